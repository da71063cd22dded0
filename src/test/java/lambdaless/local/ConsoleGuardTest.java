package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page but the console's own reads or changes anything by the console's addresses. */
@TestInstance(Lifecycle.PER_CLASS)
final class ConsoleGuardTest {
    private final LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));
    private final int port = URI.create(stage.url()).getPort();

    @AfterAll
    void close() {
        stage.close();
    }

    static Stream<String> addresses() {
        return Stream.of(
                "GET state",
                "GET requests",
                "GET requests/1",
                "GET tables",
                "GET tables/users/items",
                "POST tables/users/put",
                "POST tables/users/delete",
                "POST reset",
                "POST seed",
                "GET limits",
                "GET cache",
                "POST cache/flush");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_of_another_origin_is_refused(String address) throws IOException {
        for (var headers : foreign()) {
            assertThat(exchange(address, headers)).as(headers).startsWith("HTTP/1.1 403 ");
        }
    }

    private List<String> foreign() {
        var own = "Host: localhost:" + port;
        return List.of(
                own + "\r\nOrigin: https://evil.example",
                own + "\r\nOrigin: http://localhost:5173",
                own + "\r\nOrigin: http://localhost:" + port + ".evil.example",
                own + "\r\nOrigin: null",
                own + "\r\nSec-Fetch-Site: cross-site",
                own + "\r\nSec-Fetch-Site: same-site",
                "Host: evil.example\r\nOrigin: http://evil.example",
                "Host: evil.example");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void the_own_page_and_a_client_without_a_page_are_answered_by_one_method(String address) throws IOException {
        var own = "Host: localhost:" + port;

        assertThat(exchange(address, own + "\r\nOrigin: http://localhost:" + port + "\r\nSec-Fetch-Site: same-origin"))
                .doesNotStartWith("HTTP/1.1 403 ")
                .contains("X-Content-Type-Options: nosniff", "Cache-Control: no-store");
        assertThat(exchange(address, own)).doesNotStartWith("HTTP/1.1 403 ");
        assertThat(exchange(address.replaceFirst("^\\w+", "PUT"), own))
                .startsWith("HTTP/1.1 405 ")
                .contains("PUT is not answered here; expected " + address.split(" ", 2)[0]);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_slash_or_a_step_up_in_an_address_leads_nowhere(String address) throws IOException {
        assertThat(exchange(address + "/", "Host: localhost")).startsWith("HTTP/1.1 40");
        assertThat(exchange("GET ../console/index.html", "Host: localhost")).startsWith("HTTP/1.1 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET methods", "GET templates?method=get-user", "POST test-invoke"})
    void methods_templates_and_tests_are_for_no_other_origin(String address) throws IOException {
        for (var headers : foreign()) {
            assertThat(exchange(address, headers)).as(headers).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void the_page_runs_its_own_scripts_alone_and_stands_in_no_frame() throws IOException {
        var policy = "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

        assertThat(exchange("GET ", "Host: localhost"))
                .startsWith("HTTP/1.1 200 ")
                .contains(policy, "text/html");
        assertThat(exchange("GET main.js", "Host: localhost")).contains(policy, "text/javascript");
        assertThat(exchange("GET console.css", "Host: localhost")).contains(policy, "text/css");
        assertThat(exchange("GET missing.js", "Host: localhost")).startsWith("HTTP/1.1 403 ");
        assertThat(exchange("GET ", "Host: localhost")).doesNotContain("<script>", "onclick", "style=");
    }

    private String exchange(String address, String headers) throws IOException {
        var line = address.replaceFirst(" ", " /_local/");
        return RawClient.exchange(
                port, line + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    }
}
