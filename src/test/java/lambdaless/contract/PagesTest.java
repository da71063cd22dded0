package lambdaless.contract;

import static lambdaless.contract.Items.album;
import static lambdaless.contract.Items.albumPath;
import static lambdaless.contract.Items.batch;
import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.segment;
import static lambdaless.contract.Items.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnStage.class)
final class PagesTest {
    private static final int ITEMS = 300;
    private static final int BATCH = 25;

    private final Stage stage;

    PagesTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void an_artists_300_albums_come_once_each_and_in_order() {
        var titles = written(stage.own("many"), 500);

        var walked = walk("/albums/" + segment(stage.own("many")) + "?limit=7", "album");
        var atOnce = walk("/albums/" + segment(stage.own("many")) + "?limit=100", "album");
        var byTitle = walk("/albums/" + segment(stage.own("many")) + "?title=Vol.%201&limit=9", "album");

        assertThat(walked).isEqualTo(titles);
        assertThat(atOnce).isEqualTo(titles);
        assertThat(byTitle)
                .isEqualTo(titles.stream()
                        .filter(title -> title.startsWith("Vol. 1"))
                        .toList());
    }

    @Test
    void a_years_albums_and_all_albums_come_once_each() {
        var titles = written(stage.own("one-year"), 501);

        var ofYear = walk("/years/501/albums?limit=100", "album", stage.own("one-year"));
        var ofAll = walk("/albums?limit=100", "album", stage.own("one-year"));

        assertThat(ofYear).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(ofAll).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void users_come_once_each() {
        var ids = IntStream.range(0, 30).mapToObj(n -> stage.own("page-" + n)).toList();
        ids.forEach(id -> created(stage, user(id)));

        var walked = walk("/users?limit=11", "userId");

        assertThat(walked).doesNotHaveDuplicates();
        assertThat(walked).filteredOn(id -> id.startsWith(stage.own("page-"))).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void the_last_page_has_no_link() {
        written(stage.own("exact"), 502, 10);

        var all = stage.get("/albums/" + segment(stage.own("exact")) + "?limit=10")
                .json();
        var more =
                stage.get("/albums/" + segment(stage.own("exact")) + "?limit=9").json();

        assertThat(all.path("items")).hasSize(10);
        assertThat(all.has("next")).isFalse();
        assertThat(more.path("items")).hasSize(9);
        assertThat(more.path("next").asText()).startsWith("?limit=9&after=");
    }

    @Test
    void a_page_has_25_items_unless_told() {
        written(stage.own("default"), 503, 30);

        var page = stage.get("/albums/" + segment(stage.own("default"))).json();

        assertThat(page.path("items")).hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/users?limit=0",
                "/users?limit=101",
                "/users?limit=01",
                "/users?limit=1.5",
                "/users?limit=ten",
                "/users?limit=-1",
                "/users?limit=",
                "/users?limit=%201",
                "/users?after=",
                "/albums?afterArtist=a",
                "/albums?afterAlbum=a",
                "/albums?afterArtist=&afterAlbum=a",
                "/albums/a?after=",
                "/albums/a?title=Mo&after=Signals",
                "/years/501/albums?afterArtist=a",
                "/years/0/albums",
                "/years/10000/albums",
                "/years/abc/albums",
                "/years/01990/albums"
            })
    void a_malformed_limit_or_position_is_refused(String path) {
        var answer = stage.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("bad_request");
    }

    private List<String> written(String artist, int year) {
        return written(artist, year, ITEMS);
    }

    /** Titles in the order of their bytes, which is DynamoDB's. */
    private List<String> written(String artist, int year, int count) {
        var titles = IntStream.range(0, count)
                .mapToObj(n -> "Vol. %d + é/%d".formatted(n % 3, n))
                .sorted()
                .toList();
        for (int from = 0; from < count; from += BATCH) {
            var albums = titles.subList(from, Math.min(count, from + BATCH)).stream()
                    .map(title -> album(artist, title).put("releaseYear", year))
                    .toList();
            albums.forEach(album ->
                    stage.clearUpLater(albumPath(artist, album.path("album").asText())));
            assertThat(stage.post("/album-batches", batch(new ArrayList<ObjectNode>(albums)))
                            .status())
                    .isEqualTo(201);
        }
        return titles;
    }

    private List<String> walk(String from, String key) {
        return walk(from, key, "");
    }

    /** Follows the links to the end; each is a query of the request's own path. */
    private List<String> walk(String from, String key, String artist) {
        var found = new ArrayList<String>();
        var at = from;
        while (true) {
            var page = stage.get(at).json();
            for (var item : page.path("items")) {
                if (item.path("artist").asText().startsWith(artist)) {
                    found.add(item.path(key).asText());
                }
            }
            if (!page.has("next")) {
                return found;
            }
            at = from.replaceFirst("\\?.*", "") + page.path("next").asText();
        }
    }
}
