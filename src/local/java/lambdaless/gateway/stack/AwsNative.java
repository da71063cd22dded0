package lambdaless.gateway.stack;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resources of Pulumi's provider {@code aws-native}, whose properties are CloudFormation's, as those of {@code aws}: what is
 * nested in one becomes resources of its own.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/aws-native/api-docs/apigateway/">API Gateway of aws-native</a>
 */
public final class AwsNative {
    private static final String PREFIX = "aws-native:";
    private static final Map<String, ResourceType> TYPES = Map.ofEntries(
            entry("apigateway:ApiKey", ResourceType.API_KEY),
            entry("apigateway:Authorizer", ResourceType.AUTHORIZER),
            entry("apigateway:Deployment", ResourceType.DEPLOYMENT),
            entry("apigateway:GatewayResponse", ResourceType.GATEWAY_RESPONSE),
            entry("apigateway:Method", ResourceType.METHOD),
            entry("apigateway:Model", ResourceType.MODEL),
            entry("apigateway:RequestValidator", ResourceType.REQUEST_VALIDATOR),
            entry("apigateway:Resource", ResourceType.RESOURCE),
            entry("apigateway:RestApi", ResourceType.REST_API),
            entry("apigateway:Stage", ResourceType.STAGE),
            entry("apigateway:UsagePlan", ResourceType.USAGE_PLAN),
            entry("apigateway:UsagePlanKey", ResourceType.USAGE_PLAN_KEY),
            entry("cognito:UserPool", ResourceType.USER_POOL),
            entry("cognito:UserPoolClient", ResourceType.USER_POOL_CLIENT),
            entry("dynamodb:Table", ResourceType.TABLE),
            entry("iam:ManagedPolicy", ResourceType.POLICY),
            entry("iam:Role", ResourceType.ROLE),
            entry("iam:RolePolicy", ResourceType.ROLE_POLICY),
            entry("wafv2:WebAclAssociation", ResourceType.WEB_ACL_ASSOCIATION));

    private AwsNative() {}

    /** The token of the type that {@code aws} has for a type of {@code aws-native}; any other as it is. */
    public static String token(String type) {
        var known = type.startsWith(PREFIX) ? TYPES.get(type.substring(PREFIX.length())) : null;
        return known == null ? type : known.token();
    }

    /** The resources, with those of {@code aws} in the place of those of {@code aws-native}. */
    public static List<RecordedResource> translated(List<RecordedResource> resources) {
        return resources.stream().flatMap(AwsNative::translated).toList();
    }

    private static Stream<RecordedResource> translated(RecordedResource recorded) {
        var type = ResourceType.of(token(recorded.type()));
        if (!recorded.type().startsWith(PREFIX) || type.isEmpty()) {
            return Stream.of(recorded);
        }
        var from = new NativeResource(recorded);
        return switch (type.get()) {
            case REST_API -> Stream.of(restApi(from));
            case METHOD -> method(from);
            case DEPLOYMENT -> deployment(from);
            case STAGE -> stage(from);
            case USAGE_PLAN -> Stream.of(usagePlan(from));
            case TABLE -> Stream.of(table(from));
            case ROLE -> Stream.of(role(from));
            case ROLE_POLICY ->
                Stream.of(from.as(ResourceType.ROLE_POLICY, "roleName", "role", "policyDocument", "policy"));
            case POLICY ->
                Stream.of(
                        from.as(ResourceType.POLICY, "policyArn", "arn", "policyDocument", "policy"),
                        from.as(ResourceType.POLICY_ATTACHMENT));
            default -> Stream.of(from.as(type.get()));
        };
    }

    private static RecordedResource restApi(NativeResource api) {
        boolean elsewhere = api.has("body") || api.has("bodyS3Location") || api.has("cloneFrom");
        return api.with("body", elsewhere ? "OpenAPI" : "")
                .as(ResourceType.REST_API, "apiKeySourceType", "apiKeySource");
    }

    private static Stream<RecordedResource> method(NativeResource method) {
        var parts = new ArrayList<RecordedResource>();
        parts.add(method.as(ResourceType.METHOD, "authorizationType", "authorization"));
        if (method.has("integration")) {
            var integration = method.nested(method.object("integration"), "resourceId", "httpMethod");
            parts.add(integration.as(ResourceType.INTEGRATION, "timeoutInMillis", "timeoutMilliseconds"));
            integration
                    .objects("integrationResponses")
                    .forEach(response -> parts.add(
                            method.nested(response, "resourceId", "httpMethod").as(ResourceType.INTEGRATION_RESPONSE)));
        }
        method.objects("methodResponses")
                .forEach(response -> parts.add(
                        method.nested(response, "resourceId", "httpMethod").as(ResourceType.METHOD_RESPONSE)));
        return parts.stream();
    }

    private static Stream<RecordedResource> stage(NativeResource stage) {
        return Stream.concat(
                Stream.of(stage.as(
                        ResourceType.STAGE, "deploymentId", "deployment", "accessLogSetting", "accessLogSettings")),
                stage.objects("methodSettings").stream().map(each -> methodSettings(stage, each)));
    }

    /** A deployment with the stage that it makes itself; what its description sets holds for every method. */
    private static Stream<RecordedResource> deployment(NativeResource deployment) {
        var description = deployment.nested(deployment.object("stageDescription"), "stageName");
        var made = description.with("id", deployment.text("deploymentId"));
        var parts = new ArrayList<RecordedResource>();
        parts.add(made.as(ResourceType.DEPLOYMENT, "accessLogSetting", "accessLogSettings"));
        if (deployment.has("stageDescription")) {
            parts.add(methodSettings(deployment, deployment.object("stageDescription")));
            description.objects("methodSettings").forEach(each -> parts.add(methodSettings(deployment, each)));
        }
        return parts.stream();
    }

    private static RecordedResource methodSettings(NativeResource stage, Map<String, Object> settings) {
        var path = String.valueOf(settings.getOrDefault("resourcePath", "/*")).replaceFirst("^/", "");
        return stage.nested(Map.of("settings", settings), "stageName")
                .with("methodPath", path + "/" + settings.getOrDefault("httpMethod", "*"))
                .as(ResourceType.METHOD_SETTINGS);
    }

    private static RecordedResource usagePlan(NativeResource plan) {
        var stages = new ArrayList<Map<String, Object>>();
        for (var stage : plan.objects("apiStages")) {
            var throttles = new ArrayList<Map<String, Object>>();
            NativeResource.object(stage.get("throttle")).forEach((path, limits) -> {
                var throttle = new HashMap<>(NativeResource.object(limits));
                throttle.put("path", path);
                throttles.add(throttle);
            });
            var copy = new HashMap<>(stage);
            copy.put("throttles", throttles);
            stages.add(copy);
        }
        return plan.with("apiStages", stages)
                .as(ResourceType.USAGE_PLAN, "throttle", "throttleSettings", "quota", "quotaSettings");
    }

    private static RecordedResource table(NativeResource table) {
        return table.with("globalSecondaryIndexes", indexes(table.objects("globalSecondaryIndexes")))
                .with("localSecondaryIndexes", indexes(table.objects("localSecondaryIndexes")))
                .with(
                        "attributes",
                        NativeResource.renamed(
                                table.objects("attributeDefinitions"),
                                "attributeName",
                                "name",
                                "attributeType",
                                "type"))
                .as(ResourceType.TABLE, "tableName", "name", "keySchema", "keySchemas");
    }

    private static List<Map<String, Object>> indexes(List<Map<String, Object>> indexes) {
        return NativeResource.renamed(indexes, "indexName", "name", "keySchema", "keySchemas").stream()
                .map(index -> {
                    var flat = new HashMap<>(index);
                    flat.putAll(NativeResource.object(index.get("projection")));
                    return (Map<String, Object>) flat;
                })
                .toList();
    }

    private static RecordedResource role(NativeResource role) {
        return role.with(
                        "inlinePolicies",
                        NativeResource.renamed(
                                role.objects("policies"), "policyName", "name", "policyDocument", "policy"))
                .as(ResourceType.ROLE, "roleName", "name", "assumeRolePolicyDocument", "assumeRolePolicy");
    }
}
