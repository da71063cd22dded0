package lambdaless.engine;

import java.util.Map;
import java.util.Set;

/** The properties that AWS cannot change on a resource that exists: the provider makes another one. */
final class Replacements {
    private static final Set<String> PLACE = Set.of("restApi", "resourceId", "httpMethod", "statusCode");
    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry("aws:apigateway/apiKey:ApiKey", Set.of("value")),
            Map.entry("aws:apigateway/deployment:Deployment", Set.of("triggers", "restApi")),
            Map.entry("aws:apigateway/integration:Integration", PLACE),
            Map.entry("aws:apigateway/integrationResponse:IntegrationResponse", PLACE),
            Map.entry("aws:apigateway/method:Method", PLACE),
            Map.entry("aws:apigateway/methodResponse:MethodResponse", PLACE),
            Map.entry("aws:apigateway/methodSettings:MethodSettings", Set.of("restApi", "stageName", "methodPath")),
            Map.entry("aws:apigateway/model:Model", Set.of("name", "restApi", "contentType")),
            Map.entry("aws:apigateway/requestValidator:RequestValidator", Set.of("restApi")),
            Map.entry("aws:apigateway/resource:Resource", Set.of("restApi")),
            Map.entry("aws:apigateway/response:Response", Set.of("restApi", "responseType")),
            Map.entry("aws:apigateway/stage:Stage", Set.of("stageName", "restApi")),
            Map.entry("aws:apigateway/usagePlanKey:UsagePlanKey", Set.of("keyId", "keyType", "usagePlanId")),
            Map.entry("aws:dynamodb/table:Table", Set.of("name", "hashKey", "rangeKey", "localSecondaryIndexes")),
            Map.entry("aws:iam/policy:Policy", Set.of("name", "path", "description")),
            Map.entry("aws:iam/role:Role", Set.of("name", "path")),
            Map.entry("aws:iam/rolePolicyAttachment:RolePolicyAttachment", Set.of("role", "policyArn")),
            Map.entry("aws:cloudwatch/logGroup:LogGroup", Set.of("name")));

    private Replacements() {}

    static Set<String> of(String type) {
        return BY_TYPE.getOrDefault(type, Set.of());
    }
}
