package lambdaless.aws;

import static lambdaless.aws.Check.kilobytes;
import static lambdaless.aws.Check.length;
import static lambdaless.aws.Check.oneOf;
import static lambdaless.aws.Check.pattern;
import static lambdaless.aws.Check.range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names, lengths, patterns, enumerations and ranges that AWS holds resources to, by the services' models and quotas. */
final class LimitTable {
    private static final String STATUS = "[1-5]\\d\\d"; // service model of API Gateway, StatusCode
    private static final String TAG = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]"; // service model of IAM, tagKeyType
    private static final Set<Kind> TAGGED = EnumSet.of(
            Kind.API_KEY,
            Kind.BACKUP_PLAN,
            Kind.BUDGET,
            Kind.KEY,
            Kind.DOMAIN_NAME,
            Kind.LOG_GROUP,
            Kind.METRIC_ALARM,
            Kind.POLICY,
            Kind.REST_API,
            Kind.ROLE,
            Kind.SCALING_TARGET,
            Kind.STAGE,
            Kind.TABLE,
            Kind.USAGE_PLAN,
            Kind.USER_POOL,
            Kind.WEB_ACL);

    /**
     * One limit.
     *
     * @param path the property; {@code *} for every member of a list or an object, {@code #key} for the keys, {@code #size}
     */
    record Limit(Kind kind, String path, Check check) {}

    static final List<Limit> ALL = Stream.of(
                    apis(),
                    methods(),
                    LimitsOfCallers.all(),
                    LimitsOfMonitoring.all(),
                    LimitsOfEdge.all(),
                    stages(),
                    plans(),
                    roles(),
                    tables(),
                    logs(),
                    tags(),
                    LimitsOfStorage.all())
            .flatMap(Collection::stream)
            .toList();

    private LimitTable() {}

    /** The service model of API Gateway, and its quotas: developerguide/limits.html. */
    private static List<Limit> apis() {
        return List.of(
                new Limit(Kind.REST_API, "name", length(1, 1024)),
                new Limit(Kind.REST_API, "apiKeySource", oneOf("HEADER", "AUTHORIZER")),
                new Limit(Kind.REST_API, "endpointConfiguration.types", oneOf("REGIONAL", "EDGE", "PRIVATE")),
                new Limit(Kind.MODEL, "name", pattern("[a-zA-Z0-9]+")),
                new Limit(Kind.MODEL, "schema", kilobytes(400)),
                new Limit(Kind.GATEWAY_RESPONSE, "statusCode", pattern(STATUS)),
                new Limit(
                        Kind.GATEWAY_RESPONSE,
                        "responseType",
                        oneOf(("DEFAULT_4XX DEFAULT_5XX RESOURCE_NOT_FOUND UNAUTHORIZED INVALID_API_KEY ACCESS_DENIED "
                                        + "AUTHORIZER_FAILURE AUTHORIZER_CONFIGURATION_ERROR INVALID_SIGNATURE "
                                        + "EXPIRED_TOKEN MISSING_AUTHENTICATION_TOKEN INTEGRATION_FAILURE "
                                        + "INTEGRATION_TIMEOUT API_CONFIGURATION_ERROR UNSUPPORTED_MEDIA_TYPE "
                                        + "BAD_REQUEST_PARAMETERS BAD_REQUEST_BODY REQUEST_TOO_LARGE THROTTLED "
                                        + "QUOTA_EXCEEDED WAF_FILTERED")
                                .split(" "))),
                new Limit(Kind.GATEWAY_RESPONSE, "responseTemplates.*", kilobytes(300)),
                new Limit(
                        Kind.GATEWAY_RESPONSE,
                        "responseParameters.#key",
                        pattern("gatewayresponse\\.header\\.[!-~]+")));
    }

    private static List<Limit> methods() {
        var verbs = oneOf("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
        return List.of(
                new Limit(Kind.METHOD, "httpMethod", verbs),
                new Limit(Kind.METHOD, "authorization", oneOf("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS")),
                new Limit(
                        Kind.METHOD,
                        "requestParameters.#key",
                        pattern("method\\.request\\.(path|querystring|header)\\.[a-zA-Z0-9._$-]+")),
                new Limit(Kind.INTEGRATION, "type", oneOf("HTTP", "AWS", "MOCK", "HTTP_PROXY", "AWS_PROXY")),
                new Limit(Kind.INTEGRATION, "integrationHttpMethod", verbs),
                new Limit(
                        Kind.INTEGRATION, "passthroughBehavior", oneOf("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER")),
                new Limit(Kind.INTEGRATION, "timeoutMilliseconds", range(50, 29_000)),
                new Limit(Kind.INTEGRATION, "requestTemplates.*", kilobytes(300)),
                new Limit(
                        Kind.INTEGRATION, "credentials", pattern("arn:aws[a-z-]*:iam::(\\d{12}:role/.+|\\*:user/\\*)")),
                new Limit(Kind.METHOD_RESPONSE, "statusCode", pattern(STATUS)),
                new Limit(
                        Kind.METHOD_RESPONSE,
                        "responseParameters.#key",
                        pattern("method\\.response\\.header\\.[!-~]+")),
                new Limit(Kind.INTEGRATION_RESPONSE, "statusCode", pattern(STATUS)),
                new Limit(Kind.INTEGRATION_RESPONSE, "responseTemplates.*", kilobytes(300)));
    }

    /** developerguide/stages.html: names and variables. */
    private static List<Limit> stages() {
        return List.of(
                new Limit(Kind.STAGE, "stageName", pattern("[a-zA-Z0-9_-]{1,128}")),
                new Limit(Kind.STAGE, "variables.#key", pattern("[a-zA-Z0-9_]+")),
                new Limit(Kind.STAGE, "variables.*", pattern("[A-Za-z0-9-._~:/?#&=,]*")),
                new Limit(Kind.STAGE, "variables.*", length(0, 512)),
                new Limit(
                        Kind.STAGE,
                        "cacheClusterSize",
                        oneOf("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237")),
                new Limit(Kind.STAGE, "accessLogSettings.format", kilobytes(3)),
                new Limit(Kind.METHOD_SETTINGS, "settings.loggingLevel", oneOf("OFF", "ERROR", "INFO")),
                new Limit(Kind.METHOD_SETTINGS, "settings.cacheTtlInSeconds", range(0, 3600)),
                new Limit(Kind.METHOD_SETTINGS, "settings.throttlingBurstLimit", range(0, 5000)),
                new Limit(Kind.METHOD_SETTINGS, "settings.throttlingRateLimit", range(0, 10_000)),
                new Limit(
                        Kind.METHOD_SETTINGS,
                        "settings.unauthorizedCacheControlHeaderStrategy",
                        oneOf("FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER", "SUCCEED_WITHOUT_RESPONSE_HEADER")),
                new Limit(Kind.METHOD_SETTINGS, "methodPath", pattern("\\*/\\*|(~1[^/]+)*/(\\*|[A-Z]+)")));
    }

    private static List<Limit> plans() {
        return List.of(
                new Limit(Kind.API_KEY, "value", length(20, 128)),
                new Limit(Kind.USAGE_PLAN, "quotaSettings.period", oneOf("DAY", "WEEK", "MONTH")),
                new Limit(Kind.USAGE_PLAN, "quotaSettings.limit", range(1, Integer.MAX_VALUE)),
                new Limit(Kind.USAGE_PLAN, "throttleSettings.burstLimit", range(0, 5000)),
                new Limit(Kind.USAGE_PLAN, "throttleSettings.rateLimit", range(0, 10_000)),
                new Limit(Kind.USAGE_PLAN_KEY, "keyType", oneOf("API_KEY")));
    }

    /** The service model of IAM, and its quotas: IAM/latest/UserGuide/reference_iam-quotas.html. */
    private static List<Limit> roles() {
        return List.of(
                new Limit(Kind.ROLE, "name", pattern("[\\w+=,.@-]{1,64}")),
                new Limit(Kind.ROLE, "path", pattern("/|/[!-~]+/")),
                new Limit(Kind.ROLE, "description", pattern("[\\t\\n\\r -~¡-ÿ]{0,1000}")),
                new Limit(Kind.ROLE, "assumeRolePolicy", length(1, 2048)),
                new Limit(Kind.POLICY, "name", pattern("[\\w+=,.@-]{1,128}")),
                new Limit(Kind.POLICY, "description", length(0, 1000)),
                new Limit(Kind.POLICY, "policy", length(1, 6144)),
                new Limit(Kind.ROLE_POLICY_ATTACHMENT, "policyArn", length(20, 2048)));
    }

    /** The service model of DynamoDB, and developerguide/ServiceQuotas.html. */
    private static List<Limit> tables() {
        return List.of(
                new Limit(Kind.TABLE, "name", pattern("[a-zA-Z0-9_.-]{3,255}")),
                new Limit(Kind.TABLE, "billingMode", oneOf("PROVISIONED", "PAY_PER_REQUEST")),
                new Limit(Kind.TABLE, "attributes.*.name", length(1, 255)),
                new Limit(Kind.TABLE, "attributes.*.type", oneOf("S", "N", "B")),
                new Limit(Kind.TABLE, "globalSecondaryIndexes.*.name", pattern("[a-zA-Z0-9_.-]{3,255}")),
                new Limit(Kind.TABLE, "globalSecondaryIndexes.*.projectionType", oneOf("ALL", "KEYS_ONLY", "INCLUDE")),
                new Limit(Kind.TABLE, "globalSecondaryIndexes.#size", range(0, 20)));
    }

    /** The service model of CloudWatch Logs, and PutRetentionPolicy's page. */
    private static List<Limit> logs() {
        return List.of(
                new Limit(Kind.LOG_GROUP, "name", pattern("[._/#A-Za-z0-9-]{1,512}")),
                new Limit(
                        Kind.LOG_GROUP,
                        "retentionInDays",
                        oneOf("0 1 3 5 7 14 30 60 90 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653"
                                .split(" "))));
    }

    private static List<Limit> tags() {
        var limits = new ArrayList<Limit>();
        TAGGED.forEach(kind -> limits.addAll(List.of(
                new Limit(kind, "tags.#size", range(0, 50)),
                new Limit(kind, "tags.#key", pattern("(?!(?i:aws:))" + TAG + "{1,128}")),
                new Limit(kind, "tags.*", pattern(TAG + "{0,256}")))));
        return limits;
    }
}
