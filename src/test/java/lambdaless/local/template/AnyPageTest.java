package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;

final class AnyPageTest {
    private static final TemplateBench BENCH = TemplateBench.onEmptyTables();
    private static final String YEAR = "1976";

    @Provide
    Arbitrary<List<String>> manyKeys() {
        return AnyText.key().list().uniqueElements().ofMinSize(1).ofMaxSize(6);
    }

    @AfterTry
    void clear() {
        BENCH.clear();
    }

    private static void assertWalk(Request first, int limit, List<? extends JsonNode> items) {
        var walk = Walk.from(BENCH, first.asking("limit", String.valueOf(limit)));

        assertThat(walk.items())
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(Plain::normal).toList());
        assertThat(walk.pages()).hasSize((items.size() + limit - 1) / limit);
    }

    private static List<ObjectNode> created(List<ObjectNode> albums) {
        var batch = Plain.user("").removeAll();
        batch.putArray("albums").addAll(albums);
        Expect.nothing(BENCH.answer(Request.to("create-albums").body(batch)), 201);
        return albums;
    }

    @Property
    void leads_to_every_user(
            @ForAll @From("manyKeys") List<String> keys, @ForAll @IntRange(min = 1, max = 3) int limit) {
        var users = keys.stream().map(Plain::user).toList();
        users.forEach(user -> BENCH.answer(Request.to("create-user").body(user)));

        assertWalk(Request.to("list-users"), limit, users);
    }

    @Property
    void leads_to_every_album(
            @ForAll @From("manyKeys") List<String> keys, @ForAll @IntRange(min = 1, max = 3) int limit) {
        var albums = created(keys.stream()
                .map(key -> Plain.album(key, keys.get(0)).put("releaseYear", 1976))
                .toList());

        assertWalk(Request.to("list-albums"), limit, albums);
        assertWalk(Request.to("list-year-albums").at("releaseYear", YEAR), limit, albums);
    }

    @Property
    void leads_to_every_album_of_an_artist(
            @ForAll @From("manyKeys") List<String> keys, @ForAll @IntRange(min = 1, max = 3) int limit) {
        var artist = keys.get(0);
        var albums = created(keys.stream().map(key -> Plain.album(artist, key)).toList());
        var title = artist.substring(0, artist.offsetByCodePoints(0, 1));
        var titled = albums.stream()
                .filter(album -> album.path("album").asText().startsWith(title))
                .toList();

        assertWalk(Request.to("list-artist-albums").at("artist", artist), limit, albums);
        assertWalk(Request.to("list-artist-albums").at("artist", artist).asking("title", title), limit, titled);
    }
}
