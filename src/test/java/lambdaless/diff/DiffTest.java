package lambdaless.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person or a workflow runs it. */
final class DiffTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... namesAndValues) {
        var properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Diff.run(
                properties,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String recorded(String name, Recording recording) throws IOException {
        var file = folder.resolve(name);
        recording.write(file);
        return file.toString();
    }

    @Test
    void nothing_changes_between_a_stack_and_itself() throws IOException {
        var file = recorded("dev.json", Variants.PROJECT.recording());

        assertThat(run("diff.base", file, "diff.head", file)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("## What changes in `dev`\n\nNothing.\n\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void a_breaking_change_fails_unless_it_is_meant() throws IOException {
        var base = recorded("base.json", Variants.PROJECT.recording());
        var head = recorded("head.json", Variants.WITHOUT_DELETE_USER.recording());

        assertThat(run("diff.base", base, "diff.head", head)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("break clients or endanger data; expected none, or -Ddiff.allow=true where they are meant");
        assertThat(run("diff.base", base, "diff.head", head, "diff.allow", "true"))
                .isZero();
    }

    @Test
    void a_harmless_change_does_not_fail() throws IOException {
        var base = recorded("base.json", Variants.WITHOUT_DELETE_USER.recording());
        var head = recorded("head.json", Variants.PROJECT.recording());

        assertThat(run("diff.base", base, "diff.head", head)).isZero();
    }

    @Test
    void what_is_no_recording_is_refused_in_a_line() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "{").toString();
        var other = Files.writeString(folder.resolve("other.json"), "{\"stack\": \"dev\"}")
                .toString();
        var file = recorded("dev.json", Variants.PROJECT.recording());

        assertThat(run("diff.base", file)).isEqualTo(1);
        assertThat(run("diff.base", broken, "diff.head", file)).isEqualTo(1);
        assertThat(run("diff.base", file, "diff.head", other)).isEqualTo(1);
        assertThat(run("diff.base", file, "diff.head", "nowhere.json")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allMatch(line -> line.endsWith("expected a file that `mvn -Precord` has written"));
    }
}
