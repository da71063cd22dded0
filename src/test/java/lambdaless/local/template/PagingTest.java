package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(PER_CLASS)
final class PagingTest {
    private static final int COUNT = 103;
    private static final int BATCH = 25;

    private final TemplateBench bench = TemplateBench.onEmptyTables();
    private final List<ObjectNode> users = IntStream.range(0, COUNT)
            .mapToObj(i -> Plain.user("user/" + i).put("age", i))
            .toList();
    private final List<ObjectNode> byRush = albums("Rush & Co", COUNT, 1976);
    private final List<ObjectNode> byYes = albums("Yes?", 7, 1976);
    private final List<ObjectNode> byAsia = albums("Asia", 3, 1982);

    private static List<ObjectNode> albums(String artist, int count, int year) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Plain.album(artist, (i % 2 == 0 ? "100% " : "A+B ") + i).put("releaseYear", year))
                .toList();
    }

    @BeforeAll
    void fill() {
        users.forEach(user -> bench.answer(Request.to("create-user").body(user)));
        var albums = all(List.of(byRush, byYes, byAsia));
        for (int from = 0; from < albums.size(); from += BATCH) {
            var batch = Plain.user("").removeAll();
            batch.putArray("albums").addAll(albums.subList(from, Math.min(from + BATCH, albums.size())));
            Expect.nothing(bench.answer(Request.to("create-albums").body(batch)), 201);
        }
    }

    private static List<ObjectNode> all(List<List<ObjectNode>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    private static Stream<Integer> limits() {
        return Stream.of(1, 2, 25, 99, 100);
    }

    private static List<Integer> sizes(int count, int limit) {
        var sizes = new ArrayList<>(Collections.nCopies(count / limit, limit));
        if (count % limit > 0) {
            sizes.add(count % limit);
        }
        return sizes;
    }

    private void assertWalk(Request first, int limit, List<ObjectNode> items) {
        var walk = Walk.from(bench, first.asking("limit", String.valueOf(limit)));

        assertThat(walk.items()).containsExactlyInAnyOrderElementsOf(normal(items));
        assertThat(walk.sizes()).isEqualTo(sizes(items.size(), limit));
    }

    private static List<JsonNode> normal(List<ObjectNode> items) {
        return items.stream().map(Plain::normal).toList();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void gives_every_user_once(int limit) {
        assertWalk(Request.to("list-users"), limit, users);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void gives_every_album_once(int limit) {
        assertWalk(Request.to("list-albums"), limit, all(List.of(byRush, byYes, byAsia)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void gives_every_album_of_an_artist_once_and_no_other(int limit) {
        assertWalk(Request.to("list-artist-albums").at("artist", "Rush & Co"), limit, byRush);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void gives_every_album_once_whose_title_begins_so(int limit) {
        var titled = byRush.stream()
                .filter(album -> album.path("album").asText().startsWith("100% "))
                .toList();

        assertWalk(Request.to("list-artist-albums").at("artist", "Rush & Co").asking("title", "100% "), limit, titled);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void gives_every_album_of_a_year_once_and_no_other(int limit) {
        assertWalk(Request.to("list-year-albums").at("releaseYear", "1976"), limit, all(List.of(byRush, byYes)));
        assertWalk(Request.to("list-year-albums").at("releaseYear", "1982"), limit, byAsia);
    }

    @Test
    void gives_the_albums_of_an_artist_in_the_order_of_their_titles() {
        var walk = Walk.from(
                bench,
                Request.to("list-artist-albums").at("artist", "Rush & Co").asking("limit", "10"));

        assertThat(walk.items().stream().map(album -> album.path("album").asText()))
                .hasSize(COUNT)
                .isSorted();
    }

    @Test
    void shows_25_items_when_no_limit_is_asked_for() {
        var walk = Walk.from(bench, Request.to("list-users"));

        assertThat(walk.sizes()).isEqualTo(sizes(COUNT, 25));
    }

    @Test
    void has_no_next_on_a_page_that_is_just_full() {
        var artist = Request.to("list-artist-albums").at("artist", "Asia");

        var full = bench.answer(artist.asking("limit", "3"));
        var cut = bench.answer(artist.asking("limit", "2"));

        assertThat(Expect.fields(full.json())).containsExactly("items");
        assertThat(Expect.fields(cut.json())).containsExactly("items", "next");
    }

    @Test
    void links_to_the_next_page_by_a_query_alone() {
        var users = bench.answer(Request.to("list-users").asking("limit", "1"));
        var albums = bench.answer(Request.to("list-albums").asking("limit", "1"));
        var titled = bench.answer(Request.to("list-artist-albums")
                .at("artist", "Rush & Co")
                .asking("limit", "1")
                .asking("title", "A+B "));

        var userId = users.json().at("/items/0/userId").asText();
        var album = albums.json().at("/items/0");
        assertThat(UrlText.query(users.json().path("next").asText())).isEqualTo(Map.of("limit", "1", "after", userId));
        assertThat(UrlText.query(albums.json().path("next").asText()))
                .isEqualTo(Map.of(
                        "limit",
                        "1",
                        "afterArtist",
                        album.path("artist").asText(),
                        "afterAlbum",
                        album.path("album").asText()));
        assertThat(UrlText.query(titled.json().path("next").asText()))
                .isEqualTo(Map.of("title", "A+B ", "limit", "1", "after", "A+B 1"));
    }

    @Test
    void goes_on_after_an_item_that_has_been_deleted() {
        var own = TemplateBench.onEmptyTables();
        Stream.of("a", "b", "c")
                .forEach(album -> own.answer(Request.to("create-album").body(Plain.album("x", album))));
        var first =
                own.answer(Request.to("list-artist-albums").at("artist", "x").asking("limit", "1"));
        own.answer(Request.toAlbum("delete-album", "x", "a"));

        var second = own.answer(Request.to("list-artist-albums")
                .at("artist", "x")
                .asking(UrlText.query(first.json().path("next").asText())));

        Expect.items(second, Plain.album("x", "b"));
    }
}
