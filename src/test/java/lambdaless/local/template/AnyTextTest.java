package lambdaless.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;

final class AnyTextTest {
    private static final TemplateBench BENCH = TemplateBench.onEmptyTables();

    @Provide
    Arbitrary<String> keys() {
        return AnyText.key();
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.text();
    }

    @Provide
    Arbitrary<Set<String>> sets() {
        return AnyText.text().set().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> titles() {
        return AnyText.key().list().uniqueElements().ofMinSize(2).ofMaxSize(5);
    }

    @AfterTry
    void clear() {
        BENCH.clear();
    }

    private static String firstCharacter(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    @Property
    void comes_back_equal_in_a_user(
            @ForAll @From("keys") String userId,
            @ForAll @From("texts") String text,
            @ForAll @From("sets") Set<String> set) {
        var user = Plain.user(userId).put("name", text).put("email", userId);
        user.set("favoriteMovies", Plain.texts(set.toArray(String[]::new)));

        var created = BENCH.answer(Request.to("create-user").body(user));
        var got = BENCH.answer(Request.to("get-user").atRaw("userId", UrlText.thorough(userId)));

        Expect.item(created, 201, user);
        Expect.item(got, 200, user);
    }

    @Property
    void comes_back_equal_in_an_album(
            @ForAll @From("keys") String artist,
            @ForAll @From("keys") String album,
            @ForAll @From("texts") String text) {
        var item = Plain.album(artist, album);
        item.set("genres", Plain.texts(text));
        item.set("tracks", Plain.tracks(text, album));

        var replaced =
                BENCH.answer(Request.toAlbum("replace-album", artist, album).body(Plain.withoutKey(item)));
        var got = BENCH.answer(Request.toAlbum("get-album", artist, album));

        Expect.nothing(replaced, 201);
        Expect.item(got, 200, item);
    }

    @Property
    void comes_back_equal_as_a_favorite_movie(
            @ForAll @From("keys") String userId, @ForAll @From("texts") String movie) {
        BENCH.answer(Request.toUser("replace-user", userId).body("{\"name\": \"Ada\"}"));

        var added = BENCH.answer(Request.toUser("add-favorite-movie", userId).at("movie", movie));
        var listed = BENCH.answer(Request.toUser("list-favorite-movies", userId));

        Expect.nothing(added, 204);
        Expect.item(listed, 200, Plain.user("").removeAll().set("items", Plain.texts(movie)));
    }

    @Property
    void finds_the_albums_that_begin_with_it(@ForAll @From("titles") List<String> titles) {
        var artist = titles.get(0);
        var beginning = firstCharacter(titles.get(1));
        var albums = titles.stream().map(title -> Plain.album(artist, title)).toList();
        var batch = Plain.user("").removeAll();
        batch.putArray("albums").addAll(albums);
        BENCH.answer(Request.to("create-albums").body(batch));

        var found = BENCH.answer(
                Request.to("list-artist-albums").at("artist", artist).asking("title", beginning));

        Expect.items(
                found,
                albums.stream()
                        .filter(album -> album.path("album").asText().startsWith(beginning))
                        .toArray(ObjectNode[]::new));
    }
}
