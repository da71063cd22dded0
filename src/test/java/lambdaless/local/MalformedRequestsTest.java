package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are not HTTP are answered as the API answers a bad request, and logged. */
final class MalformedRequestsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path NOTES = Path.of("src", "test", "resources", "stacks", "notes-py.json");

    @Test
    void are_answered_by_the_api_and_logged() throws IOException {
        var console = new ByteArrayOutputStream();
        var stage =
                LocalStage.start(Path.of("Pulumi.dev.yaml"), new PrintStream(console, true, StandardCharsets.UTF_8));
        int port = URI.create(stage.url()).getPort();

        var length =
                RawClient.exchange(port, "POST /dev/length HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n");
        RawClient.exchange(port, "GET /dev/hosts HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        RawClient.exchange(port, "GET /dev/none HTTP/1.1\r\n\r\n");
        RawClient.exchange(
                port, "POST /dev/coding HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
        RawClient.exchange(port, "GET /dev/control HTTP/1.1\r\nHost: localhost\r\nA: \u0001\r\n\r\n");
        var nonsense = RawClient.exchange(port, "\u0001\u0002\r\n\r\n");
        stage.close();

        assertThat(length)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("\r\naccess-control-allow-origin: *\r\n")
                .containsIgnoringCase("\r\nx-amz-apigw-id: ");
        assertThat(body(length).path("error").asText()).isEqualTo("bad_request");
        assertThat(body(nonsense).path("error").asText()).isEqualTo("bad_request");
        for (var path : new String[] {"POST /length", "GET /hosts", "GET /none", "POST /coding", "GET /control"}) {
            assertThat(console.toString(StandardCharsets.UTF_8))
                    .containsPattern(path + " → 400 \\(\\d+ ms\\): DEFAULT_4XX: it is not HTTP/1\\.1 that can be read");
        }
        assertThat(console.toString(StandardCharsets.UTF_8))
                .containsPattern("BAD / → 400 \\(\\d+ ms\\): DEFAULT_4XX: it is not HTTP/1\\.1 that can be read");
        assertThat(Files.readAllLines(stage.folder().resolve("access.log"))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -5", "Transfer-Encoding: gzip, chunked"})
    void of_another_stack_are_answered_as_that_stack_answers(String header) throws IOException {
        try (var stack = ServedExport.of(NOTES)) {
            int port = URI.create(String.valueOf(stack.outputs().get("apiUrl"))).getPort();

            var answer =
                    RawClient.exchange(port, "POST /beta/ping HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(body(answer)).isEqualTo(JSON.readTree("{\"message\": \"Bad Request\"}"));
        }
    }

    @Test
    void beside_the_media_type_of_a_body_its_text_is_looked_at_first() throws IOException {
        try (var stage = LocalStage.start(Path.of("Pulumi.dev.yaml"))) {
            var client = new Client(stage.url(), stage.key("standard"));

            var text = client.send("POST", "/users", "not JSON", "Content-Type", "text/plain");
            var json =
                    client.send("POST", "/users", "{\"userId\":\"u1\",\"name\":\"A\"}", "Content-Type", "text/plain");

            assertThat(text.statusCode()).isEqualTo(400);
            assertThat(json.statusCode()).isEqualTo(415);
        }
    }

    private static JsonNode body(String answer) throws IOException {
        return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    }
}
