package lambdaless.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program with a cache: a list may be as old as its time to live, an item is never old, and nobody gets another's answer. */
@TestInstance(Lifecycle.PER_CLASS)
final class CachedStageTest {
    private final LocalStage stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.cached.yaml"));
    private final Client client = new Client(stage.url(), stage.key("standard"));

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void a_list_is_answered_from_the_cache_and_a_write_is_not() {
        put("/albums/kept/a", "{}");

        var first = client.get("/albums/kept");
        var second = put("/albums/kept/b", "{}");
        var third = put("/albums/kept/b", "{}");

        assertThat(client.get("/albums/kept").body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isNotEqualTo(third.headers().firstValue("ETag"));
    }

    @Test
    void what_was_not_there_is_there_once_it_is_created() {
        var before = client.get("/users/created");
        var created = client.send("POST", "/users", "{\"userId\":\"created\",\"name\":\"A\"}");
        var after = client.get("/users/created");

        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(after.body()).isEqualTo(created.body());
    }

    @Test
    void an_update_never_waits_for_the_cache() {
        put("/users/updated", "{\"name\":\"A\"}");

        for (int age = 1; age <= 3; age++) {
            var tag = tag(client.get("/users/updated"));
            var patched = client.send("PATCH", "/users/updated", "{\"age\":" + age + "}", "If-Match", tag);
            var seen = client.get("/users/updated", "If-None-Match", tag);

            assertThat(patched.statusCode()).isEqualTo(200);
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(seen.body()).isEqualTo(patched.body());
            assertThat(client.get("/users/updated", "If-None-Match", tag(seen)).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void a_favorite_movie_is_listed_once_it_is_added() {
        put("/users/fan", "{\"name\":\"A\"}");
        var none = client.get("/users/fan/favorite-movies");

        client.send("PUT", "/users/fan/favorite-movies/Alien", "");

        assertThat(none.body()).doesNotContain("Alien");
        assertThat(client.get("/users/fan/favorite-movies").body()).contains("Alien");
    }

    @Test
    void every_parameter_that_a_template_reads_tells_answers_apart() {
        put("/albums/x/one", "{\"releaseYear\":1999}");
        put("/albums/x/two", "{\"releaseYear\":2000}");
        put("/albums/y/one", "{\"releaseYear\":1999}");

        assertThat(client.get("/albums/x/one").body()).contains("\"one\"", "\"x\"");
        assertThat(client.get("/albums/x/two").body()).contains("\"two\"");
        assertThat(client.get("/albums/y/one").body()).contains("\"y\"");
        assertThat(client.get("/albums/x").body()).contains("one", "two");
        assertThat(client.get("/albums/x?limit=1").body()).doesNotContain("two\"}");
        assertThat(client.get("/albums/x?title=tw").body()).doesNotContain("one");
        assertThat(client.get("/albums/x?after=one").body()).contains("two").doesNotContain("\"one\"");
        assertThat(client.get("/years/1999/albums").body()).doesNotContain("two");
        assertThat(client.get("/years/2000/albums").body()).doesNotContain("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "origin"})
    void an_answer_names_the_origin_that_asked(String name) throws IOException {
        var path = "/albums/cors-" + name;
        var app = raw(path, name + ": https://app.example.com\r\n");
        var admin = raw(path, name + ": https://admin.example.com\r\n");
        var none = raw(path, "");

        assertThat(app).contains("Access-Control-Allow-Origin: https://app.example.com\r\n");
        assertThat(admin).contains("Access-Control-Allow-Origin: https://admin.example.com\r\n");
        assertThat(none).contains(" 200 ").doesNotContain("Access-Control-Allow-Origin");
    }

    @Test
    void nobody_may_make_the_cache_forget() {
        var first = client.get("/albums/forget");
        put("/albums/forget/a", "{}");

        var asked = client.get("/albums/forget", "Cache-Control", "max-age=0");

        assertThat(asked.body()).isEqualTo(first.body());
        assertThat(asked.headers().firstValue("Warning")).isPresent();
    }

    /** All of an answer to a request whose header's name goes out as it is written. */
    private String raw(String path, String header) throws IOException {
        var url = URI.create(stage.url() + path);
        var request = "GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nx-api-key: "
                + stage.key("standard") + "\r\nConnection: close\r\n" + header + "\r\n";
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private HttpResponse<String> put(String path, String body) {
        var answer = client.send("PUT", path, body);
        assertThat(answer.statusCode()).isIn(201, 204);
        return answer;
    }
}
