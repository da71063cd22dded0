package lambdaless.plan;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;

/**
 * The Terraform types of the resources that this project declares.
 *
 * <p>The names are those of hashicorp/terraform-provider-aws 5.100, which com.pulumi:aws 6.83.0 bridges: a property is the argument in
 * camel case, and a list of blocks the block's name in the plural.
 */
final class TerraformTypes {
    /** The arguments that the bridge calls otherwise, whatever the type: Pulumi names a list in the plural. */
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("advancedBackupSettings", "advanced_backup_setting"),
            Map.entry("customHeaders", "custom_header"),
            Map.entry("globalSecondaryIndexes", "global_secondary_index"),
            Map.entry("insertHeaders", "insert_header"),
            Map.entry("localSecondaryIndexes", "local_secondary_index"),
            Map.entry("metricQueries", "metric_query"),
            Map.entry("notifications", "notification"),
            Map.entry("recoveryMechanisms", "recovery_mechanism"),
            Map.entry("redactedFields", "redacted_fields"),
            Map.entry("requestBodies", "request_body"),
            Map.entry("ruleActionOverrides", "rule_action_override"),
            Map.entry("scopes", "scope"),
            Map.entry("selectionTags", "selection_tag"),
            Map.entry("statements", "statement"),
            Map.entry("textTransformations", "text_transformation"),
            Map.entry("conditions", "condition"),
            Map.entry("costFilters", "cost_filter"),
            Map.entry("filters", "filter"));

    private static final Map<String, TerraformType> BY_TOKEN = Stream.of(
                    gateway("account:Account", "account"),
                    gateway("apiKey:ApiKey", "api_key"),
                    gateway("authorizer:Authorizer", "authorizer"),
                    gateway("basePathMapping:BasePathMapping", "base_path_mapping", "restApi", "api_id"),
                    gateway("clientCertificate:ClientCertificate", "client_certificate"),
                    gateway("deployment:Deployment", "deployment"),
                    gateway("domainName:DomainName", "domain_name"),
                    gateway("integration:Integration", "integration"),
                    gateway("integrationResponse:IntegrationResponse", "integration_response"),
                    gateway("method:Method", "method"),
                    gateway("methodResponse:MethodResponse", "method_response"),
                    gateway("methodSettings:MethodSettings", "method_settings"),
                    gateway("model:Model", "model"),
                    gateway("requestValidator:RequestValidator", "request_validator"),
                    gateway("resource:Resource", "resource"),
                    gateway("response:Response", "gateway_response"),
                    gateway("restApi:RestApi", "rest_api"),
                    gateway("restApiPolicy:RestApiPolicy", "rest_api_policy"),
                    gateway("stage:Stage", "stage", "deployment", "deployment_id"),
                    gateway("usagePlan:UsagePlan", "usage_plan"),
                    gateway("usagePlanKey:UsagePlanKey", "usage_plan_key"),
                    type("aws:appautoscaling/policy:Policy", "aws_appautoscaling_policy"),
                    type("aws:appautoscaling/target:Target", "aws_appautoscaling_target"),
                    type("aws:backup/plan:Plan", "aws_backup_plan", "rules", "rule"),
                    type("aws:backup/selection:Selection", "aws_backup_selection"),
                    type("aws:backup/vault:Vault", "aws_backup_vault"),
                    type("aws:budgets/budget:Budget", "aws_budgets_budget"),
                    type("aws:cloudwatch/dashboard:Dashboard", "aws_cloudwatch_dashboard"),
                    type("aws:cloudwatch/logGroup:LogGroup", "aws_cloudwatch_log_group"),
                    type("aws:cloudwatch/logMetricFilter:LogMetricFilter", "aws_cloudwatch_log_metric_filter"),
                    type("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "aws_cloudwatch_log_resource_policy"),
                    type("aws:cloudwatch/metricAlarm:MetricAlarm", "aws_cloudwatch_metric_alarm"),
                    type("aws:cloudwatch/queryDefinition:QueryDefinition", "aws_cloudwatch_query_definition"),
                    type("aws:cognito/resourceServer:ResourceServer", "aws_cognito_resource_server"),
                    type("aws:cognito/userPool:UserPool", "aws_cognito_user_pool"),
                    type("aws:cognito/userPoolClient:UserPoolClient", "aws_cognito_user_pool_client"),
                    type("aws:cognito/userPoolDomain:UserPoolDomain", "aws_cognito_user_pool_domain"),
                    type("aws:dynamodb/table:Table", "aws_dynamodb_table", "attributes", "attribute"),
                    type("aws:iam/policy:Policy", "aws_iam_policy"),
                    type("aws:iam/role:Role", "aws_iam_role"),
                    type("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "aws_iam_role_policy_attachment"),
                    type("aws:kms/alias:Alias", "aws_kms_alias"),
                    type("aws:kms/key:Key", "aws_kms_key"),
                    type("aws:kms/keyPolicy:KeyPolicy", "aws_kms_key_policy"),
                    type("aws:wafv2/webAcl:WebAcl", "aws_wafv2_web_acl", "rules", "rule"),
                    type("aws:wafv2/webAclAssociation:WebAclAssociation", "aws_wafv2_web_acl_association"),
                    type(
                            "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
                            "aws_wafv2_web_acl_logging_configuration"))
            .collect(toMap(TerraformType::token, type -> type));

    private TerraformTypes() {}

    /**
     * The type of a resource.
     *
     * @throws IllegalArgumentException when the table has none
     */
    static TerraformType required(RecordedResource resource) {
        var type = BY_TOKEN.get(resource.type());
        if (type == null) {
            throw new IllegalArgumentException(resource.label() + " has the type " + resource.type()
                    + ", which has no Terraform type here; add a line for it to " + TerraformTypes.class.getName());
        }
        return type;
    }

    private static TerraformType gateway(String token, String name, String... renamed) {
        var all = Stream.concat(Stream.of("restApi", "rest_api_id"), Stream.of(renamed));
        return type("aws:apigateway/" + token, "aws_api_gateway_" + name, all.toArray(String[]::new));
    }

    private static TerraformType type(String token, String name, String... renamed) {
        var arguments = new HashMap<>(LISTS);
        for (int at = 0; at < renamed.length; at += 2) {
            arguments.put(renamed[at], renamed[at + 1]);
        }
        return new TerraformType(token, name, Map.copyOf(arguments));
    }
}
