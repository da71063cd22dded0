package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that DynamoDB never makes do not become a response, least of all that of a write that succeeded. */
final class NonsenseOfDynamoDbTest {
    private static final String JSON_1_0 = "application/x-amz-json-1.0";
    private static final String WHOLE = "{\"Items\":[{\"id\":{\"S\":\"}\\\\\\\"]{\"}}],\"Count\":1}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html>{}</html>",
                "[]",
                "null",
                "\"x\"",
                "{\"Items\":[{\"id\":{\"S\":\"x\"}}",
                "{",
                "{}}",
                "{} x",
                "{}{}",
                "}{",
                "{\"a\":\"\\"
            })
    void is_an_error_of_the_gateway(String body) {
        var response = answer(JSON_1_0, body);

        assertThat(response.status()).isEqualTo(500);
        assertThat(Fidelity.tree(text(response))).isEqualTo(Fidelity.tree("{\"message\": \"Internal server error\"}"));
    }

    @Test
    void is_every_beginning_of_an_answer() {
        for (int length = 0; length < WHOLE.length(); length++) {
            assertThat(answer(JSON_1_0, WHOLE.substring(0, length)).status())
                    .as(WHOLE.substring(0, length))
                    .isEqualTo(500);
        }
        assertThat(answer(JSON_1_0, WHOLE).status()).isEqualTo(200);
        assertThat(answer(JSON_1_0, " " + WHOLE + "\r\n").status()).isEqualTo(200);
    }

    @Test
    void is_what_looks_like_an_object_and_comes_as_a_page() {
        assertThat(answer("text/html", "{{ page }}").status()).isEqualTo(500);
        assertThat(answer("text/html", WHOLE).status()).isEqualTo(200);
    }

    private static HttpResponse answer(String type, String body) {
        var endpoint = Fidelity.json(Map.of("status", 200, "headers", Map.of("Content-Type", type), "body", body));
        var stage = CaseGateway.of(Fidelity.tree("""
                {"endpoint": %s,
                 "methods": {"PUT /a": {"action": "PutItem",
                   "integration": {"requestTemplates": {"application/json": "{\\"TableName\\": \\"a\\"}"}},
                   "responses": {"200": {"responseTemplates": {"application/json": "{}"}}}}}}
                """.formatted(endpoint)));
        return stage.gateway()
                .handle(new HttpRequest("PUT", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"));
    }

    private static String text(HttpResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
