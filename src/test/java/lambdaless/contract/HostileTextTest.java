package lambdaless.contract;

import static lambdaless.contract.Items.album;
import static lambdaless.contract.Items.albumPath;
import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.createdAlbum;
import static lambdaless.contract.Items.object;
import static lambdaless.contract.Items.query;
import static lambdaless.contract.Items.segment;
import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lambdaless.HostileCorpus;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that breaks the known designs comes back as it was sent, from wherever it stood. */
@ExtendWith(OnStage.class)
final class HostileTextTest {
    private final Stage stage;

    HostileTextTest(Stage stage) {
        this.stage = stage;
    }

    static List<String> texts() {
        return Stream.concat(HostileCorpus.shared().whole(), Stream.of("é".repeat(200), "😀".repeat(200)))
                .toList();
    }

    /** In one walk, since each request takes its time: the key in a body and in a path, every value, and a movie in the path. */
    @ParameterizedTest
    @MethodSource("texts")
    void a_key_of_a_user_its_values_and_a_favorite_movie(String text) {
        var user = user(stage.own(text)).put("name", text).put("email", text);
        var userWithMovie = user.deepCopy();
        userWithMovie.putArray("favoriteMovies").add(text);
        var path = userPath(stage.own(text));
        var movie = path + "/favorite-movies/" + segment(text);

        var created = created(stage, userWithMovie);
        var found = stage.get("/" + created.header("location").orElseThrow());
        var replaced = stage.put(path, object().put("name", text));
        var patched = stage.patch(path, object().put("email", text));
        var added = stage.send("PUT", movie, "");
        var listed = stage.get(path + "/favorite-movies");
        var removed = stage.delete(movie);
        var deleted = stage.delete(path);

        assertThat(List.of(created, found, replaced, patched, added, listed, removed, deleted))
                .extracting(Answer::status)
                .containsExactly(201, 200, 204, 200, 204, 200, 204, 200);
        assertThat(List.of(created.json(), found.json())).containsOnly(userWithMovie);
        assertThat(listed.json().path("items"))
                .extracting(item -> item.asText())
                .containsExactly(text);
        assertThat(List.of(patched.json(), deleted.json())).containsOnly(user);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void both_keys_of_an_album_its_tracks_a_search_and_a_position_in_a_list(String text) {
        var artist = stage.own("artist " + text);
        var albums = "/albums/" + segment(artist);
        var album = album(artist, text);
        album.putArray("genres").add(text);
        album.putArray("tracks").addObject().put("title", text).put("length", text);
        var next = album(artist, text + "~");

        var created = createdAlbum(stage, album);
        var found = stage.get(albumPath(artist, text));
        var searched = stage.get(albums + "?title=" + query(text));
        var nextCreated = createdAlbum(stage, next);
        var firstPage = stage.get(albums + "?limit=1");
        var secondPage = stage.get(albums + firstPage.json().path("next").asText());

        assertThat(List.of(created, nextCreated)).extracting(Answer::status).containsOnly(201);
        assertThat(found.json()).isEqualTo(album);
        assertThat(searched.json().path("items")).containsExactly(album);
        assertThat(firstPage.json().path("items")).containsExactly(album);
        assertThat(secondPage.json().path("items")).containsExactly(next);
    }
}
