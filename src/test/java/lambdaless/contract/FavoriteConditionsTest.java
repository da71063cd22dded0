package lambdaless.contract;

import static lambdaless.contract.Items.created;
import static lambdaless.contract.Items.user;
import static lambdaless.contract.Items.userPath;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The favorite movies are a part of a user: their conditions are about the user's tag. */
@ExtendWith(OnStage.class)
final class FavoriteConditionsTest {
    private static final String MOVIE = "/favorite-movies/Alien";

    private final Stage stage;

    FavoriteConditionsTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void a_stale_tag_is_refused_and_the_users_own_is_taken(String method) {
        var id = stage.own("fan" + method);
        var etag = created(stage, user(id)).etag();
        var path = userPath(id) + MOVIE;

        var stale = stage.send(method, path, "", "If-Match", "\"no\"");
        var unchanged = stage.get(userPath(id)).etag();
        var current = stage.send(method, path, "", "if-match", "\"no\", " + etag);

        assertThat(stale.error()).isEqualTo("precondition_failed");
        assertThat(unchanged).isEqualTo(etag);
        assertThat(current.status()).isEqualTo(204);
        assertThat(current.body()).isEmpty();
    }

    @Test
    void each_change_answers_with_the_tag_for_the_next() {
        var id = stage.own("fan-next");
        var path = userPath(id) + MOVIE;
        var created = created(stage, user(id));

        var added = stage.send("PUT", path, "", "If-Match", created.etag());
        var removed = stage.delete(path, "If-Match", added.etag());

        assertThat(added.status()).isEqualTo(204);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(removed.etag())
                .isNotEqualTo(added.etag())
                .isEqualTo(stage.get(userPath(id)).etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void if_none_match_is_refused(String method) {
        var id = stage.own("fan-none" + method);
        var etag = created(stage, user(id)).etag();

        var any = stage.send(method, userPath(id) + MOVIE, "", "If-None-Match", "*");
        var other = stage.send(method, userPath(id) + MOVIE, "", "If-None-Match", "\"no\"");
        var missing = stage.send(method, userPath(stage.own("no-fan")) + MOVIE, "", "If-None-Match", "*");

        assertThat(any.status()).isEqualTo(412);
        assertThat(other.status()).isEqualTo(400);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(stage.get(userPath(id)).etag()).isEqualTo(etag);
    }
}
