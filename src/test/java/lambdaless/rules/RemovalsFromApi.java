package lambdaless.rules;

import java.util.List;

/** Controls of the API and its stage, each taken away alone. */
final class RemovalsFromApi {
    private static final String STAGE = "apigateway.Stage";
    private static final String ENTRY = "apigateway.MethodSettings";
    private static final String METHOD = "apigateway.Method";
    private static final String INTEGRATION = "apigateway.Integration";
    private static final String ACL = "wafv2.WebAcl";

    static final List<Removal> ALL = List.of(
            Removal.of(
                    "execution logs",
                    "APIGateway.1 CKV2_AWS_4 AwsSolutions-APIG6",
                    Edit.set(ENTRY, "settings.loggingLevel", "OFF")),
            Removal.of("detailed metrics", "CKV2_AWS_4", Edit.set(ENTRY, "settings.metricsEnabled", false)),
            Removal.of("no data trace", "CKV_AWS_276", Edit.set(ENTRY, "settings.dataTraceEnabled", true)),
            Removal.of("access log", "CKV_AWS_76 AwsSolutions-APIG1", Edit.without(STAGE, "accessLogSettings")),
            Removal.of(
                    "format of the access log", "AwsSolutions-APIG1", Edit.without(STAGE, "accessLogSettings.format")),
            Removal.of(
                    "request ids in the access log",
                    "Lambdaless.AccessLog",
                    Edit.set(STAGE, "accessLogSettings.format", "{\"status\":\"$context.status\"}")),
            Removal.of("tracing", "APIGateway.3 CKV_AWS_73", Edit.without(STAGE, "xrayTracingEnabled")),
            Removal.of("cache", "CKV_AWS_120", Edit.set(STAGE, "cacheClusterEnabled", false)),
            Removal.of("cached reads", "CKV_AWS_225", Edit.set(ENTRY, "settings.cachingEnabled", false)),
            Removal.of(
                    "encryption of the cache",
                    "APIGateway.5 CKV_AWS_308",
                    Edit.set(ENTRY, "settings.cacheDataEncrypted", false)),
            Removal.of(
                    "leave to empty the cache",
                    "Lambdaless.CacheInvalidation",
                    Edit.without(ENTRY, "settings.requireAuthorizationForCacheControl")),
            Removal.of("throttle", "Lambdaless.Throttling", Edit.without(ENTRY, "settings.throttlingRateLimit")),
            Removal.of("dev", "API keys", "CKV_AWS_59", Edit.set(METHOD, "apiKeyRequired", false)),
            Removal.of("login", "AwsSolutions-APIG4 AwsSolutions-COG4", Edit.set(METHOD, "authorization", "NONE")),
            Removal.of("login with the pool", "AwsSolutions-COG4", Edit.set(METHOD, "authorization", "AWS_IAM")),
            Removal.of(
                    "resource policy",
                    "CKV2_AWS_70",
                    Edit.statement(
                            "apigateway.RestApiPolicy",
                            "policy",
                            "{'Effect': 'Allow', 'Principal': '*', 'Action': 'execute-api:Invoke', 'Resource': '*'}")),
            Removal.of(
                    "validation of bodies",
                    "AwsSolutions-APIG2",
                    Edit.set("apigateway.RequestValidator", "validateRequestBody", false)),
            Removal.of("validation in methods", "CKV2_AWS_53", Edit.without(METHOD, "requestValidatorId")),
            Removal.of("TLS 1.2", "CKV_AWS_206", Edit.set("apigateway.DomainName", "securityPolicy", "TLS_1_0")),
            Removal.of(
                    "closed default endpoint",
                    "Lambdaless.DefaultEndpoint",
                    Edit.without("apigateway.RestApi", "disableExecuteApiEndpoint")),
            Removal.of(
                    "refusal of unknown types",
                    "Lambdaless.Passthrough",
                    Edit.set(INTEGRATION, "passthroughBehavior", "WHEN_NO_MATCH")),
            Removal.of("timeout", "Lambdaless.Timeout", Edit.without(INTEGRATION, "timeoutMilliseconds")),
            Removal.of("random keys", "Lambdaless.KeyValue", Edit.set("apigateway.ApiKey", "value", "chosen by hand")),
            Removal.of("quota", "Lambdaless.UsagePlan", Edit.without("apigateway.UsagePlan", "quotaSettings")),
            Removal.of(
                    "web ACL of the stage",
                    "APIGateway.4 CKV2_AWS_29 AwsSolutions-APIG3",
                    Edit.without("wafv2.WebAclAssociation")),
            Removal.of("rules of the web ACL", "WAF.10 CKV_AWS_175 CKV_AWS_192", Edit.without(ACL, "rules")),
            Removal.of("action of a rule", "CKV_AWS_342", Edit.without(ACL, "rules.1.overrideAction")),
            Removal.of(
                    "metrics of a rule",
                    "WAF.12",
                    Edit.set(ACL, "rules.1.visibilityConfig.cloudwatchMetricsEnabled", false)),
            Removal.of(
                    "rules against Log4j",
                    "CKV_AWS_192",
                    Edit.set(ACL, "rules.2.statement.managedRuleGroupStatement.name", "AWSManagedRulesSQLiRuleSet")),
            Removal.of("log of the web ACL", "WAF.11 CKV2_AWS_31", Edit.without("wafv2.WebAclLoggingConfiguration")));

    private RemovalsFromApi() {}
}
