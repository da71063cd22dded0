package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The files of the pages as a running gateway serves them. */
@TestInstance(Lifecycle.PER_CLASS)
final class WebFilesTest {
    private final LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));

    @AfterAll
    void close() {
        stage.close();
    }

    private Client root() {
        return new Client(stage.url().replaceFirst("/dev$", ""), stage.key("standard"));
    }

    @Test
    void the_front_end_is_served_as_it_is_in_the_project() throws IOException {
        var page = root().get("/");

        assertThat(page.body()).isEqualTo(Files.readString(Path.of("src", "web", "index.html")));
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        try (var files = Files.walk(Path.of("src", "web"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var address =
                        "/" + Path.of("src", "web").relativize(file).toString().replace('\\', '/');
                assertThat(root().get(address).body()).as(address).isEqualTo(Files.readString(file));
            }
        }
    }

    @Test
    void a_file_of_the_front_end_has_its_content_type() {
        var types = List.of("/page/main.js", "/page/page.css", "/icon.svg", "/index.html").stream()
                .map(file ->
                        root().get(file).headers().firstValue("Content-Type").orElseThrow())
                .toList();

        assertThat(types)
                .containsExactly(
                        "text/javascript; charset=utf-8",
                        "text/css; charset=utf-8",
                        "image/svg+xml",
                        "text/html; charset=utf-8");
    }

    @Test
    void nothing_outside_the_front_ends_folder_and_no_other_suffix_is_served() throws IOException {
        var port = URI.create(stage.url()).getPort();
        var asked = List.of(
                "/../../pom.xml",
                "/page/../../../README.md",
                "/page/%2e%2e/%2e%2e/%2e%2e/docs/who-may-call.html",
                "/..%2f..%2fpom.xml",
                "/page/..\\..\\..\\pom.xml",
                "//etc/passwd",
                "/page/",
                "/page",
                "/page/nothing.js",
                "/page/.js",
                "/page/main.js/",
                "/page/main.vtl");

        for (var path : asked) {
            var answer = RawClient.exchange(
                    port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).containsPattern("^HTTP/1.1 (400|403)");
        }
    }
}
