package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UserTemplatesTest {
    private final TemplateBench bench = TemplateBench.shared();

    private static ObjectNode whole(String userId) {
        var user = Plain.user(userId)
                .put("email", "ada@example.org")
                .put("age", 36)
                .put("active", false);
        return user.set("favoriteMovies", Plain.texts("Alien", "Brazil"));
    }

    private void create(ObjectNode user) {
        assertThat(bench.answer(Request.to("create-user").body(user)).status()).isEqualTo(201);
    }

    private String tag(String userId) {
        return bench.stored("users", Plain.key("userId", userId)).at("/etag/S").asText();
    }

    @Test
    void creates_a_user_and_answers_with_it_its_tag_and_its_place() {
        var user = whole("user/new one");

        var answer = bench.answer(Request.to("create-user").body(user));

        Expect.item(answer, 201, user);
        assertThat(answer.headers())
                .isEqualTo(Map.of("ETag", "\"" + tag("user/new one") + "\"", "Location", "users/user%2Fnew%20one"));
    }

    @Test
    void stores_a_user_with_the_types_of_its_attributes_and_nothing_else() {
        var user = whole("user-typed");

        var answer = bench.answer(Request.to("create-user").body(user));

        var stored = Answer.tree("""
                {"userId": {"S": "user-typed"}, "name": {"S": "Ada"}, "email": {"S": "ada@example.org"},
                 "age": {"N": "36"}, "active": {"BOOL": false}, "favoriteMovies": {"SS": ["Alien", "Brazil"]}}""");
        ((ObjectNode) stored).putObject("etag").put("S", answer.tag());
        assertThat(bench.stored("users", Plain.key("userId", "user-typed"))).isEqualTo(stored);
    }

    @Test
    void refuses_to_create_a_user_twice_and_keeps_the_first() {
        create(whole("user-twice"));

        var answer = bench.answer(
                Request.to("create-user").body(Plain.user("user-twice").put("name", "Eve")));

        Expect.error(answer, 409, "conflict");
        assertThat(answer.headers()).isEmpty();
        Expect.item(bench.answer(Request.toUser("get-user", "user-twice")), 200, whole("user-twice"));
    }

    @Test
    void leaves_out_an_empty_set() {
        var user = Plain.user("user-no-movies");
        var sent = user.deepCopy();
        sent.putArray("favoriteMovies");

        var created = bench.answer(Request.to("create-user").body(sent));
        var replaced =
                bench.answer(Request.toUser("replace-user", "user-no-movies").body(Plain.withoutKey(sent)));

        Expect.item(created, 201, user);
        Expect.nothing(replaced, 204);
        Expect.item(bench.answer(Request.toUser("get-user", "user-no-movies")), 200, user);
    }

    @Test
    void gets_a_user_with_its_tag() {
        create(whole("user-got"));

        var answer = bench.answer(Request.toUser("get-user", "user-got"));

        Expect.item(answer, 200, whole("user-got"));
        assertThat(answer.headers()).isEqualTo(Map.of("ETag", "\"" + tag("user-got") + "\""));
    }

    @Test
    void answers_404_for_a_user_that_is_not_there() {
        var got = bench.answer(Request.toUser("get-user", "user-none"));
        var updated = bench.answer(Request.toUser("update-user", "user-none").body("{\"age\": 3}"));
        var deleted = bench.answer(Request.toUser("delete-user", "user-none"));

        Expect.error(got, 404, "not_found");
        Expect.error(updated, 404, "not_found");
        Expect.error(deleted, 404, "not_found");
        assertThat(bench.stored("users", Plain.key("userId", "user-none")).isMissingNode())
                .isTrue();
    }

    @Test
    void replaces_a_user_wholly() {
        create(whole("user-replaced"));
        var old = tag("user-replaced");

        var answer =
                bench.answer(Request.toUser("replace-user", "user-replaced").body("{\"name\": \"Eve\"}"));

        Expect.nothing(answer, 204);
        assertThat(answer.headers())
                .isEqualTo(Map.of("ETag", "\"" + tag("user-replaced") + "\""))
                .isNotEqualTo(Map.of("ETag", "\"" + old + "\""));
        var user = Plain.user("user-replaced").put("name", "Eve");
        Expect.item(bench.answer(Request.toUser("get-user", "user-replaced")), 200, user);
    }

    @Test
    void creates_a_user_by_replacing_none() {
        var user = whole("user-put");

        var answer = bench.answer(Request.toUser("replace-user", "user-put").body(Plain.withoutKey(user)));

        Expect.nothing(answer, 201);
        assertThat(answer.headers()).isEqualTo(Map.of("ETag", "\"" + tag("user-put") + "\""));
        Expect.item(bench.answer(Request.toUser("get-user", "user-put")), 200, user);
    }

    @Test
    void deletes_a_user_and_answers_with_it() {
        create(whole("user-deleted"));

        var answer = bench.answer(Request.toUser("delete-user", "user-deleted"));

        Expect.item(answer, 200, whole("user-deleted"));
        assertThat(answer.headers()).isEmpty();
        Expect.error(bench.answer(Request.toUser("get-user", "user-deleted")), 404, "not_found");
    }

    @Test
    void lists_users_with_all_that_they_have() {
        var own = TemplateBench.onEmptyTables();
        own.answer(Request.to("create-user").body(whole("u1")));
        own.answer(Request.to("create-user").body(Plain.user("u2")));

        var answer = own.answer(Request.to("list-users"));

        Expect.items(answer, whole("u1"), Plain.user("u2"));
        assertThat(Expect.fields(answer.json())).containsExactly("items");
    }

    @Test
    void lists_no_users() {
        var answer = TemplateBench.onEmptyTables().answer(Request.to("list-users"));

        Expect.item(answer, 200, Answer.tree("{\"items\": []}"));
    }
}
