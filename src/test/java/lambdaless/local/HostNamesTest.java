package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which names this machine may be asked, and by whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostNamesTest {
    private LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));

    @BeforeAll
    void item() {
        new Client(stage.url(), stage.key("standard")).send("PUT", "/users/u1", "{\"name\":\"A\"}");
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Referer: http://evil.example/page",
                "Sec-Fetch-Site: same-origin",
                "Accept-Language: de",
                "User-Agent: Mozilla/5.0 (X11; Linux x86_64)"
            })
    void a_page_that_has_its_own_name_resolved_to_here_is_refused(String mark) throws IOException {
        assertThat(get("evil.example:8080", mark))
                .startsWith("HTTP/1.1 403 ")
                .contains("\"error\": \"forbidden\"")
                .containsPattern("\"requestId\": \"[0-9a-f-]{36}\"");
        assertThat(get("localhost:8080", mark)).startsWith("HTTP/1.1 200 ");
        assertThat(get("LOCALHOST", mark)).startsWith("HTTP/1.1 200 ");
        assertThat(get("[::1]:8080", mark)).startsWith("HTTP/1.1 200 ");
        assertThat(get("abc123.execute-api.eu-west-1.amazonaws.com", mark)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_client_that_is_not_a_browser_may_use_any_name() throws IOException {
        assertThat(get("gateway.test:8080", "User-Agent: curl/8.5")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({"evil.example, 403", "evil.example:8000, 403", "localhost:1, 200", "127.0.0.1, 200", "[::1]:1, 200"})
    void the_database_is_asked_by_a_local_name(String host, int status) throws IOException {
        var port = URI.create(String.valueOf(stage.outputs().get("dynamodbEndpoint")))
                .getPort();

        var answer = RawClient.exchange(
                port,
                "POST / HTTP/1.1\r\nHost: " + host + "\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\n"
                        + "Authorization: AWS4-HMAC-SHA256 Credential=a/20260101/eu-west-1/dynamodb/aws4_request,"
                        + " SignedHeaders=host, Signature=b\r\nContent-Type: application/x-amz-json-1.0\r\n"
                        + "Connection: close\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("TableNames")).isEqualTo(status == 200);
    }

    private String get(String host, String header) throws IOException {
        return exchange("GET /dev/users/u1 HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\nx-api-key: "
                + stage.key("standard") + "\r\nConnection: close\r\n\r\n");
    }

    private String exchange(String request) throws IOException {
        return RawClient.exchange(URI.create(stage.url()).getPort(), request);
    }
}
