package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile requests are refused in the API's own envelope, and the logs go on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileRequestsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private LocalStage stage = start();

    private LocalStage start() {
        return LocalStage.start(Path.of("Pulumi.dev.yaml"), new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @BeforeAll
    void item() {
        client().send("PUT", "/users/u1", "{\"name\":\"A\"}");
    }

    @AfterAll
    void stop() {
        stage.close();
        assertThat(console.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "Error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "1e2147483648",
                "1e-2147483649",
                "0e99999999999",
                "[1e9999999999]",
                "[[1e99999999999]]"
            })
    void a_huge_exponent_is_a_bad_request_of_every_operation_with_a_body(String number) {
        var user = "{\"name\":\"A\",\"age\":" + number + "}";
        var album = "{\"artist\":\"a\",\"album\":\"b\",\"rating\":" + number + "}";

        assertError(client().send("POST", "/users", user.replace("{\"n", "{\"userId\":\"e\",\"n")), 400, "bad_request");
        assertError(client().send("PUT", "/users/u1", user), 400, "bad_request");
        assertError(client().send("PATCH", "/users/u1", user), 400, "bad_request");
        assertError(client().send("POST", "/albums", album), 400, "bad_request");
        assertError(client().send("POST", "/album-batches", "{\"albums\":[" + album + "]}"), 400, "bad_request");
        var tested = root().send(
                        "POST",
                        "/_local/test-invoke",
                        JSON.createObjectNode()
                                .put("resource", "/users/{userId}")
                                .put("httpMethod", "PUT")
                                .put("pathWithQueryString", "/users/u1")
                                .put("body", user)
                                .toString());
        assertThat(tree(tested.body()).path("status").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_000, 5_000_000, 9_000_000})
    void a_text_of_megabytes_is_a_bad_request(int length) {
        var body = "{\"userId\":\"big\",\"name\":\"" + "x".repeat(length) + "\"}";

        assertError(client().send("POST", "/users", body), 400, "bad_request");
    }

    @Test
    void a_length_beyond_the_limit_is_refused_unread() throws IOException {
        var lines = List.of(
                "POST /dev/users HTTP/1.1",
                "Host: localhost",
                "Expect: 100-continue",
                "Content-Length: 10485761",
                "Connection: close");

        var answer = exchange(String.join("\r\n", lines) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\r\nAccess-Control-Allow-Origin: ");
        assertThat(body(answer).path("error").asText()).isEqualTo("payload_too_large");
    }

    @ParameterizedTest
    @CsvSource({"11000", "70000", "300000"})
    void headers_or_a_target_beyond_the_limit_are_refused_by_the_api(int size) throws IOException {
        var much = "x".repeat(size);
        var inHeader =
                exchange("GET /dev/users HTTP/1.1\r\nHost: localhost\r\nA: " + much + "\r\nConnection: close\r\n\r\n");
        var inTarget = exchange("GET /dev/users/" + much + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        var elsewhere = exchange("GET /other/" + much + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(inHeader).startsWith("HTTP/1.1 413 ").contains("\r\nAccess-Control-Allow-Origin: ");
        assertThat(inTarget).startsWith("HTTP/1.1 413 ").contains("\r\nAccess-Control-Allow-Origin: ");
        assertThat(elsewhere).startsWith("HTTP/1.1 413 ");
        assertThat(body(inHeader).path("error").asText()).isEqualTo("payload_too_large");
        assertThat(body(inTarget).path("error").asText()).isEqualTo("payload_too_large");
        assertThat(body(elsewhere).path("error").asText()).isEqualTo("payload_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/\u00ff", "/users/\u00ed\u00a0\u0080", "/users?after=\u00ff"})
    void a_target_that_is_not_text_is_a_bad_request(String path) throws IOException {
        var answer = exchange("GET /dev" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\r\nAccess-Control-Allow-Origin: ");
        assertThat(body(answer).path("error").asText()).isEqualTo("bad_request");
    }

    private Client client() {
        return new Client(stage.url(), stage.key("standard"));
    }

    private Client root() {
        return new Client(stage.url().replaceFirst("/dev$", ""), stage.key("standard"));
    }

    private String exchange(String request) throws IOException {
        return RawClient.exchange(URI.create(stage.url()).getPort(), request);
    }

    private static void assertError(java.net.http.HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(tree(answer.body()).path("error").asText()).isEqualTo(error);
        assertThat(tree(answer.body()).path("requestId").asText())
                .isEqualTo(answer.headers().firstValue("x-amzn-requestid").orElse(""));
    }

    private static JsonNode body(String answer) {
        return tree(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(json, broken);
        }
    }
}
