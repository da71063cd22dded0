package lambdaless.local.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A caller's text reaches attribute values and nothing else of a call. */
final class CallShapeTest {
    private static final String HARMLESS = "plain";
    private static final Set<String> VALUE_TYPES = Set.of("S", "SS");

    private final TemplateBench bench = TemplateBench.shared();

    /** Requests that put a text wherever their operation takes one. */
    private static List<Request> requests(String text) {
        return Stream.concat(toUsers(text), toAlbums(text)).toList();
    }

    private static Stream<Request> toUsers(String text) {
        var user = Plain.user(text).put("name", text).put("email", text).set("favoriteMovies", Plain.texts(text));
        var changes = ((ObjectNode) user).deepCopy().without("userId");
        Function<String, Request> toUser =
                operation -> Request.toUser(operation, text).header("If-Match", "\"a\"");
        return Stream.of(
                Request.to("create-user").body(user),
                Request.to("list-users").asking("after", text),
                toUser.apply("get-user"),
                toUser.apply("replace-user").body(changes),
                toUser.apply("update-user").body(changes),
                toUser.apply("delete-user"),
                toUser.apply("list-favorite-movies"),
                toUser.apply("add-favorite-movie").at("movie", text),
                toUser.apply("remove-favorite-movie").at("movie", text));
    }

    private static Stream<Request> toAlbums(String text) {
        var changes = Plain.user("").removeAll();
        changes.set("genres", Plain.texts(text));
        changes.set("tracks", Plain.tracks(text));
        var album = Plain.album(text, text).setAll(changes);
        Function<String, Request> toAlbum =
                operation -> Request.toAlbum(operation, text, text).header("If-Match", "\"a\"");
        return Stream.of(
                Request.to("create-album").body(album),
                Request.to("create-albums")
                        .body(Plain.user("")
                                .removeAll()
                                .set("albums", Plain.texts().add(album))),
                Request.to("list-albums").asking("afterArtist", text).asking("afterAlbum", text),
                toAlbum.apply("list-artist-albums").asking("title", text).asking("after", text),
                Request.to("list-year-albums")
                        .at("releaseYear", "1976")
                        .asking("afterArtist", text)
                        .asking("afterAlbum", text),
                toAlbum.apply("get-album"),
                toAlbum.apply("replace-album").body(changes),
                toAlbum.apply("update-album").body(changes),
                toAlbum.apply("delete-album"));
    }

    private List<JsonNode> shapes(List<Request> requests) {
        return requests.stream().map(bench::call).map(CallShapeTest::shape).toList();
    }

    /** The call with every text in it gone that is an attribute's value. */
    private static JsonNode shape(JsonNode call) {
        if (call instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> field.setValue(
                            VALUE_TYPES.contains(field.getKey()) ? blank(field.getValue()) : shape(field.getValue())));
        } else if (call.isArray()) {
            call.forEach(CallShapeTest::shape);
        }
        return call;
    }

    private static JsonNode blank(JsonNode value) {
        return value.isArray() ? Plain.texts(new String[value.size()]) : TextNode.valueOf("");
    }

    private static Stream<String> corpus() {
        return HostileText.all();
    }

    @Test
    void is_held_for_every_operation() {
        var held = requests(HARMLESS).stream().map(Request::operation).collect(toSet());

        assertThat(held)
                .isEqualTo(Operations.all().stream().map(Operation::name).collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void is_the_same_for_hostile_text(String text) {
        assertThat(shapes(requests(text))).isEqualTo(shapes(requests(HARMLESS)));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void is_the_same_for_hostile_entity_tags(String text) {
        var withoutCommas = text.replace(",", ";");
        var conditional = Stream.of(
                        "replace-user", "update-user", "delete-user", "add-favorite-movie", "remove-favorite-movie")
                .map(operation ->
                        Request.toUser(operation, "u").at("movie", "m").body("{\"name\": \"x\"}"))
                .toList();

        var hostile = conditional.stream()
                .map(request -> request.header("If-Match", "\"" + withoutCommas + "\""))
                .toList();
        var plain = conditional.stream()
                .map(request -> request.header("If-Match", "\"a\""))
                .toList();

        assertThat(shapes(hostile)).isEqualTo(shapes(plain));
    }
}
