package lambdaless.local;

import static lambdaless.local.ConsoleClient.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of a stack that changes, on the console. */
final class ConsoleReloadTest {
    private static final Path EXPORT = Path.of("src", "test", "resources", "stacks", "notes-py.json");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_changed_stack_is_counted_and_one_that_cannot_be_served_is_told_with_its_reason() throws IOException {
        var file = Files.copy(EXPORT, folder.resolve("stack.json"));
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (var gateway = LocalGateway.start(Options.of(properties), new ExportSource(file), silence)) {
            var url = String.valueOf(gateway.outputs().get("apiUrl")).replaceFirst("/[^/]+$", "/_local/");
            var console = new ConsoleClient(new Client(url, "none"));
            var before = console.get("state");

            Files.writeString(file, "null");
            var broken = await().atMost(PATIENCE).until(() -> console.get("state"), state -> reloads(state) > 0);
            Files.writeString(file, Files.readString(EXPORT));
            var mended = await().atMost(PATIENCE)
                    .until(
                            () -> console.get("state"),
                            state -> state.path("problem").asText().isEmpty());

            assertThat(before).isEqualTo(tree("{\"reloads\": 0, \"problem\": \"\", \"ownTables\": true}"));
            assertThat(broken.path("problem").asText()).startsWith("stack file " + file + " holds no resources");
            assertThat(reloads(mended)).isGreaterThan(reloads(broken));
        }
    }

    private static int reloads(JsonNode state) {
        return state.path("reloads").asInt();
    }
}
