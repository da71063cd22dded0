package lambdaless.contract;

import static lambdaless.contract.Items.album;
import static lambdaless.contract.Items.albumPath;
import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.createdAlbum;
import static lambdaless.contract.Items.object;
import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnStage.class)
final class NotModifiedTest {
    private final Stage stage;

    NotModifiedTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"x\", %s", "\"x\",W/%s,\"y\"", " %s ", "*"})
    void a_tag_that_the_client_has_is_answered_without_the_item(String header) {
        var id = stage.own("not-modified" + header.hashCode());
        var etag = created(stage, user(id)).etag();

        var answer = stage.get(userPath(id), "If-None-Match", header.formatted(etag));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.etag()).isEqualTo(etag);
        assertThat(answer.header("vary")).contains("Origin");
    }

    @Test
    void an_album_is_not_answered_again_until_it_changes() {
        var artist = stage.own("not-modified");
        var path = albumPath(artist, "a");
        var etag = createdAlbum(stage, album(artist, "a")).etag();

        var before = stage.get(path, "if-none-match", etag);
        stage.patch(path, object().put("rating", 9));
        var after = stage.get(path, "if-none-match", etag);

        assertThat(before.status()).isEqualTo(304);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json()).isEqualTo(album(artist, "a").put("rating", 9));
        assertThat(after.etag()).isNotEqualTo(etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "\"\"", ",", "**", "\"*\"", "W/\"x\""})
    void another_tag_is_answered_with_the_item(String header) {
        var id = stage.own("modified" + header.hashCode());
        created(stage, user(id));

        var answer = stage.get(userPath(id), "If-None-Match", header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(user(id));
    }

    @Test
    void an_item_that_is_not_there_is_not_found() {
        var path = userPath(stage.own("not-there"));

        assertThat(stage.get(path, "If-None-Match", "*").error()).isEqualTo("not_found");
        assertThat(stage.get(path, "If-None-Match", "\"x\"").error()).isEqualTo("not_found");
        assertThat(stage.get(path, "If-Match", "\"x\"").error()).isEqualTo("not_found");
    }

    @Test
    void if_match_is_held_to_by_a_read() {
        var id = stage.own("read-match");
        var etag = created(stage, user(id)).etag();

        var stale = stage.get(userPath(id), "If-Match", "\"x\"");
        var weak = stage.get(userPath(id), "If-Match", "W/" + etag);
        var current = stage.get(userPath(id), "If-Match", "\"x\", " + etag);
        var any = stage.get(userPath(id), "If-Match", "*");

        assertThat(stale.error()).isEqualTo("precondition_failed");
        assertThat(weak.error()).isEqualTo("precondition_failed");
        assertThat(current.json()).isEqualTo(user(id));
        assertThat(any.status()).isEqualTo(200);
    }
}
