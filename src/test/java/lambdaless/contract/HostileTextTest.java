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

/** What breaks the known designs comes back as it was sent, from wherever it stood. */
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

    @ParameterizedTest
    @MethodSource("texts")
    void a_key_of_a_user(String text) {
        var user = user(stage.own(text)).put("name", text).put("email", text);
        user.putArray("favoriteMovies").add(text);

        var created = created(stage, user);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).isEqualTo(user);
        assertThat(stage.get("/" + created.header("location").orElseThrow()).json())
                .isEqualTo(user);
        assertThat(stage.delete(userPath(stage.own(text))).json()).isEqualTo(user);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_value_that_is_put_and_patched(String text) {
        var path = userPath(stage.own("value" + text.hashCode()));
        stage.clearUpLater(path);

        stage.put(path, object().put("name", text));
        var replaced = stage.get(path).json();
        var patched = stage.patch(path, object().put("email", text)).json();

        assertThat(replaced.path("name").asText()).isEqualTo(text);
        assertThat(patched.path("email").asText()).isEqualTo(text);
        assertThat(patched).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_favourite_movie_in_the_path(String text) {
        var id = stage.own("movie" + text.hashCode());
        created(stage, user(id));
        var movies = userPath(id) + "/favorite-movies";

        stage.send("PUT", movies + "/" + segment(text), "");
        var listed = stage.get(movies).json();
        var removed = stage.delete(movies + "/" + segment(text));

        assertThat(listed.path("items")).extracting(item -> item.asText()).containsExactly(text);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(stage.get(movies).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void both_keys_of_an_album_its_tracks_and_a_search(String text) {
        var album = album(stage.own("artist " + text), text);
        album.putArray("genres").add(text);
        album.putArray("tracks").addObject().put("title", text).put("length", text);

        var created = createdAlbum(stage, album);
        var found = stage.get(albumPath(stage.own("artist " + text), text));
        var searched = stage.get("/albums/" + segment(stage.own("artist " + text)) + "?title=" + query(text));

        assertThat(created.status()).isEqualTo(201);
        assertThat(found.json()).isEqualTo(album);
        assertThat(searched.json().path("items")).containsExactly(album);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_position_in_a_list(String text) {
        var artist = stage.own("position " + text.hashCode());
        createdAlbum(stage, album(artist, text));
        createdAlbum(stage, album(artist, text + "~"));

        var first = stage.get("/albums/" + segment(artist) + "?limit=1").json();
        var second = stage.get("/albums/" + segment(artist) + first.path("next").asText())
                .json();

        assertThat(first.path("items").findValuesAsText("album")).containsExactly(text);
        assertThat(second.path("items").findValuesAsText("album")).containsExactly(text + "~");
    }
}
