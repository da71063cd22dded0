package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.ServedCase;
import lambdaless.gateway.stack.RecordedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand-in for the function of a Lambda authorizer. */
final class StandInFunctionTest {
    private static final String API = "arn:aws:execute-api:eu-west-1:111111111111:api1/dev/";
    private static final Map<String, Object> POLICIES = Map.of(
            "invokePolicies",
            Map.of("reader", allowed("GET/*"), "writer", allowed("*/users"), "administrator", allowed("*")));

    private static String allowed(String route) {
        return "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"execute-api:Invoke\", \"Resource\": \"" + API
                + route + "\"}}";
    }

    private static List<RecordedResource> stack(String authorizer) {
        return ServedCase.resources(("{\"authorizers\": {\"function\": {" + authorizer + "}}, \"methods\": {"
                        + "\"GET /users\": CUSTOM, \"POST /users\": CUSTOM, \"DELETE /users/{userId}\": CUSTOM}}")
                .replace(
                        "CUSTOM",
                        "{\"method\": {\"authorization\": \"CUSTOM\", \"authorizerId\": \"function\"}, \"responses\":"
                                + " {\"200\": {\"responseTemplates\": {\"application/json\":"
                                + " \"$context.authorizer.principalId\"}}}}"));
    }

    private static final String TOKEN = "\"type\": \"TOKEN\", \"authorizerUri\": \"arn:x\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\": \"TOKEN\"",
                "\"type\": \"TOKEN\", \"authorizerResultTtlInSeconds\": 0",
                "\"type\": \"REQUEST\", \"identitySource\": \"method.request.header.Authorization,"
                        + " method.request.querystring.tenant\"",
                "\"type\": \"REQUEST\", \"authorizerResultTtlInSeconds\": 0"
            })
    void takes_the_gateways_own_tokens_of_either_type_of_authorizer(String authorizer) {
        try (var stack = ServedResources.of(stack(authorizer), Map.of())) {
            var token = stack.token("{\"sub\": \"u1\"}");

            for (var given : List.of(token, "Bearer " + token)) {
                var response = stack.send("GET", "dev/users?tenant=a", "", "Authorization", given);
                assertThat(response.statusCode() + " " + response.body()).isEqualTo("200 u1");
            }
            assertThat(stack.console())
                    .containsOnlyOnce("a stand-in answers for the authorizer's function: it takes the tokens of POST"
                            + " /_local/tokens; -Dlocal.authorizer=URL asks a function of yours");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"right": "reader"}          | 200 | 403 | 403
                    {"right": "writer"}          | 200 | 200 | 403
                    {}                           | 200 | 200 | 403
                    {"right": "administrator"}   | 200 | 200 | 200
                    {"right": "king"}            | 403 | 403 | 403
                    {"right": 1}                 | 200 | 200 | 403
                    """)
    void allows_what_the_right_of_the_token_allows_though_the_policy_is_kept(
            String asked, int get, int post, int delete) {
        try (var stack = ServedResources.of(stack(TOKEN), POLICIES)) {
            var token = stack.token(asked);

            for (int turn = 0; turn < 2; turn++) {
                assertThat(status(stack, "GET", "dev/users", token)).isEqualTo(get);
                assertThat(status(stack, "POST", "dev/users", token)).isEqualTo(post);
                assertThat(status(stack, "DELETE", "dev/users/u1", token)).isEqualTo(delete);
            }
        }
    }

    @Test
    void allows_everything_where_the_stack_has_no_policies() {
        try (var stack = ServedResources.of(stack(TOKEN), Map.of())) {
            assertThat(status(stack, "DELETE", "dev/users/u1", stack.token("{\"right\": \"reader\"}")))
                    .isEqualTo(200);
        }
    }

    @Test
    void knows_nobody_else() {
        try (var stack = ServedResources.of(stack(TOKEN), POLICIES)) {
            var good = stack.token("{}");
            var bad = List.of(
                    "token",
                    good.substring(0, good.length() - 1),
                    stack.token("{\"expiresIn\": -1}"),
                    stack.token("{\"iss\": \"https://issuer.example.com\"}"),
                    stack.token("{\"sub\": null}"));

            bad.forEach(token ->
                    assertThat(status(stack, "GET", "dev/users", token)).isEqualTo(401));
            assertThat(stack.send("GET", "dev/users", "").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void answers_no_more_where_there_is_a_function() throws Exception {
        var function = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        function.createContext("/", exchange -> {
            var result =
                    "{\"principalId\": \"of the function\", \"policyDocument\": {\"Statement\": {\"Effect\": \"Allow\","
                            + " \"Action\": \"*\", \"Resource\": \"*\"}}}";
            exchange.sendResponseHeaders(200, result.length());
            exchange.getResponseBody().write(result.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        function.start();
        var options =
                Map.of("authorizer", "http://localhost:" + function.getAddress().getPort());
        try (var stack = ServedResources.of(stack(TOKEN), POLICIES, options)) {
            assertThat(stack.send("GET", "dev/users", "", "Authorization", "any")
                            .body())
                    .isEqualTo("of the function");
            assertThat(stack.console()).doesNotContain("a stand-in answers");
        } finally {
            function.stop(0);
        }
    }

    private static int status(ServedResources stack, String verb, String path, String token) {
        return stack.send(verb, path, "", "Authorization", token).statusCode();
    }
}
