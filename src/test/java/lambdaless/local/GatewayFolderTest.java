package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Gateways that run in one checkout at the same time. */
@Timeout(120)
final class GatewayFolderTest {
    private static final Path STACK = Path.of("src", "test", "resources", "Pulumi.contract.yaml");

    @TempDir
    private Path target = Path.of("");

    @Test
    void each_has_the_first_folder_that_is_free_and_says_where_it_is() throws IOException {
        var local = target.resolve("local");
        var first = GatewayFolder.open(local);
        var second = GatewayFolder.open(local);
        var third = GatewayFolder.open(local);
        second.close();
        try (var next = GatewayFolder.open(local)) {
            assertThat(List.of(first.path(), third.path(), next.path()))
                    .containsExactly(local, target.resolve("local-3"), target.resolve("local-2"));
            assertThat(first.note()).isEmpty();
            assertThat(next.note())
                    .contains("Another gateway uses " + local + ": the logs and outputs of this one are in "
                            + target.resolve("local-2"));
        }
        first.close();
        third.close();
    }

    @Test
    void outputs_of_a_gateway_that_has_ended_are_removed() throws IOException {
        var outputs = Files.createDirectories(target.resolve("local")).resolve("outputs.json");
        Files.writeString(outputs, "{}");

        GatewayFolder.open(target.resolve("local")).close();

        assertThat(outputs).doesNotExist();
    }

    @Test
    void a_second_gateway_leaves_the_files_of_the_first_alone() throws IOException {
        var console = new ByteArrayOutputStream();
        try (var one = LocalStage.start(STACK);
                var two = LocalStage.start(STACK, new PrintStream(console, true, StandardCharsets.UTF_8))) {
            get(one, "/users/of-one");
            get(two, "/users/of-two");
            get(one, "/users/of-one");

            assertThat(two.folder()).isNotEqualTo(one.folder());
            assertThat(console.toString(StandardCharsets.UTF_8).contains("outputs of this one are in " + two.folder()))
                    .isEqualTo(
                            !two.folder().endsWith("local")); // which a fork of this test run may have held, and let go
            assertThat(Files.readString(one.folder().resolve("outputs.json")))
                    .contains(one.url())
                    .doesNotContain(two.url());
            assertThat(Files.readString(two.folder().resolve("outputs.json"))).contains(two.url());
        }
    }

    @Test
    void a_log_that_is_emptied_while_it_is_written_to_has_no_gap() throws IOException {
        var stage = LocalStage.start(STACK);
        var log = stage.folder().resolve("access.log");
        get(stage, "/users/before");
        while (Files.size(log) == 0) {
            Thread.onSpinWait();
        }
        Files.writeString(log, "");
        get(stage, "/users/after");
        stage.close();

        assertThat(Files.readString(log)).contains("404").doesNotContain("\0");
    }

    private static void get(LocalStage stage, String path) {
        new Client(stage.url(), stage.key("standard")).get(path);
    }
}
