package lambdaless.contract;

import static lambdaless.contract.Items.album;
import static lambdaless.contract.Items.albumPath;
import static lambdaless.contract.Items.batch;
import static lambdaless.contract.Items.createdAlbum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnStage.class)
final class BatchTest {
    private static final String KEY = "Idempotency-Key";

    private final Stage stage;

    BatchTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void a_batch_of_25_is_written_without_a_body() {
        var albums = albums("full", 25);

        var answer = stage.post("/album-batches", batch(albums));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        assertThat(stage.get("/albums/" + stage.own("full") + "?limit=100")
                        .json()
                        .path("items"))
                .hasSize(25);
        assertThat(stage.get(path(albums.get(7))).etag()).isNotEmpty();
    }

    @Test
    void one_that_is_there_already_stops_them_all_and_is_named_by_its_index() {
        var albums = albums("stopped", 4);
        createdAlbum(stage, albums.get(2));

        var answer = stage.post("/album-batches", batch(albums));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error()).isEqualTo("conflict");
        assertThat(answer.json().path("message").asText()).contains("index 2");
        assertThat(stage.get(path(albums.get(0))).status()).isEqualTo(404);
    }

    @Test
    void the_same_key_twice_is_refused() {
        var albums = albums("twice", 2);
        albums.add(albums.get(0).deepCopy().put("rating", 1));

        var answer = stage.post("/album-batches", batch(albums));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(stage.get(path(albums.get(0))).status()).isEqualTo(404);
    }

    @Test
    void an_honest_retry_is_a_success_and_changes_nothing() {
        var key = UUID.randomUUID().toString();
        var batch = batch(albums("retry", 3));

        var first = stage.post("/album-batches", batch, KEY, key);
        var etag = stage.get(path(albums("retry", 1).get(0))).etag();
        var second = stage.post("/album-batches", batch, KEY, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(stage.get(path(albums("retry", 1).get(0))).etag()).isEqualTo(etag);
    }

    @Test
    void a_key_with_another_body_is_a_conflict() {
        var key = UUID.randomUUID().toString();
        stage.post("/album-batches", batch(albums("other", 1)), KEY, key);

        var answer = stage.post("/album-batches", batch(albums("other-body", 1)), KEY, key);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", "a.b", "1234567890123456789012345678901234567", "\"x\"", "$x"})
    void a_malformed_key_is_refused(String key) {
        var answer = stage.post("/album-batches", batch(albums("malformed", 1)), KEY, key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(stage.get(path(albums("malformed", 1).get(0))).status()).isEqualTo(404);
    }

    @Test
    void none_and_26_are_refused() {
        assertThat(stage.post("/album-batches", batch(List.of())).status()).isEqualTo(400);
        assertThat(stage.post("/album-batches", batch(albums("more", 26))).status())
                .isEqualTo(400);
        assertThat(stage.get("/albums/" + stage.own("more")).json().path("items"))
                .isEmpty();
    }

    private List<ObjectNode> albums(String artist, int count) {
        var albums = new ArrayList<ObjectNode>();
        for (int n = 0; n < count; n++) {
            var album = album(stage.own(artist), "Vol. " + n).put("releaseYear", 1970 + n);
            album.putArray("tracks").addObject().put("title", "It's \"one\"").put("length", "1:0" + n);
            stage.clearUpLater(path(album));
            albums.add(album);
        }
        return albums;
    }

    private static String path(ObjectNode album) {
        return albumPath(album.path("artist").asText(), album.path("album").asText());
    }
}
