package lambdaless.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description of the API, which everybody may read. */
@ExtendWith(OnStage.class)
final class DescriptionTest {
    private final Stage stage;
    private final AllowedOrigins origins;

    DescriptionTest(Stage stage, AllowedOrigins origins) {
        this.stage = stage;
        this.origins = origins;
    }

    @Test
    void is_served_without_a_key_and_names_the_stage() {
        var answer = stage.withoutKey("GET", "/openapi.json", "Origin", origins.last());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(answer.json().at("/servers/0/url").asText()).isEqualTo(stage.url());
        assertThat(answer.json()
                        .at("/paths/~1users~1{userId}/patch/operationId")
                        .asText())
                .isEqualTo("update-user");
        assertThat(answer.header("access-control-allow-origin")).contains(origins.last());
    }

    @Test
    void takes_no_other_verb() {
        var answer = stage.withoutKey("DELETE", "/openapi.json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("not_found");
    }
}
