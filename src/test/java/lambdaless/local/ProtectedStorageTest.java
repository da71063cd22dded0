package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A stack with a key, capacity, backups and a budget is served as one without, and each key of a plan is let in. */
@TestInstance(Lifecycle.PER_CLASS)
final class ProtectedStorageTest {
    private final LocalStage stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.storage.yaml"));

    @AfterAll
    void stop() {
        stage.close();
    }

    private int status(String key, String userId) {
        var client = new Client(stage.url(), key);
        var created = client.send("PUT", "/users/" + userId, "{\"name\":\"Ann\"}");
        return created.statusCode() == 201 ? client.get("/users/" + userId).statusCode() : created.statusCode();
    }

    @Test
    void every_key_of_a_plan_may_write_and_read() {
        assertThat(stage.key("standard")).isEqualTo("local-value-of-api-key-old");
        assertThat(stage.key("new")).isEqualTo("local-value-of-api-key-new");
        assertThat(status(stage.key("standard"), "u1")).isEqualTo(200);
        assertThat(status(stage.key("new"), "u2")).isEqualTo(200);
        assertThat(status("local-value-of-api-key-none", "u3")).isEqualTo(403);
    }

    @Test
    void an_index_is_read_as_well() {
        var client = new Client(stage.url(), stage.key("new"));

        assertThat(client.get("/years/1999/albums").statusCode()).isEqualTo(200);
    }
}
