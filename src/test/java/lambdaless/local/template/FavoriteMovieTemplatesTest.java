package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FavoriteMovieTemplatesTest {
    private final TemplateBench bench = TemplateBench.shared();

    private String create(String userId, String... movies) {
        var user = Plain.user(userId);
        user.set("favoriteMovies", Plain.texts(movies));
        var created = bench.answer(Request.to("create-user").body(user));
        assertThat(created.status()).isEqualTo(201);
        return created.tag();
    }

    private Stream<String> movies(String userId) {
        var listed = bench.answer(Request.toUser("list-favorite-movies", userId));
        assertThat(listed.status()).isEqualTo(200);
        return listed.json().path("items").valueStream().map(JsonNode::asText);
    }

    private String tag(String userId) {
        return bench.answer(Request.toUser("get-user", userId)).tag();
    }

    @Test
    void adds_a_movie_once_and_renews_the_tag() {
        var old = create("fan-add", "Alien");

        var added = bench.answer(Request.toUser("add-favorite-movie", "fan-add").at("movie", "Brazil"));
        var again = bench.answer(Request.toUser("add-favorite-movie", "fan-add").at("movie", "Brazil"));

        Expect.nothing(added, 204);
        Expect.nothing(again, 204);
        assertThat(movies("fan-add")).containsExactlyInAnyOrder("Alien", "Brazil");
        assertThat(added.tag()).isNotEmpty().isNotEqualTo(old);
        assertThat(tag("fan-add")).isEqualTo(again.tag()).isNotEqualTo(added.tag());
    }

    @Test
    void adds_the_first_movie() {
        create("fan-first");

        var added =
                bench.answer(Request.toUser("add-favorite-movie", "fan-first").at("movie", "Brazil"));

        Expect.nothing(added, 204);
        assertThat(movies("fan-first")).containsExactly("Brazil");
    }

    @Test
    void removes_a_movie_also_one_that_is_not_in_the_set() {
        create("fan-remove", "Alien", "Brazil");

        var removed = bench.answer(
                Request.toUser("remove-favorite-movie", "fan-remove").at("movie", "Alien"));
        var absent = bench.answer(
                Request.toUser("remove-favorite-movie", "fan-remove").at("movie", "Alien"));

        Expect.nothing(removed, 204);
        Expect.nothing(absent, 204);
        assertThat(movies("fan-remove")).containsExactly("Brazil");
    }

    @Test
    void removes_the_last_movie_and_lists_none() {
        create("fan-last", "Alien");

        var removed =
                bench.answer(Request.toUser("remove-favorite-movie", "fan-last").at("movie", "Alien"));

        Expect.nothing(removed, 204);
        assertThat(movies("fan-last")).isEmpty();
        Expect.item(bench.answer(Request.toUser("get-user", "fan-last")), 200, Plain.user("fan-last"));
    }

    @Test
    void knows_no_movies_of_a_user_that_is_not_there_and_makes_none() {
        var listed = bench.answer(Request.toUser("list-favorite-movies", "fan-none"));
        var added =
                bench.answer(Request.toUser("add-favorite-movie", "fan-none").at("movie", "Alien"));
        var removed =
                bench.answer(Request.toUser("remove-favorite-movie", "fan-none").at("movie", "Alien"));

        Expect.error(listed, 404, "not_found");
        Expect.error(added, 404, "not_found");
        Expect.error(removed, 404, "not_found");
        Expect.error(bench.answer(Request.toUser("get-user", "fan-none")), 404, "not_found");
    }

    @Test
    void keeps_the_rest_of_the_user_as_it_is() {
        bench.answer(Request.to("create-user")
                .body("{\"userId\": \"fan-rest\", \"name\": \"Ada\", \"age\": 0, \"active\": true}"));

        bench.answer(Request.toUser("add-favorite-movie", "fan-rest").at("movie", "Alien"));
        bench.answer(Request.toUser("remove-favorite-movie", "fan-rest").at("movie", "Alien"));

        var user = Plain.user("fan-rest").put("age", 0).put("active", true);
        Expect.item(bench.answer(Request.toUser("get-user", "fan-rest")), 200, user);
    }
}
