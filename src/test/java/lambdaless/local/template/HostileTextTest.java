package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(PER_CLASS)
final class HostileTextTest {
    private static final String CORPUS = "lambdaless.local.template.HostileText#all";

    private final TemplateBench bench = TemplateBench.onEmptyTables();

    @AfterEach
    void clear() {
        bench.clear();
    }

    private static ObjectNode user(String text) {
        var user = Plain.user(text).put("name", text).put("email", text);
        return user.set("favoriteMovies", Plain.texts(text, "Alien"));
    }

    private static ObjectNode album(String text) {
        var album = Plain.album(text, text).put("releaseYear", 1976);
        album.set("genres", Plain.texts(text, "Rock"));
        return album.set("tracks", Plain.tracks(text, "x", text));
    }

    private static Request thorough(String operation, String text) {
        return Request.to(operation)
                .atRaw("userId", UrlText.thorough(text))
                .atRaw("artist", UrlText.thorough(text))
                .atRaw("album", UrlText.thorough(text));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void comes_back_equal_as_the_key_and_every_attribute_of_a_user(String text) {
        var created = bench.answer(Request.to("create-user").body(user(text)));
        var got = bench.answer(Request.toUser("get-user", text));
        var gotThoroughly = bench.answer(thorough("get-user", text));
        var listed = bench.answer(Request.to("list-users"));
        var deleted = bench.answer(Request.toUser("delete-user", text));

        Expect.item(created, 201, user(text));
        Expect.item(got, 200, user(text));
        Expect.item(gotThoroughly, 200, user(text));
        Expect.items(listed, user(text));
        Expect.item(deleted, 200, user(text));
        Expect.items(bench.answer(Request.to("list-users")));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void comes_back_equal_as_what_replaces_and_updates_a_user(String text) {
        var whole = user(text);
        var changes = Plain.withoutKey(whole).without(List.of("name"));

        var replaced = bench.answer(Request.toUser("replace-user", text).body("{\"name\": \"Ada\"}"));
        var updated = bench.answer(Request.toUser("update-user", text).body(changes));
        var renamed = bench.answer(
                Request.toUser("update-user", text).body(Plain.withoutKey(whole).retain("name")));
        var replacedAgain = bench.answer(Request.toUser("replace-user", text).body(Plain.withoutKey(whole)));

        Expect.nothing(replaced, 201);
        Expect.item(updated, 200, whole.deepCopy().put("name", "Ada"));
        Expect.item(renamed, 200, whole);
        Expect.nothing(replacedAgain, 204);
        Expect.item(bench.answer(Request.toUser("get-user", text)), 200, whole);
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void comes_back_equal_as_the_key_and_every_attribute_of_an_album(String text) {
        var created = bench.answer(Request.to("create-album").body(album(text)));
        var got = bench.answer(Request.toAlbum("get-album", text, text));
        var gotThoroughly = bench.answer(thorough("get-album", text));
        var listed = bench.answer(Request.to("list-albums"));
        var ofYear = bench.answer(Request.to("list-year-albums").at("releaseYear", "1976"));
        var deleted = bench.answer(Request.toAlbum("delete-album", text, text));

        Expect.item(created, 201, album(text));
        Expect.item(got, 200, album(text));
        Expect.item(gotThoroughly, 200, album(text));
        Expect.items(listed, album(text));
        Expect.items(ofYear, album(text));
        Expect.item(deleted, 200, album(text));
        Expect.items(bench.answer(Request.to("list-albums")));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void comes_back_equal_as_what_replaces_and_updates_an_album(String text) {
        var body = Plain.withoutKey(album(text));

        var replaced = bench.answer(Request.toAlbum("replace-album", text, text).body(body));
        var got = bench.answer(Request.toAlbum("get-album", text, text));
        bench.answer(Request.toAlbum("replace-album", text, text).body("{}"));
        var updated = bench.answer(Request.toAlbum("update-album", text, text).body(body));

        Expect.nothing(replaced, 201);
        Expect.item(got, 200, album(text));
        Expect.item(updated, 200, album(text));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void comes_back_equal_from_a_batch(String text) {
        var batch = Plain.user("").removeAll();
        batch.putArray("albums").add(album(text)).add(Plain.album(text, "x"));

        var answer = bench.answer(Request.to("create-albums").body(batch));

        Expect.nothing(answer, 201);
        Expect.items(bench.answer(Request.to("list-albums")), album(text), Plain.album(text, "x"));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void comes_back_equal_as_a_favorite_movie_until_it_is_removed(String text) {
        bench.answer(Request.to("create-user").body(Plain.user(text)));

        var added = bench.answer(Request.toUser("add-favorite-movie", text).at("movie", text));
        var listed = bench.answer(Request.toUser("list-favorite-movies", text));
        var removed =
                bench.answer(Request.toUser("remove-favorite-movie", text).atRaw("movie", UrlText.thorough(text)));

        Expect.nothing(added, 204);
        Expect.item(listed, 200, Plain.user("").removeAll().set("items", Plain.texts(text)));
        Expect.nothing(removed, 204);
        Expect.item(bench.answer(Request.toUser("get-user", text)), 200, Plain.user(text));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void finds_albums_by_itself_as_the_beginning_of_their_title(String text) {
        var beginning = text.substring(0, text.offsetByCodePoints(0, 1));
        bench.answer(Request.to("create-album").body(Plain.album(text, text)));
        bench.answer(Request.to("create-album").body(Plain.album(text, "other")));

        var exact =
                bench.answer(Request.to("list-artist-albums").at("artist", text).asking("title", text));
        var first =
                bench.answer(Request.to("list-artist-albums").at("artist", text).asking("title", beginning));

        Expect.items(exact, Plain.album(text, text));
        Expect.items(first, Plain.album(text, text));
    }

    @ParameterizedTest
    @MethodSource(CORPUS)
    void is_found_where_the_location_says(String text) {
        var user = bench.answer(Request.to("create-user").body(user(text)));
        var album = bench.answer(Request.to("create-album").body(album(text)));

        var userPath = user.headers().getOrDefault("Location", "").split("/", -1);
        var albumPath = album.headers().getOrDefault("Location", "").split("/", -1);

        assertThat(userPath).hasSize(2).startsWith("users");
        assertThat(albumPath).hasSize(3).startsWith("albums");
        Expect.item(bench.answer(Request.to("get-user").atRaw("userId", userPath[1])), 200, user(text));
        Expect.item(
                bench.answer(
                        Request.to("get-album").atRaw("artist", albumPath[1]).atRaw("album", albumPath[2])),
                200,
                album(text));
    }
}
