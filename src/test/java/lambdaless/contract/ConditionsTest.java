package lambdaless.contract;

import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.object;
import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnStage.class)
final class ConditionsTest {
    private static final String OTHER = "\"other\"";

    private final Stage stage;

    ConditionsTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"x\", %s", "%s,\"x\"", " %s ", "*"})
    void a_tag_that_matches_lets_a_write_through(String header) {
        var id = stage.own("match" + header.hashCode());
        var etag = created(stage, user(id)).etag();

        var answer = stage.patch(userPath(id), object().put("age", 1), "If-Match", header.formatted(etag));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "if-match", "IF-MATCH", "iF-mAtCh"})
    void the_header_counts_in_any_case(String name) {
        var id = stage.own("case" + name);
        created(stage, user(id));

        assertThat(stage.delete(userPath(id), name, OTHER).status()).isEqualTo(412);
    }

    @Test
    void a_tag_without_quotes_matches_and_a_weak_one_never_does() {
        var id = stage.own("forms");
        var etag = created(stage, user(id)).etag();

        var weak = stage.put(userPath(id), object().put("name", "B"), "If-Match", "W/" + etag);
        var bare = stage.put(userPath(id), object().put("name", "B"), "If-Match", etag.replace("\"", ""));

        assertThat(weak.status()).isEqualTo(412);
        assertThat(bare.status()).isEqualTo(204);
    }

    @Test
    void a_stale_tag_is_refused_by_every_write_and_changes_nothing() {
        var id = stage.own("stale");
        var stale = created(stage, user(id)).etag();
        stage.patch(userPath(id), object().put("age", 1));

        var put = stage.put(userPath(id), object().put("name", "B"), "If-Match", stale);
        var patch = stage.patch(userPath(id), object().put("age", 2), "If-Match", stale);
        var delete = stage.delete(userPath(id), "If-Match", stale);

        assertThat(put.status()).isEqualTo(412);
        assertThat(patch.status()).isEqualTo(412);
        assertThat(delete.status()).isEqualTo(412);
        assertThat(delete.error()).isEqualTo("precondition_failed");
        assertThat(stage.get(userPath(id)).json()).isEqualTo(user(id).put("age", 1));
    }

    @Test
    void on_a_missing_item_put_fails_its_condition_and_the_others_find_nothing() {
        var path = userPath(stage.own("missing"));

        var put = stage.put(path, object().put("name", "B"), "If-Match", "*");
        var putTag = stage.put(path, object().put("name", "B"), "If-Match", OTHER);
        var patch = stage.patch(path, object().put("age", 2), "If-Match", OTHER);
        var delete = stage.delete(path, "If-Match", OTHER);

        assertThat(put.status()).isEqualTo(412);
        assertThat(putTag.status()).isEqualTo(412);
        assertThat(patch.status()).isEqualTo(404);
        assertThat(delete.status()).isEqualTo(404);
        assertThat(stage.get(path).status()).isEqualTo(404);
    }

    @Test
    void if_none_match_creates_and_never_replaces() {
        var path = userPath(stage.own("none-match"));
        stage.clearUpLater(path);

        var first = stage.put(path, object().put("name", "A"), "If-None-Match", "*");
        var second = stage.put(path, object().put("name", "B"), "if-none-match", "*");
        var other = stage.put(path, object().put("name", "B"), "If-None-Match", OTHER);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(412);
        assertThat(other.status()).isEqualTo(400);
        assertThat(stage.get(path).json().path("name").asText()).isEqualTo("A");
    }

    @Test
    void if_none_match_lets_nothing_through_that_would_change_an_item() {
        var id = stage.own("none-match-change");
        created(stage, user(id));

        var patch = stage.patch(userPath(id), object().put("age", 1), "If-None-Match", "*");
        var delete = stage.delete(userPath(id), "if-none-match", "*");
        var otherPatch = stage.patch(userPath(id), object().put("age", 1), "If-None-Match", OTHER);
        var otherDelete = stage.delete(userPath(id), "If-None-Match", OTHER);

        assertThat(patch.error()).isEqualTo("precondition_failed");
        assertThat(delete.error()).isEqualTo("precondition_failed");
        assertThat(otherPatch.error()).isEqualTo("bad_request");
        assertThat(otherDelete.error()).isEqualTo("bad_request");
        assertThat(stage.get(userPath(id)).json()).isEqualTo(user(id));
    }

    @Test
    void if_none_match_finds_nothing_where_nothing_is() {
        var path = userPath(stage.own("none-match-missing"));

        assertThat(stage.patch(path, object().put("age", 1), "If-None-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(stage.delete(path, "If-None-Match", "*").status()).isEqualTo(404);
        assertThat(stage.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_new_item_has_no_tag_to_match_and_is_never_there_before() {
        var id = stage.own("post");
        stage.clearUpLater(userPath(id));

        var match = stage.post("/users", user(id), "If-Match", OTHER);
        var any = stage.post("/users", user(id), "if-match", "*");
        var noneMatch = stage.post("/users", user(id), "If-None-Match", OTHER);
        var none = stage.post("/users", user(id), "If-None-Match", "*");

        assertThat(match.status()).isEqualTo(400);
        assertThat(any.status()).isEqualTo(400);
        assertThat(noneMatch.status()).isEqualTo(400);
        assertThat(none.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"\"", " , ,"})
    void a_condition_without_a_tag_is_never_taken_for_none(String header) {
        var id = stage.own("empty" + header.hashCode());
        created(stage, user(id));

        var answer = stage.delete(userPath(id), "If-Match", header);

        assertThat(answer.status()).isIn(400, 412);
        assertThat(stage.get(userPath(id)).status()).isEqualTo(200);
    }

    @Test
    void more_tags_than_dynamodb_compares_are_refused() {
        var id = stage.own("many");
        created(stage, user(id));

        var answer = stage.delete(userPath(id), "If-Match", "\"x\", ".repeat(101) + "\"y\"");

        assertThat(answer.status()).isEqualTo(400);
    }
}
