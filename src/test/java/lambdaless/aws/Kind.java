package lambdaless.aws;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of resources that the program declares, and which changes the AWS provider answers with another resource.
 *
 * <p>The rules are those of com.pulumi:aws 6.83.0, which bridges terraform-provider-aws 5.100. Each has its source: the file below
 * {@code internal/service} of hashicorp/terraform-provider-aws whose schema marks these properties, and no others, as
 * {@code ForceNew}. All else is updated in place.
 */
public enum Kind {
    ACCOUNT("aws:apigateway/account:Account", "apigateway/account.go"),
    API_KEY("aws:apigateway/apiKey:ApiKey", "apigateway/api_key.go", "value"),
    /** A user pool in the place of a function, or the other way round, is another one as well. */
    AUTHORIZER("aws:apigateway/authorizer:Authorizer", "apigateway/authorizer.go", "restApi type"),
    BASE_PATH_MAPPING(
            "aws:apigateway/basePathMapping:BasePathMapping", "apigateway/base_path_mapping.go", "domainName"),
    DEPLOYMENT("aws:apigateway/deployment:Deployment", "apigateway/deployment.go", "restApi triggers variables"),
    DOMAIN_NAME("aws:apigateway/domainName:DomainName", "apigateway/domain_name.go", "domainName"),
    GATEWAY_RESPONSE("aws:apigateway/response:Response", "apigateway/gateway_response.go", "restApiId responseType"),
    /** Its URI, templates, timeout and cache keys change in place. */
    INTEGRATION(
            "aws:apigateway/integration:Integration",
            "apigateway/integration.go",
            "restApi resourceId httpMethod type credentials integrationHttpMethod passthroughBehavior"),
    /** Another status is an update: it puts a second response, and leaves the first. */
    INTEGRATION_RESPONSE(
            "aws:apigateway/integrationResponse:IntegrationResponse",
            "apigateway/integration_response.go",
            "restApi resourceId httpMethod"),
    METHOD("aws:apigateway/method:Method", "apigateway/method.go", "restApi resourceId httpMethod"),
    /** Another status is an update of the response of that status, which is not there. */
    METHOD_RESPONSE(
            "aws:apigateway/methodResponse:MethodResponse",
            "apigateway/method_response.go",
            "restApi resourceId httpMethod"),
    METHOD_SETTINGS(
            "aws:apigateway/methodSettings:MethodSettings",
            "apigateway/method_settings.go",
            "restApi stageName methodPath"),
    MODEL("aws:apigateway/model:Model", "apigateway/model.go", "restApi name contentType"),
    REQUEST_VALIDATOR("aws:apigateway/requestValidator:RequestValidator", "apigateway/request_validator.go", "restApi"),
    /** Another path part or parent is an update. */
    RESOURCE("aws:apigateway/resource:Resource", "apigateway/resource.go", "restApi"),
    REST_API("aws:apigateway/restApi:RestApi", "apigateway/rest_api.go"),
    REST_API_POLICY("aws:apigateway/restApiPolicy:RestApiPolicy", "apigateway/rest_api_policy.go", "restApiId"),
    STAGE("aws:apigateway/stage:Stage", "apigateway/stage.go", "restApi stageName"),
    USAGE_PLAN("aws:apigateway/usagePlan:UsagePlan", "apigateway/usage_plan.go"),
    USAGE_PLAN_KEY(
            "aws:apigateway/usagePlanKey:UsagePlanKey", "apigateway/usage_plan_key.go", "keyId keyType usagePlanId"),
    RESOURCE_SERVER(
            "aws:cognito/resourceServer:ResourceServer", "cognitoidp/resource_server.go", "identifier name userPoolId"),
    USER_POOL(
            "aws:cognito/userPool:UserPool",
            "cognitoidp/user_pool.go",
            "name aliasAttributes usernameAttributes usernameConfiguration"),
    USER_POOL_CLIENT(
            "aws:cognito/userPoolClient:UserPoolClient", "cognitoidp/user_pool_client.go", "userPoolId generateSecret"),
    USER_POOL_DOMAIN(
            "aws:cognito/userPoolDomain:UserPoolDomain", "cognitoidp/user_pool_domain.go", "domain userPoolId"),
    LOG_GROUP("aws:cloudwatch/logGroup:LogGroup", "logs/group.go", "name namePrefix logGroupClass"),
    DASHBOARD("aws:cloudwatch/dashboard:Dashboard", "cloudwatch/dashboard.go", "dashboardName"),
    METRIC_ALARM("aws:cloudwatch/metricAlarm:MetricAlarm", "cloudwatch/metric_alarm.go", "name"),
    METRIC_FILTER("aws:cloudwatch/logMetricFilter:LogMetricFilter", "logs/metric_filter.go", "logGroupName name"),
    QUERY_DEFINITION("aws:cloudwatch/queryDefinition:QueryDefinition", "logs/query_definition.go"),
    TABLE(
            "aws:dynamodb/table:Table",
            "dynamodb/table.go",
            "name hashKey rangeKey localSecondaryIndexes importTable restoreDateTime restoreToLatestTime"),
    SCALING_TARGET(
            "aws:appautoscaling/target:Target",
            "appautoscaling/target.go",
            "resourceId scalableDimension serviceNamespace"),
    SCALING_POLICY(
            "aws:appautoscaling/policy:Policy",
            "appautoscaling/policy.go",
            "name resourceId scalableDimension serviceNamespace"),
    BACKUP_PLAN("aws:backup/plan:Plan", "backup/plan.go", "name"),
    BACKUP_SELECTION(
            "aws:backup/selection:Selection",
            "backup/selection.go",
            "name conditions iamRoleArn notResources planId resources selectionTags"),
    BUDGET("aws:budgets/budget:Budget", "budgets/budget.go", "accountId name namePrefix"),
    KEY("aws:kms/key:Key", "kms/key.go", "customKeyStoreId customerMasterKeySpec keyUsage multiRegion xksKeyId"),
    KEY_ALIAS("aws:kms/alias:Alias", "kms/alias.go", "name namePrefix"),
    KEY_POLICY("aws:kms/keyPolicy:KeyPolicy", "kms/key_policy.go"),
    POLICY("aws:iam/policy:Policy", "iam/policy.go", "name namePrefix path description"),
    ROLE("aws:iam/role:Role", "iam/role.go", "name namePrefix path"),
    ROLE_POLICY_ATTACHMENT(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "iam/role_policy_attachment.go", "role policyArn"),
    WEB_ACL("aws:wafv2/webAcl:WebAcl", "wafv2/web_acl.go", "name namePrefix scope"),
    WEB_ACL_ASSOCIATION(
            "aws:wafv2/webAclAssociation:WebAclAssociation", "wafv2/web_acl_association.go", "resourceArn webAclArn"),
    WEB_ACL_LOGGING(
            "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
            "wafv2/web_acl_logging_configuration.go",
            "resourceArn logDestinationConfigs");

    /** The kinds that the provider names after the resource when the program gives no name. */
    private static final Set<Kind> NAMED = Set.of(
            API_KEY,
            AUTHORIZER,
            BACKUP_PLAN,
            BACKUP_SELECTION,
            BUDGET,
            LOG_GROUP,
            METRIC_ALARM,
            METRIC_FILTER,
            MODEL,
            POLICY,
            QUERY_DEFINITION,
            REQUEST_VALIDATOR,
            REST_API,
            ROLE,
            SCALING_POLICY,
            TABLE,
            USAGE_PLAN,
            USER_POOL,
            USER_POOL_CLIENT,
            WEB_ACL);

    private static final Map<String, Kind> BY_TOKEN =
            Stream.of(values()).collect(Collectors.toMap(kind -> kind.token, Function.identity()));

    private final String token;
    private final String source;
    private final String replacing;

    Kind(String token, String source, String... replacing) {
        this.token = token;
        this.source = source;
        this.replacing = String.join(" ", replacing);
    }

    /** The kind with this token of Pulumi; empty for one that the program does not declare. */
    public static Optional<Kind> of(String token) {
        return Optional.ofNullable(BY_TOKEN.get(token));
    }

    /**
     * The kind with this token.
     *
     * @throws IllegalArgumentException when the table has none
     */
    public static Kind required(String token) {
        return of(token)
                .orElseThrow(() -> new IllegalArgumentException("the model of AWS has no kind " + token
                        + "; expected a line for it in Kind, with the properties whose change replaces it"));
    }

    public String token() {
        return token;
    }

    /** The file of the provider from which the rule is. */
    public String source() {
        return source;
    }

    /** The properties whose change makes another resource. */
    public Set<String> replacing() {
        return Set.of(replacing.split(" "));
    }

    public boolean isNamed() {
        return NAMED.contains(this);
    }

    /**
     * True if a replaced one is always deleted before its successor is created.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/pull/2089">the bridge's override for integrations</a>
     */
    public boolean isDeletedFirst() {
        return this == INTEGRATION;
    }

    /**
     * The longest name that the provider makes up, as the bridge's {@code AutoName} has it.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/blob/master/provider/resources.go">pulumi-aws</a>
     */
    public int longestName() {
        return this == ROLE ? 64 : 255;
    }
}
