package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LargePageTest {
    private final TemplateBench bench = TemplateBench.onEmptyTables();

    /** Fifty tracks of a thousand three-byte characters each: seven of these are more than the megabyte that DynamoDB reads. */
    private void create(String album) {
        var titles = IntStream.range(0, 50).mapToObj(i -> "日".repeat(990) + i).toArray(String[]::new);
        var large = Plain.album("large", album).put("releaseYear", 1976);
        large.set("tracks", Plain.tracks(titles));
        assertThat(bench.answer(Request.to("create-album").body(large)).status())
                .isEqualTo(201);
    }

    @Test
    void leads_on_where_dynamodb_stops_reading_for_size() {
        var albums = IntStream.range(0, 9).mapToObj(i -> "a" + i).toList();
        albums.forEach(this::create);

        var all = Walk.from(bench, Request.to("list-albums"));
        var artist = Walk.from(bench, Request.to("list-artist-albums").at("artist", "large"));
        var year = Walk.from(bench, Request.to("list-year-albums").at("releaseYear", "1976"));

        assertThat(all.pages()).hasSizeGreaterThan(1);
        assertThat(all.items().stream().map(album -> album.path("album").asText()))
                .containsExactlyInAnyOrderElementsOf(albums);
        assertThat(artist.pages()).hasSizeGreaterThan(1);
        assertThat(artist.items().stream().map(album -> album.path("album").asText()))
                .containsExactlyElementsOf(albums);
        assertThat(year.pages()).hasSizeGreaterThan(1);
        assertThat(year.items().stream().map(album -> album.path("album").asText()))
                .containsExactlyInAnyOrderElementsOf(albums);
    }
}
