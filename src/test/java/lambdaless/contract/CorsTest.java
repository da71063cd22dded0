package lambdaless.contract;

import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OnStage.class)
final class CorsTest {
    private final Stage stage;
    private final String first;
    private final String last;

    CorsTest(Stage stage, AllowedOrigins origins) {
        this.stage = stage;
        this.first = origins.first();
        this.last = origins.last();
    }

    /** A resource, the verbs that it takes, and the headers beside those of every request. */
    record Resource(String path, String methods, String headers) {}

    static List<Resource> resources() {
        return List.of(
                new Resource("/users", "GET,OPTIONS,POST", "If-Match,If-None-Match,"),
                new Resource("/users/u", "DELETE,GET,OPTIONS,PATCH,PUT", "If-Match,If-None-Match,"),
                new Resource("/users/u/favorite-movies", "GET,OPTIONS", ""),
                new Resource("/users/u/favorite-movies/m", "DELETE,OPTIONS,PUT", "If-Match,If-None-Match,"),
                new Resource("/albums", "GET,OPTIONS,POST", "If-Match,If-None-Match,"),
                new Resource("/album-batches", "OPTIONS,POST", "Idempotency-Key,If-Match,If-None-Match,"),
                new Resource("/albums/a", "GET,OPTIONS", ""),
                new Resource("/albums/a/b", "DELETE,GET,OPTIONS,PATCH,PUT", "If-Match,If-None-Match,"),
                new Resource("/years/1999/albums", "GET,OPTIONS", ""),
                new Resource("/openapi.json", "GET,OPTIONS", ""));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void a_preflight_is_answered_without_a_key(Resource resource) {
        var answer =
                stage.withoutKey("OPTIONS", resource.path(), "Origin", last, "Access-Control-Request-Method", "GET");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("access-control-allow-origin")).contains(last);
        assertThat(answer.header("access-control-allow-methods")).contains(resource.methods());
        assertThat(answer.header("access-control-allow-headers"))
                .contains("Authorization,Content-Type," + resource.headers() + "X-Api-Key");
        assertThat(answer.header("vary")).contains("Origin");
    }

    @Test
    void an_allowed_origin_is_named_on_every_answer_of_an_operation() {
        var path = userPath(stage.own("cors"));
        var created = stage.post("/users", user(stage.own("cors")), "Origin", last);
        var conflict = stage.post("/users", user(stage.own("cors")), "Origin", last);
        var stale = stage.delete(path, "Origin", last, "If-Match", "x");
        var list = stage.get("/users?limit=1", "Origin", last);
        var position = stage.get("/users?limit=0", "Origin", last);
        var deleted = stage.delete(path, "Origin", last);
        var missing = stage.get(path, "Origin", last);
        var answers = List.of(created, conflict, stale, list, position, deleted, missing);

        assertThat(answers).extracting(Answer::status).containsExactly(201, 409, 412, 200, 400, 200, 404);
        assertThat(answers)
                .extracting(answer -> answer.header("access-control-allow-origin"))
                .containsOnly(Optional.of(last));
        assertThat(answers).extracting(answer -> answer.header("vary")).containsOnly(Optional.of("Origin"));
        assertThat(answers)
                .extracting(answer -> answer.header("access-control-expose-headers"))
                .containsOnly(Optional.of("ETag,Location,Retry-After"));
    }

    @Test
    void another_origin_is_not_named() {
        for (var origin : List.of("https://evil.example", first + ".evil.example", "null", first + ",x")) {
            var read = stage.get("/users?limit=1", "Origin", origin);
            var preflight = stage.withoutKey("OPTIONS", "/users", "Origin", origin);

            assertThat(read.header("access-control-allow-origin")).isEmpty();
            assertThat(preflight.header("access-control-allow-origin")).isEmpty();
        }
    }

    @Test
    void what_api_gateway_answers_itself_is_readable_from_every_origin() {
        for (var origin : List.of(first, last)) {
            var forbidden = stage.withoutKey("GET", "/users", "Origin", origin);
            var unknown = stage.get("/nothing", "Origin", origin);
            var invalid = stage.json("POST", "/users", "{}", "Origin", origin);
            var text =
                    stage.send("POST", "/users", user("x").toString(), "Origin", origin, "Content-Type", "text/plain");
            var large = stage.get("/users", "Origin", origin, "X-Large", "x".repeat(10_240));
            var answers = List.of(forbidden, unknown, invalid, text, large);

            assertThat(answers).extracting(Answer::status).containsExactly(403, 404, 400, 415, 413);
            assertThat(answers)
                    .extracting(answer -> answer.header("access-control-allow-origin"))
                    .containsOnly(Optional.of("*"));
            assertThat(answers).extracting(answer -> answer.header("vary")).containsOnly(Optional.of("Origin"));
            assertThat(answers)
                    .extracting(answer -> answer.header("access-control-expose-headers"))
                    .containsOnly(Optional.of("ETag,Location,Retry-After"));
        }
    }
}
