package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The program with a cache: what may be a second old is, and nobody gets another's answer. */
@TestInstance(Lifecycle.PER_CLASS)
final class CachedStageTest {
    private final LocalStage stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.cached.yaml"));
    private final Client client = new Client(stage.url(), stage.key("standard"));

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void a_read_is_answered_from_the_cache_and_a_write_is_not() {
        put("/users/kept", "{\"name\":\"A\"}");

        var first = client.get("/users/kept");
        var second = put("/users/kept", "{\"name\":\"B\"}");
        var third = put("/users/kept", "{\"name\":\"C\"}");

        assertThat(client.get("/users/kept").body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("ETag"))
                .isNotEqualTo(third.headers().firstValue("ETag"));
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

    @Test
    void an_answer_names_the_origin_that_asked() {
        put("/users/cors", "{\"name\":\"A\"}");

        var app = client.get("/users/cors", "Origin", "https://app.example.com");
        var admin = client.get("/users/cors", "Origin", "https://admin.example.com");
        var none = client.get("/users/cors");

        assertThat(app.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example.com");
        assertThat(admin.headers().firstValue("Access-Control-Allow-Origin")).contains("https://admin.example.com");
        assertThat(none.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void nobody_may_make_the_cache_forget() {
        put("/users/forget", "{\"name\":\"A\"}");
        var first = client.get("/users/forget");
        put("/users/forget", "{\"name\":\"B\"}");

        var asked = client.get("/users/forget", "Cache-Control", "max-age=0");

        assertThat(asked.body()).isEqualTo(first.body());
        assertThat(asked.headers().firstValue("Warning")).isPresent();
    }

    private HttpResponse<String> put(String path, String body) {
        var answer = client.send("PUT", path, body);
        assertThat(answer.statusCode()).isIn(201, 204);
        return answer;
    }
}
