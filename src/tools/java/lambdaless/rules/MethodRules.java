package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;
import static lambdaless.rules.Rule.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The API and its methods: who may call, what is validated, the domain name. */
final class MethodRules {
    private static final String API = "apigateway.RestApi";
    private static final String METHOD = "apigateway.Method";
    private static final String INTEGRATION = "apigateway.Integration";
    private static final String DOMAIN = "apigateway.DomainName";
    private static final String HTTP_API = "no API of version 2 is declared";
    private static final int LONGEST_TIMEOUT = 29_000;
    private static final Set<String> CALLS = Set.of("execute-api:Invoke", "execute-api:*", "*");

    /** https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-11 */
    private static final Set<String> RECENT_TLS = Set.of(
            "SecurityPolicy_TLS13_1_3_2025_09",
            "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
            "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
            "SecurityPolicy_TLS13_2025_EDGE",
            "SecurityPolicy_TLS12_PFS_2025_EDGE");

    static final List<Rule> ALL = List.of(
            each(
                    "CKV_AWS_59",
                    METHOD,
                    "Authorization or an API key on every method but OPTIONS",
                    "`MethodResources`; setting `authMode`",
                    method -> isPreflight(method) || isAuthorized(method) || method.is("apiKeyRequired")),
            each(
                    "AwsSolutions-APIG4",
                    METHOD,
                    "Authorization on every method but preflights; an API key does not count",
                    "`MethodResources`; setting `authMode`",
                    method -> isPreflight(method) || isAuthorized(method)),
            each(
                    "AwsSolutions-COG4",
                    METHOD,
                    "A Cognito user pool as the authorizer of every method but OPTIONS",
                    "`MethodResources`; setting `authMode` cognito",
                    method ->
                            isPreflight(method) || method.text("authorization").equals("COGNITO_USER_POOLS")),
            within(
                            "CKV2_AWS_70",
                            METHOD,
                            "Where a preflight needs no login, the API has no policy that lets everybody call it without a condition",
                            "`ApiResources`: no policy, or the ranges of setting `allowedIpRanges`",
                            (method, stack) -> !isOpen(method) || !isOpenByPolicy(stack))
                    .where((method, stack) ->
                            !isOpen(method) || policies(stack).findAny().isPresent()),
            within(
                    "AwsSolutions-APIG2",
                    API,
                    "A request validator for bodies and parameters",
                    "`ApiResources`",
                    (api, stack) -> stack.all("apigateway.RequestValidator")
                            .anyMatch(validator -> validator.text("restApi").equals(api.output("id"))
                                    && validator.is("validateRequestBody")
                                    && validator.is("validateRequestParameters"))),
            each(
                    "CKV2_AWS_53",
                    METHOD,
                    "A request validator on every method",
                    "`MethodResources`",
                    method -> method.has("requestValidatorId")),
            each(
                    "APIGateway.11",
                    DOMAIN,
                    "A security policy of 2025 for a custom domain",
                    "not met, and accepted",
                    domain -> RECENT_TLS.contains(domain.text("securityPolicy"))),
            each(
                    "CKV_AWS_206",
                    DOMAIN,
                    "TLS 1.2 or newer for a custom domain",
                    "setting `domainName`",
                    domain -> domain.text("securityPolicy").equals("TLS_1_2")
                            || RECENT_TLS.contains(domain.text("securityPolicy"))),
            within(
                    "Lambdaless.DefaultEndpoint",
                    API,
                    "With a custom domain, API Gateway's own address is switched off",
                    "setting `domainName`",
                    (api, stack) -> stack.all(DOMAIN).findAny().isEmpty() || api.is("disableExecuteApiEndpoint")),
            each(
                    "Lambdaless.Passthrough",
                    INTEGRATION,
                    "No body of an unknown type reaches the integration",
                    "`MethodResources`",
                    integration -> integration.text("passthroughBehavior").equals("NEVER")),
            each(
                    "Lambdaless.Timeout",
                    INTEGRATION,
                    "An integration gives up before API Gateway's own limit of 29 seconds",
                    "`OperationResources`",
                    MethodRules::givesUp),
            each(
                    "Lambdaless.KeyValue",
                    "apigateway.ApiKey",
                    "No API key has a value that somebody chose",
                    "`UsagePlans`",
                    key -> !key.has("value")),
            each(
                    "Lambdaless.UsagePlan",
                    "apigateway.UsagePlan",
                    "A usage plan has a rate, a burst and a quota",
                    "`UsagePlans`",
                    plan -> plan.has("throttleSettings.rateLimit")
                            && plan.has("throttleSettings.burstLimit")
                            && plan.has("quotaSettings.limit")),
            notApplicable("APIGateway.8", "Routes of version 2 have an authorization type", HTTP_API, "apigatewayv2."),
            notApplicable("APIGateway.9", "Stages of version 2 have an access log", HTTP_API, "apigatewayv2."),
            notApplicable(
                    "APIGateway.10",
                    "Integrations of version 2 use HTTPS for private connections",
                    HTTP_API,
                    "apigatewayv2."),
            notApplicable(
                    "CKV_AWS_217",
                    "A deployment is created before the old one is destroyed",
                    "that is Pulumi's order, and a plan does not hold it: Checkov skips the rule"),
            notApplicable(
                    "CKV_AWS_237",
                    "An API is created before the old one is destroyed",
                    "that is Pulumi's order, and a plan does not hold it: Checkov skips the rule"));

    private MethodRules() {}

    private static boolean isPreflight(Subject method) {
        return method.text("httpMethod").equals("OPTIONS");
    }

    private static boolean isAuthorized(Subject method) {
        return !method.text("authorization").equals("NONE");
    }

    /** True of a preflight that takes neither a login nor a key. */
    private static boolean isOpen(Subject method) {
        return isPreflight(method) && !isAuthorized(method) && !method.is("apiKeyRequired");
    }

    private static boolean givesUp(Subject integration) {
        int timeout = integration.at("timeoutMilliseconds").asInt();
        return integration.text("type").equals("MOCK") || (timeout > 0 && timeout < LONGEST_TIMEOUT);
    }

    /** As Checkov reads a policy: one statement that denies everybody something makes it a closed one. */
    private static boolean isOpenByPolicy(Stack stack) {
        var statements = policies(stack)
                .filter(statement -> statement.isAboutEverybody()
                        && statement.actions().stream().anyMatch(CALLS::contains))
                .toList();
        return statements.stream().allMatch(Statement::allows)
                && statements.stream().anyMatch(statement -> !statement.hasCondition());
    }

    private static Stream<Statement> policies(Stack stack) {
        return Stream.concat(stack.all(API), stack.all("apigateway.RestApiPolicy"))
                .flatMap(holder -> holder.statements("policy"));
    }
}
