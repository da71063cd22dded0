package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The stage: its logs, its tracing, its cache, the firewall before it. */
final class StageRules {
    private static final String STAGE = "apigateway.Stage";
    private static final String ENTRY = "apigateway.MethodSettings";
    private static final String ENTRIES = "`MethodSettingsEntries`: every entry repeats the values of the stage";
    private static final String NO_CERTIFICATE = "not met, and accepted";
    private static final String FIREWALL = "setting `waf` or `webAclArn`";
    private static final Set<String> LEVELS = Set.of("ERROR", "INFO");

    static final List<Rule> ALL = List.of(
            within(
                    "APIGateway.1",
                    STAGE,
                    "Execution logging with level ERROR or INFO on all methods of a stage",
                    ENTRIES,
                    StageRules::logs),
            within(
                    "CKV2_AWS_4",
                    STAGE,
                    "Execution logging with level ERROR or INFO, and detailed metrics",
                    ENTRIES + "; metrics with `production`",
                    (stage, stack) -> logs(stage, stack)
                            && entries(stage, stack).allMatch(entry -> entry.is("settings.metricsEnabled"))),
            within(
                    "AwsSolutions-APIG6",
                    STAGE,
                    "Execution logging with level ERROR or INFO in the entry for all methods",
                    ENTRIES,
                    (stage, stack) -> entries(stage, stack).anyMatch(entry -> isForAll(entry) && logs(entry))),
            each(
                    "CKV_AWS_276",
                    ENTRY,
                    "No data trace, which would log bodies and keys",
                    "`MethodSettingsEntries`: always off",
                    entry -> !entry.is("settings.dataTraceEnabled")),
            each(
                    "CKV_AWS_76",
                    STAGE,
                    "An access log",
                    "`Release`, `AccessLog`; setting `accessLogs`",
                    stage -> stage.has("accessLogSettings.destinationArn")),
            each(
                    "AwsSolutions-APIG1",
                    STAGE,
                    "An access log with a format",
                    "`Release`, `AccessLog`; setting `accessLogs`",
                    stage -> stage.has("accessLogSettings.destinationArn") && stage.has("accessLogSettings.format")),
            each(
                    "APIGateway.2",
                    STAGE,
                    "A client certificate for the back end",
                    NO_CERTIFICATE,
                    stage -> stage.has("clientCertificateId")),
            each(
                    "CKV2_AWS_51",
                    STAGE,
                    "A client certificate for the back end",
                    NO_CERTIFICATE,
                    stage -> stage.has("clientCertificateId")),
            each(
                    "APIGateway.3",
                    STAGE,
                    "Tracing with X-Ray",
                    "`Release`; setting `xray`",
                    stage -> stage.is("xrayTracingEnabled")),
            each(
                    "CKV_AWS_73",
                    STAGE,
                    "Tracing with X-Ray",
                    "`Release`; setting `xray`",
                    stage -> stage.is("xrayTracingEnabled")),
            within("APIGateway.4", STAGE, "A web ACL of AWS WAF", FIREWALL, StageRules::hasWebAcl),
            within("CKV2_AWS_29", STAGE, "A web ACL of AWS WAF", FIREWALL, StageRules::hasWebAcl),
            within("AwsSolutions-APIG3", STAGE, "A web ACL of AWS WAF", FIREWALL, StageRules::hasWebAcl),
            within(
                    "APIGateway.5",
                    STAGE,
                    "Encryption of what is cached, for every method that caches",
                    ENTRIES,
                    (stage, stack) -> entries(stage, stack).allMatch(StageRules::encryptsCache)),
            each(
                    "CKV_AWS_308",
                    ENTRY,
                    "Encryption of what is cached, where an entry caches",
                    ENTRIES,
                    StageRules::encryptsCache),
            each(
                    "CKV_AWS_120",
                    STAGE,
                    "A cache",
                    "`Release`; setting `cacheSize`",
                    stage -> stage.is("cacheClusterEnabled")),
            each(
                    "CKV_AWS_225",
                    ENTRY,
                    "Caching in every entry of the method settings",
                    "`MethodSettingsEntries`: reads, with setting `cacheSize`",
                    entry -> entry.is("settings.cachingEnabled")),
            each(
                    "Lambdaless.CacheInvalidation",
                    ENTRY,
                    "No caller empties the cache with a header",
                    ENTRIES,
                    entry -> entry.is("settings.requireAuthorizationForCacheControl")),
            within(
                    "Lambdaless.Throttling",
                    STAGE,
                    "A rate and a burst for every method",
                    ENTRIES + "; settings `throttleRate`, `throttleBurst`, `operationThrottles`",
                    (stage, stack) -> entries(stage, stack).anyMatch(StageRules::isForAll)
                            && entries(stage, stack).allMatch(StageRules::throttles)),
            each(
                    "Lambdaless.AccessLog",
                    STAGE,
                    "Access log lines are JSON with both request ids, and without the API key",
                    "`AccessLog`",
                    StageRules::isStructured));

    private StageRules() {}

    private static Stream<Subject> entries(Subject stage, Stack stack) {
        return stack.all(ENTRY)
                .filter(entry -> entry.text("restApi").equals(stage.text("restApi"))
                        && entry.text("stageName").equals(stage.text("stageName")));
    }

    private static boolean logs(Subject stage, Stack stack) {
        return entries(stage, stack).anyMatch(StageRules::isForAll)
                && entries(stage, stack).allMatch(StageRules::logs);
    }

    private static boolean logs(Subject entry) {
        return LEVELS.contains(entry.text("settings.loggingLevel"));
    }

    private static boolean isForAll(Subject entry) {
        return entry.text("methodPath").equals("*/*");
    }

    private static boolean hasWebAcl(Subject stage, Stack stack) {
        return stack.all("wafv2.WebAclAssociation")
                .anyMatch(association ->
                        association.text("resourceArn").equals(stage.output("arn")) && association.has("webAclArn"));
    }

    private static boolean encryptsCache(Subject entry) {
        return !entry.is("settings.cachingEnabled") || entry.is("settings.cacheDataEncrypted");
    }

    private static boolean throttles(Subject entry) {
        return entry.at("settings.throttlingRateLimit").asDouble() >= 1
                && entry.at("settings.throttlingBurstLimit").asInt() >= 1;
    }

    private static boolean isStructured(Subject stage) {
        if (!stage.has("accessLogSettings.format")) {
            return true;
        }
        var fields = stage.document("accessLogSettings.format").toString();
        return fields.contains("\"$context.requestId\"")
                && fields.contains("\"$context.extendedRequestId\"")
                && !fields.contains("\"$context.identity.apiKey\"");
    }
}
