package lambdaless.contract;

import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OnStage.class)
final class PathKeysTest {
    private final Stage stage;

    PathKeysTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "50%", "%zz", "%2", "a%", "%FF", "%C3", "%ED%A0%80", "%C0%AF", "%00", "a%00b"})
    void a_key_that_no_text_encodes_to_is_refused(String key) {
        var read = stage.raw().send("GET", "/users/" + key);
        var deleted = stage.raw().send("DELETE", "/albums/a/" + key);
        var added = stage.raw().send("PUT", "/users/u/favorite-movies/" + key);

        assertThat(read.status()).isEqualTo(400);
        assertThat(read.text()).contains("\"error\": \"bad_request\"");
        assertThat(deleted.status()).isEqualTo(400);
        assertThat(added.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2E", "%2E%2E", "%2e%2E"})
    void a_key_that_no_link_can_name_is_refused(String key) {
        var read = stage.raw().send("GET", "/users/" + key);
        var deleted = stage.raw().send("DELETE", "/albums/a/" + key);

        assertThat(read.status()).isEqualTo(400);
        assertThat(deleted.status()).isEqualTo(400);
    }

    @Test
    void a_malformed_query_is_no_fault_of_the_server() {
        assertThat(stage.raw().send("GET", "/users?limit=%zz").status()).isEqualTo(400);
        assertThat(stage.raw().send("GET", "/users?after=%").status()).isIn(200, 400);
        assertThat(stage.raw().send("GET", "/users?%zz=1&&=&a").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%C3%A9", "%F0%9F%98%80"})
    void a_key_is_counted_in_characters(String character) {
        var longest = stage.raw().send("GET", "/users/" + character.repeat(256));
        var tooLong = stage.raw().send("GET", "/users/" + character.repeat(257));

        assertThat(longest.status()).isEqualTo(404);
        assertThat(tooLong.status()).isEqualTo(400);
    }

    @Test
    void a_replacement_character_that_was_sent_is_a_character() {
        var user = user(stage.own("\ufffd"));
        created(stage, user);

        assertThat(stage.get(Items.userPath(stage.own("\ufffd"))).json()).isEqualTo(user);
    }

    @Test
    void what_is_not_encoded_is_itself() {
        created(stage, user(stage.own("C+C=!$&'()*,;:@~")));

        assertThat(stage.raw()
                        .send("GET", "/users/" + stage.own("C+C=!$&'()*,;:@~"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void each_part_of_a_path_is_decoded_once() {
        created(stage, user(stage.own("%25")));

        assertThat(stage.get("/users/" + stage.own("%2525")).status()).isEqualTo(200);
        assertThat(stage.get("/users/" + stage.own("%25")).status()).isEqualTo(404);
    }
}
