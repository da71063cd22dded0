package lambdaless.contract;

import static lambdaless.contract.Items.album;
import static lambdaless.contract.Items.albumPath;
import static lambdaless.contract.Items.createdAlbum;
import static lambdaless.contract.Items.object;
import static lambdaless.contract.Items.segment;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
final class AlbumsTest {
    private final Stage stage;

    AlbumsTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_created_album_is_answered_and_found_under_its_location() {
        var album = whole(stage.own("create"), "All of it");

        var created = createdAlbum(stage, album);
        var found = stage.get("/" + created.header("location").orElseThrow());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(album);
        assertThat(found.json()).isEqualTo(album);
        assertThat(found.etag()).isEqualTo(created.etag()).isNotEmpty();
    }

    @Test
    void an_album_is_created_once() {
        createdAlbum(stage, album(stage.own("once"), "A"));

        var again = stage.post("/albums", album(stage.own("once"), "A"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(createdAlbum(stage, album(stage.own("once"), "B")).status()).isEqualTo(201);
    }

    @Test
    void put_creates_and_then_replaces() {
        var path = albumPath(stage.own("put"), "A");
        stage.clearUpLater(path);

        var first = stage.put(path, object().put("releaseYear", 1999));
        var second = stage.put(path, object().put("rating", 7));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(204);
        assertThat(stage.get(path).json())
                .isEqualTo(album(stage.own("put"), "A").put("rating", 7));
    }

    @Test
    void patch_changes_removes_and_refuses_to_create() {
        var path = albumPath(stage.own("patch"), "A");
        createdAlbum(stage, whole(stage.own("patch"), "A"));
        var changes = object().put("releaseYear", 2001).putNull("rating");
        changes.putArray("tracks");

        var patched = stage.patch(path, changes);
        var missing = stage.patch(albumPath(stage.own("patch"), "none"), changes);

        var expected = whole(stage.own("patch"), "A").put("releaseYear", 2001);
        expected.remove("rating");
        expected.remove("tracks");
        assertThat(patched.json()).isEqualTo(expected);
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void delete_answers_with_what_it_deleted() {
        createdAlbum(stage, whole(stage.own("delete"), "A"));

        var deleted = stage.delete(albumPath(stage.own("delete"), "A"));

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.json()).isEqualTo(whole(stage.own("delete"), "A"));
        assertThat(stage.get(albumPath(stage.own("delete"), "A")).status()).isEqualTo(404);
        assertThat(stage.delete(albumPath(stage.own("delete"), "A")).status()).isEqualTo(404);
    }

    @Test
    void numbers_keep_every_digit() {
        var rating = DecimalNode.valueOf(new BigDecimal("9.1234567890123456789012345678901234567"));
        var album = album(stage.own("digits"), "A");
        album.set("rating", rating);

        var created = createdAlbum(stage, album);

        assertThat(created.body()).contains("9.1234567890123456789012345678901234567");
        assertThat(stage.get(albumPath(stage.own("digits"), "A")).body())
                .contains("9.1234567890123456789012345678901234567");
    }

    @Test
    void an_artists_albums_are_found_by_the_beginning_of_their_title() {
        createdAlbum(stage, album(stage.own("titles"), "Moving Pictures"));
        createdAlbum(stage, album(stage.own("titles"), "Moon"));
        createdAlbum(stage, album(stage.own("titles"), "Signals"));

        var found = stage.get("/albums/" + segment(stage.own("titles")) + "?title=Mo");
        var none = stage.get("/albums/" + segment(stage.own("titles")) + "?title=mo");

        assertThat(found.json().path("items").findValuesAsText("album")).containsExactly("Moon", "Moving Pictures");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json()).isEqualTo(Answer.tree("{\"items\":[]}"));
    }

    @Test
    void a_years_albums_come_from_the_index() {
        createdAlbum(stage, whole(stage.own("year"), "A").put("releaseYear", 777));
        createdAlbum(stage, whole(stage.own("year"), "B").put("releaseYear", 778));

        var found = stage.get("/years/777/albums?limit=100");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items"))
                .filteredOn(album -> album.path("artist").asText().equals(stage.own("year")))
                .containsExactly(whole(stage.own("year"), "A").put("releaseYear", 777));
    }

    private static ObjectNode whole(String artist, String title) {
        var album = album(artist, title).put("releaseYear", 1981).put("rating", 9.5);
        album.putArray("genres").add("Rock");
        var tracks = album.putArray("tracks");
        tracks.addObject().put("title", "YYZ").put("length", "4:26");
        tracks.addObject().put("title", "YYZ").put("length", "4:27");
        return album;
    }
}
