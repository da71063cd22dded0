package lambdaless.local;

import static lambdaless.local.TokenCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's own row, whose key is the caller's identity and nothing that a request says; the stage has a cache. */
@TestInstance(Lifecycle.PER_CLASS)
final class OwnRowsTest {
    private static final String SCOPES = "shop/read shop/write";

    private final LocalStage stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.cognito.yaml"));
    private final TokenCaller administrator =
            TokenCaller.of(stage, Map.of("sub", "root", "scope", SCOPES + " shop/admin"));

    @AfterAll
    void close() {
        stage.refuseUndeclared();
        stage.close();
    }

    private TokenCaller caller(String subject) {
        return TokenCaller.of(stage, Map.of("sub", subject, "scope", SCOPES));
    }

    private TokenCaller somebody() {
        return caller(UUID.randomUUID().toString());
    }

    @Test
    void it_is_made_read_changed_and_deleted_without_a_key() {
        var ann = caller("ann");

        var made = ann.send("PUT", "/me", "{\"name\":\"Ann\"}");
        var read = ann.get("/me");
        var changed = ann.send(
                "PATCH",
                "/me",
                "{\"age\":30}",
                "If-Match",
                read.headers().firstValue("ETag").orElse(""));
        var stale = ann.send(
                "PATCH",
                "/me",
                "{\"age\":31}",
                "If-Match",
                read.headers().firstValue("ETag").orElse(""));
        var seen = ann.get("/me");
        var deleted = ann.send("DELETE", "/me", "");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(read)).isEqualTo(json("{\"userId\":\"ann\",\"name\":\"Ann\"}"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(seen)).isEqualTo(json("{\"userId\":\"ann\",\"name\":\"Ann\",\"age\":30}"));
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(ann.get("/me").statusCode()).isEqualTo(404);
    }

    @Test
    void its_favorite_movies_are_the_callers_own() {
        var ann = somebody();
        var ben = somebody();
        ann.send("PUT", "/me", "{\"name\":\"Ann\"}");
        ben.send("PUT", "/me", "{\"name\":\"Ben\"}");

        assertThat(ann.send("PUT", "/me/favorite-movies/Alien%201", "").statusCode())
                .isEqualTo(204);
        assertThat(json(ann.get("/me/favorite-movies"))).isEqualTo(json("{\"items\":[\"Alien 1\"]}"));
        assertThat(json(ben.get("/me/favorite-movies"))).isEqualTo(json("{\"items\":[]}"));
        assertThat(ann.send("DELETE", "/me/favorite-movies/Alien%201", "").statusCode())
                .isEqualTo(204);
        assertThat(json(ann.get("/me/favorite-movies"))).isEqualTo(json("{\"items\":[]}"));
    }

    @Test
    void no_caller_reads_or_writes_the_row_of_another() {
        var ann = caller("ann of two");
        var ben = somebody();
        ann.send("PUT", "/me", "{\"name\":\"Ann\"}");
        var rowOfAnn = ann.get("/me").body();

        assertThat(ben.get("/me").statusCode()).isEqualTo(404);
        assertThat(ben.get("/me?userId=ann%20of%20two").statusCode()).isEqualTo(404);
        assertThat(ben.get("/me", "userId", "ann of two", "sub", "ann of two").statusCode())
                .isEqualTo(404);
        assertThat(ben.send("PATCH", "/me", "{\"userId\":\"ann of two\",\"age\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ben.send("PUT", "/me", "{\"userId\":\"ann of two\",\"name\":\"Ben\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ben.send("DELETE", "/me", "", "If-Match", "*").statusCode()).isEqualTo(404);
        assertThat(ben.get("/users/ann%20of%20two").statusCode()).isEqualTo(403);
        assertThat(ben.get("/me/../users/ann%20of%20two").statusCode()).isIn(403, 404);
        assertThat(ann.get("/me").body()).isEqualTo(rowOfAnn);
    }

    @Test
    void an_administrator_reaches_every_row_by_its_key() {
        somebody();
        caller("known").send("PUT", "/me", "{\"name\":\"Known\"}");

        assertThat(json(administrator.get("/users/known")))
                .isEqualTo(json("{\"userId\":\"known\",\"name\":\"Known\"}"));
        assertThat(administrator.send("DELETE", "/users/known", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_cache_keeps_no_row_of_a_callers_own_for_anybody() {
        var ann = somebody();
        var ben = somebody();
        ann.send("PUT", "/me", "{\"name\":\"Ann\"}");
        ben.send("PUT", "/me", "{\"name\":\"Ben\"}");

        assertThat(json(ann.get("/me")).path("name").asText()).isEqualTo("Ann");
        assertThat(json(ben.get("/me")).path("name").asText()).isEqualTo("Ben");
        ann.send("PATCH", "/me", "{\"name\":\"Anna\"}");
        assertThat(json(ann.get("/me")).path("name").asText()).isEqualTo("Anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \"quoted\" one",
                "it's",
                "back\\slash",
                "line\nfeed",
                "tab\tand \u0001 control",
                "emoji \ud83d\udc64",
                "$context.authorizer.claims.sub",
                "#set($x = 1) ${x}",
                "100 %2F 50%",
                "\"},\"ConditionExpression\":\"attribute_not_exists(userId)",
                "a/b?c=d&e#f"
            })
    void an_identity_is_a_key_as_it_is(String subject) {
        var caller = caller(subject);

        var made = caller.send("PUT", "/me", "{\"name\":\"N\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(caller.get("/me")).path("userId").asText()).isEqualTo(subject);
        assertThat(caller.send("DELETE", "/me", "").statusCode()).isEqualTo(200);
    }

    @Test
    void an_identity_that_cannot_be_a_key_has_no_row() {
        assertThat(caller("x".repeat(257)).get("/me").statusCode()).isEqualTo(400);
        assertThat(caller(".").send("PUT", "/me", "{\"name\":\"N\"}").statusCode())
                .isEqualTo(400);
        assertThat(caller("").send("PUT", "/me", "{\"name\":\"N\"}").statusCode())
                .isEqualTo(400);
    }
}
