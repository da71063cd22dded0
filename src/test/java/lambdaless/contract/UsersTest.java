package lambdaless.contract;

import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.object;
import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
final class UsersTest {
    private final Stage stage;

    UsersTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_location_leads_to_the_user_from_a_path_that_ends_in_a_slash() {
        var created = stage.post("/users/", user(stage.own("slash")));

        var location = URI.create("/users/").resolve(created.header("location").orElseThrow());

        assertThat(created.status()).isEqualTo(201);
        assertThat(stage.get(location.toString()).body()).isEqualTo(created.body());
    }

    @Test
    void a_created_user_is_answered_and_found_under_its_location() {
        var user = whole(stage.own("create"));

        var created = created(stage, user);
        var found = stage.get("/" + created.header("location").orElseThrow());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(user);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()).isEqualTo(user);
        assertThat(found.etag()).isEqualTo(created.etag()).matches("\"[^\"]+\"");
    }

    @Test
    void a_user_is_created_once() {
        var user = user(stage.own("once"));
        created(stage, user);

        var again = stage.post("/users", user.deepCopy().put("name", "Eve"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).isEqualTo("conflict");
        assertThat(stage.get(userPath(stage.own("once"))).json()).isEqualTo(user);
    }

    @Test
    void put_creates_and_then_replaces_without_a_body() {
        var path = userPath(stage.own("put"));
        stage.clearUpLater(path);

        var first = stage.put(path, object().put("name", "A").put("age", 3));
        var second = stage.put(path, object().put("name", "B"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(204);
        assertThat(first.body() + second.body()).isEmpty();
        assertThat(stage.get(path).json()).isEqualTo(user(stage.own("put")).put("name", "B"));
        assertThat(stage.get(path).etag()).isEqualTo(second.etag()).isNotEqualTo(first.etag());
    }

    @Test
    void patch_changes_what_is_sent_and_removes_what_is_null_or_an_empty_list() {
        created(stage, whole(stage.own("patch")));
        var changes = object().put("age", 41).putNull("email");
        changes.putArray("favoriteMovies");

        var patched = stage.patch(userPath(stage.own("patch")), changes);

        assertThat(patched.status()).isEqualTo(200);
        var expected = whole(stage.own("patch")).put("age", 41);
        expected.remove("email");
        expected.remove("favoriteMovies");
        assertThat(patched.json()).isEqualTo(expected);
        assertThat(stage.get(userPath(stage.own("patch"))).etag()).isEqualTo(patched.etag());
    }

    @Test
    void patch_of_a_missing_user_is_not_found() {
        var patched = stage.patch(userPath(stage.own("nobody")), object().put("age", 1));

        assertThat(patched.status()).isEqualTo(404);
        assertThat(stage.get(userPath(stage.own("nobody"))).status()).isEqualTo(404);
    }

    @Test
    void delete_answers_with_what_it_deleted() {
        var user = whole(stage.own("delete"));
        created(stage, user);

        var deleted = stage.delete(userPath(stage.own("delete")));
        var again = stage.delete(userPath(stage.own("delete")));

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json()).isEqualTo(user);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.error()).isEqualTo("not_found");
    }

    @Test
    void favourite_movies_are_a_set() {
        var path = userPath(stage.own("movies"));
        created(stage, user(stage.own("movies")));

        var added = stage.send("PUT", path + "/favorite-movies/Arrival", "");
        stage.send("PUT", path + "/favorite-movies/Arrival", "");
        var listed = stage.get(path + "/favorite-movies");
        var removed = stage.delete(path + "/favorite-movies/Arrival");
        var removedAgain = stage.delete(path + "/favorite-movies/Arrival");

        assertThat(added.status()).isEqualTo(204);
        assertThat(added.body()).isEmpty();
        assertThat(listed.json()).isEqualTo(Answer.tree("{\"items\":[\"Arrival\"]}"));
        assertThat(removed.status()).isEqualTo(204);
        assertThat(removedAgain.status()).isEqualTo(204);
        assertThat(stage.get(path + "/favorite-movies").json()).isEqualTo(Answer.tree("{\"items\":[]}"));
    }

    @Test
    void favourite_movies_of_nobody_are_not_found() {
        var path = userPath(stage.own("nobody")) + "/favorite-movies";

        assertThat(stage.get(path).status()).isEqualTo(404);
        assertThat(stage.send("PUT", path + "/Arrival", "").status()).isEqualTo(404);
        assertThat(stage.delete(path + "/Arrival").status()).isEqualTo(404);
        assertThat(stage.get(userPath(stage.own("nobody"))).status()).isEqualTo(404);
    }

    @Test
    void an_empty_list_is_left_out_when_a_user_is_created_or_replaced() {
        var path = userPath(stage.own("empty"));
        var user = user(stage.own("empty"));
        var sent = user.deepCopy();
        sent.putArray("favoriteMovies");

        var created = created(stage, sent);
        sent.remove("userId");
        stage.put(path, sent);

        assertThat(created.json()).isEqualTo(user);
        assertThat(stage.get(path).json()).isEqualTo(user);
    }

    private static ObjectNode whole(String userId) {
        var user = user(userId).put("email", "ada@example.com").put("age", 36).put("active", false);
        user.putArray("favoriteMovies").add("Hidden Figures");
        return user;
    }
}
