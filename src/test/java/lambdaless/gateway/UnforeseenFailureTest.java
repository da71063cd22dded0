package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures of the gateway itself are answered as API Gateway answers its own, and logged. */
final class UnforeseenFailureTest {
    private static final String STACK = """
            {"gatewayResponses": {"DEFAULT_5XX": {
                "responseParameters": {"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"},
                "responseTemplates": {"application/json": "{\\"error\\":\\"internal\\",\\"requestId\\":\\"$context.requestId\\"}"}}},
            "methodSettings": {"*/*": {"loggingLevel": "ERROR"}},
            "authorizers": {"function": {"type": "TOKEN", "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "methods": {
                "GET /table": {"action": "GetItem", "integration": {"requestTemplates": {"application/json": "{}"}}},
                "GET /function": {"authorization": "CUSTOM", "authorizerId": "function", "action": "GetItem",
                    "integration": {"requestTemplates": {"application/json": "{}"}}}}}""";

    private final List<CompletedInvocation> told = new ArrayList<>();

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("unforeseen"),
                new NullPointerException("unforeseen"),
                new StackOverflowError("unforeseen"),
                new OutOfMemoryError("unforeseen"),
                new NoClassDefFoundError("unforeseen"),
                new AssertionError("unforeseen"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void of_the_endpoint_is_in_the_envelope_and_told(Throwable failure) {
        var response = gateway(failing(failure), (event, identity) -> Map.of()).handle(get("/dev/table"));

        assertInternal(response, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void of_an_authorizer_is_in_the_envelope_and_told(Throwable failure) {
        Authorizer authorizer = (event, identity) -> {
            throw thrown(failure);
        };

        var response = gateway(failing(failure), authorizer).handle(get("/dev/function"));

        assertInternal(response, failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void of_a_tested_method_is_in_the_envelope_and_told(Throwable failure) {
        var invocation =
                new TestInvocation(Optional.empty(), "/table", "GET", "", List.of(), new byte[0], Optional.empty());

        var answer = gateway(failing(failure), (event, identity) -> Map.of()).test(invocation);

        assertThat(answer.response().status()).isEqualTo(500);
        assertThat(Fidelity.tree(body(answer.response())).path("error").asText())
                .isEqualTo("internal");
        assertThat(answer.log()).contains("Execution failed due to an internal error: " + failure);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).record().crash()).contains(failure);
    }

    private void assertInternal(HttpResponse response, Throwable failure) {
        var id = response.header("x-amzn-RequestId").orElseThrow();
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("x-amzn-ErrorType")).contains("InternalServerErrorException");
        assertThat(response.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(Fidelity.tree(body(response)))
                .isEqualTo(Fidelity.tree("{\"error\":\"internal\",\"requestId\":\"" + id + "\"}"));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).record().crash()).contains(failure);
        assertThat(told.get(0).record().log().lines())
                .anyMatch(line -> line.text().equals("Execution failed due to an internal error: " + failure));
    }

    private Gateway gateway(Endpoint endpoint, Authorizer authorizer) {
        var engine = new TemplateEngine();
        var stack = new StackLoader(engine).load(CaseStack.of(Fidelity.tree(STACK)));
        return new Gateway(stack, new Gateway.Backends(endpoint, authorizer), engine, new GatewayState(), told::add);
    }

    private static Endpoint failing(Throwable failure) {
        return call -> {
            throw thrown(failure);
        };
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private static HttpRequest get(String path) {
        var token = new Header("Authorization", "token");
        return new HttpRequest("GET", path, "", "HTTP/1.1", List.of(token), new byte[0], "10.0.0.1");
    }

    private static String body(HttpResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
