package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.log.ExecutionLog.Line;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The words of the logs about who calls.
 *
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-429-limit">Lines of deployed APIs</a>
 */
final class CallerLogTest {
    private static final String KEY = "a-key-of-twenty-characters";
    private static final String STACK = """
            {"keys": [{"value": "%s"}], "usagePlan": {%s},
            "stage": {"accessLogSettings": {"format": "$context.requestId"}},
            "methodSettings": {"*/*": {"loggingLevel": "INFO", "dataTraceEnabled": true}},
            "methods": {"GET /a": {"method": {"apiKeyRequired": true}, "action": "GetItem",
                "integration": {"requestTemplates": {"application/json": "{}"}}}}}""";

    private final List<CompletedInvocation> told = new ArrayList<>();

    private Gateway gateway(String plan) {
        var each = Fidelity.tree(STACK.formatted(KEY, plan));
        var engine = new TemplateEngine();
        var backend = CaseBackend.of(each);
        return new Gateway(
                new StackLoader(engine).load(CaseStack.of(each)),
                new Gateway.Backends(backend, backend),
                engine,
                new GatewayState(),
                told::add);
    }

    private static void call(Gateway gateway, String name, String value) {
        var headers = List.of(new Header("x-api-key", KEY), new Header(name, value));
        gateway.handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", headers, new byte[0], "10.0.0.1"));
    }

    private Stream<String> lines() {
        return told.get(told.size() - 1).record().log().lines().stream().map(Line::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "throttleSettings": {"rateLimit": 0.001, "burstLimit": 1} | API Key ********************acters exceeded throttle limit for API Stage api1/dev: Key throttle limit exceeded for Usage Plan ID plan, RestApi api1, Stage dev, Resource /a, HttpMethod GET. Limit: 0.00 Burst: 1
                    "quotaSettings": {"limit": 1, "period": "MONTH"} | API Key ********************acters exceeded quota limit for API Stage api1/dev: Key quota exhausted for Usage Plan ID plan. Limit: 1 Period: MONTH
                    "description": "of another"}, "planStage": {"stage": "other" | API Key ********************acters not authorized because method 'GET /a' requires API Key and API Key is not associated with a Usage Plan for API Stage api1/dev: No Usage Plan found for key and API Stage
                    """)
    void tell_what_a_key_may_not(String plan, String line) {
        var gateway = gateway(plan);

        call(gateway, "X-A", "1");
        call(gateway, "X-A", "2");

        assertThat(lines()).contains(line);
    }

    @Test
    void show_no_key_and_no_signature_of_a_call() {
        call(gateway("\"description\": \"without limits\""), "Authorization", "Bearer secret-of-the-caller");

        assertThat(lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains(KEY) || line.contains("secret-of") || line.contains("AWS4-HMAC"))
                .anyMatch(line -> line.startsWith("Method request headers: ") && line.contains("x-api-key=****"))
                .anyMatch(line -> line.startsWith("Endpoint request headers: ") && line.contains("Authorization=****"));
    }

    @ParameterizedTest
    @CsvSource({
        "no-uuid,UUID_REPLACED_INVALID_REQUEST_ID",
        "d3b07384-d9a0-4c9b-8f3b-2d4a1c5e6f70,d3b07384-d9a0-4c9b-8f3b-2d4a1c5e6f70"
    })
    void have_the_request_id_that_was_sent_if_it_is_a_uuid(String sent, String logged) {
        call(gateway(""), "x-amzn-RequestId", sent);

        assertThat(told.get(0).accessLogLine()).contains(logged);
    }
}
