package lambdaless.contract;

import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.object;
import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnStage.class)
final class RefusalsTest {
    private final Stage stage;

    RefusalsTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "{}",
                "{\"userId\":\"ID\"}",
                "{\"name\":\"A\"}",
                "{\"userId\":\"\",\"name\":\"A\"}",
                "{\"userId\":\".\",\"name\":\"A\"}",
                "{\"userId\":\"..\",\"name\":\"A\"}",
                "{\"userId\":\"a\\u0000b\",\"name\":\"A\"}",
                "{\"userId\":\"\\ud800\",\"name\":\"A\"}",
                "{\"userId\":\"ID\",\"name\":\"\"}",
                "{\"userId\":\"ID\",\"name\":\"a\\udc00b\"}",
                "{\"userId\":\"ID\",\"name\":null}",
                "{\"userId\":5,\"name\":\"A\"}",
                "{\"userId\":\"ID\",\"name\":{\"S\":\"A\"}}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"age\":\"5\"}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"age\":1.5}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"age\":-1}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"age\":151}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"age\":1e400}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"active\":\"true\"}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"active\":null}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"favoriteMovies\":\"x\"}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"favoriteMovies\":[\"\"]}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"favoriteMovies\":[\"a\",\"a\"]}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"favoriteMovies\":[1]}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"isAdmin\":true}",
                "{\"userId\":\"ID\",\"name\":\"A\",\"etag\":\"x\"}",
                "{\"userId\":\"ID\",\"name\":\"A\"} trailing",
                "{\"userId\":\"ID\",\"name\":\"A\",}",
                "{'userId':'ID','name':'A'}",
                "{userId:\"ID\",name:\"A\"}"
            })
    void a_body_that_does_not_fit_is_refused_and_nothing_is_written(String body) {
        var id = stage.own("refused");

        var answer = stage.json("POST", "/users", body.replace("ID", id));

        assertRefused(answer, 400, "bad_request");
        assertThat(stage.get(userPath(id)).status()).isEqualTo(404);
    }

    @Test
    void lengths_are_counted_in_characters_and_held_to_their_limits() {
        var longest = stage.own("😀".repeat(256 - stage.own("").length()));
        var tooLong = longest + "x";

        assertThat(created(stage, user(longest).put("name", "😀".repeat(1000))).status())
                .isEqualTo(201);
        assertRefused(stage.post("/users", user(tooLong)), 400, "bad_request");
        assertRefused(stage.post("/users", user(stage.own("n")).put("name", "n".repeat(1001))), 400, "bad_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":\"x\",\"name\":\"A\"}",
                "{}",
                "{\"etag\":\"x\"}",
                "{\"favoriteMovies\":null,\"x\":1}"
            })
    void a_key_or_an_unknown_field_in_a_replacement_or_a_change_is_refused(String body) {
        var path = userPath(stage.own("key-in-body"));

        assertRefused(stage.json("PUT", path, body), 400, "bad_request");
        assertRefused(stage.json("PATCH", path, body), 400, "bad_request");
        assertThat(stage.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_required_field_cannot_be_removed() {
        var id = stage.own("required");
        created(stage, user(id));

        assertRefused(stage.patch(userPath(id), object().putNull("name")), 400, "bad_request");
        assertThat(stage.get(userPath(id)).json()).isEqualTo(user(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "application/x-www-form-urlencoded", "text/plain", "application/x-amz-json-1.0"})
    void a_body_of_another_type_never_reaches_dynamodb(String type) {
        var id = stage.own("typed");
        var call = "{\"TableName\":\"users\",\"Item\":{\"userId\":{\"S\":\"" + id + "\"},\"name\":{\"S\":\"x\"}}}";

        var sneaked = stage.send("POST", "/users", call, "Content-Type", type);
        var honest = stage.send("POST", "/users", user(id).toString(), "Content-Type", type);

        assertThat(sneaked.status()).isIn(400, 415);
        assertRefused(honest, 415, "unsupported_media_type");
        assertThat(stage.get(userPath(id)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/users/a/b",
                "/users/a/favorite-movies/b/c",
                "/Users",
                "/albums/a/b/c",
                "/years"
            })
    void an_unknown_route_is_not_found(String path) {
        assertRefused(stage.get(path), 404, "not_found");
    }

    @Test
    void a_verb_that_a_resource_does_not_take_is_not_found() {
        assertRefused(stage.delete("/users"), 404, "not_found");
        assertRefused(stage.get("/album-batches"), 404, "not_found");
    }

    @Test
    void a_request_without_a_key_or_with_a_wrong_one_is_forbidden() {
        assertRefused(stage.withoutKey("GET", "/users"), 403, "forbidden");
        assertRefused(stage.withoutKey("GET", "/users", "x-api-key", "guessed"), 403, "forbidden");
        assertRefused(stage.withoutKey("POST", "/users"), 403, "forbidden");
    }

    @Test
    void an_item_larger_than_dynamodb_takes_is_refused() {
        var user = user(stage.own("large"));
        var movies = user.putArray("favoriteMovies");
        for (int n = 0; n < 100; n++) {
            movies.add("😀".repeat(990) + n);
        }
        created(stage, user);
        var path = userPath(stage.own("large")) + "/favorite-movies/";

        var last = stage.send("PUT", path + Items.segment("😀".repeat(800)), "");

        assertThat(last.status()).isIn(204, 400);
        assertThat(stage.get(userPath(stage.own("large"))).status()).isEqualTo(200);
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).isEqualTo(status);
        var names = new TreeSet<String>();
        answer.json().fieldNames().forEachRemaining(names::add);
        assertThat(names).isEqualTo(Set.of("error", "message", "requestId"));
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.json().path("requestId").asText())
                .isEqualTo(answer.header("x-amzn-requestid").orElse(""));
        assertThat(answer.body()).doesNotContain("arn:", "Exception", "dynamodb", "refused", "TableName");
    }
}
