package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatchTest {
    private static final ObjectNode USER = (ObjectNode) Answer.tree("""
            {"userId": "patch", "name": "Ada", "email": "a@b", "age": 36, "active": true, "favoriteMovies": ["Alien"]}""");
    private static final ObjectNode NEW_USER = (ObjectNode) Answer.tree("""
            {"name": "Eve", "email": "null", "age": 0, "active": false, "favoriteMovies": ["Brazil", "''"]}""");
    private static final ObjectNode ALBUM = (ObjectNode) Answer.tree("""
            {"artist": "patch", "album": "a", "releaseYear": 1976, "rating": 9.5, "genres": ["Prog"],
             "tracks": [{"title": "x", "length": "1"}]}""");
    private static final ObjectNode NEW_ALBUM = (ObjectNode) Answer.tree("""
            {"releaseYear": 1, "rating": 0, "genres": ["[]"], "tracks": [{"title": "[]", "length": "''"}]}""");

    private final TemplateBench bench = TemplateBench.shared();

    private Answer patchUser(String body) {
        return bench.answer(Request.toUser("update-user", "patch").body(body));
    }

    private Answer patchAlbum(String body) {
        return bench.answer(Request.toAlbum("update-album", "patch", "a").body(body));
    }

    private void put() {
        bench.answer(Request.toUser("replace-user", "patch").body(Plain.withoutKey(USER)));
        bench.answer(Request.toAlbum("replace-album", "patch", "a").body(Plain.withoutKey(ALBUM)));
    }

    /** All ways to choose at least one of the fields. */
    private static Stream<List<String>> subsets(ObjectNode fields) {
        var names = List.copyOf(Expect.fields(fields));
        return IntStream.range(1, 1 << names.size())
                .mapToObj(chosen -> IntStream.range(0, names.size())
                        .filter(i -> (chosen & 1 << i) != 0)
                        .mapToObj(names::get)
                        .toList());
    }

    private static Stream<List<String>> userFields() {
        return subsets(NEW_USER);
    }

    private static Stream<List<String>> albumFields() {
        return subsets(NEW_ALBUM);
    }

    private static Stream<List<String>> optionalUserFields() {
        return subsets(NEW_USER.deepCopy().without(List.of("name")));
    }

    private static ObjectNode nulls(List<String> fields) {
        var body = Plain.user("").removeAll();
        fields.forEach(body::putNull);
        return body;
    }

    @ParameterizedTest
    @MethodSource("userFields")
    void writes_the_fields_of_a_user_that_are_sent_and_no_other(List<String> fields) {
        put();
        var changes = NEW_USER.deepCopy().retain(fields);

        var answer = patchUser(changes.toString());

        Expect.item(answer, 200, USER.deepCopy().setAll(changes));
        assertThat(answer.tag()).isNotEmpty();
        Expect.item(
                bench.answer(Request.toUser("get-user", "patch")),
                200,
                USER.deepCopy().setAll(changes));
    }

    @ParameterizedTest
    @MethodSource("albumFields")
    void writes_the_fields_of_an_album_that_are_sent_and_no_other(List<String> fields) {
        put();
        var changes = NEW_ALBUM.deepCopy().retain(fields);

        var answer = patchAlbum(changes.toString());

        Expect.item(answer, 200, ALBUM.deepCopy().setAll(changes));
    }

    @ParameterizedTest
    @MethodSource("optionalUserFields")
    void removes_the_fields_of_a_user_that_are_null(List<String> fields) {
        put();

        var answer = patchUser(nulls(fields).toString());

        Expect.item(answer, 200, USER.deepCopy().without(fields));
    }

    @ParameterizedTest
    @MethodSource("albumFields")
    void removes_the_fields_of_an_album_that_are_null(List<String> fields) {
        put();

        var answer = patchAlbum(nulls(fields).toString());

        Expect.item(answer, 200, ALBUM.deepCopy().without(fields));
    }

    @Test
    void removes_a_list_that_is_empty() {
        put();

        var user = patchUser("{\"favoriteMovies\": []}");
        var album = patchAlbum("{\"genres\": [ ], \"tracks\": []}");

        Expect.item(user, 200, USER.deepCopy().without("favoriteMovies"));
        Expect.item(album, 200, ALBUM.deepCopy().without(List.of("genres", "tracks")));
    }

    @Test
    void writes_and_removes_at_once() {
        put();

        var answer = patchUser(
                "{\"age\": null, \"name\": \"Eve\", \"favoriteMovies\": [], \"email\": \"e\", \"active\": null}");

        var left = USER.deepCopy().without(new ArrayList<>(List.of("age", "favoriteMovies", "active")));
        Expect.item(answer, 200, ((ObjectNode) left).put("name", "Eve").put("email", "e"));
    }

    @Test
    void removes_what_is_not_there() {
        put();
        patchUser("{\"age\": null}");

        var answer = patchUser("{\"age\": null}");

        Expect.item(answer, 200, USER.deepCopy().without("age"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"userId\": \"bob\", \"name\": \"x\"}",
                "{\"name\": null}",
                "{\"etag\": \"x\"}",
                "{\"role\": {\"S\": \"admin\"}}"
            })
    void never_sees_what_the_model_refuses(String body) {
        assertThat(bench.refusals(Request.toUser("update-user", "patch").body(body)))
                .isNotEmpty();
    }
}
