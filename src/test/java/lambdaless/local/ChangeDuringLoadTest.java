package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the stack that is made while the stack is loaded is loaded as well. */
final class ChangeDuringLoadTest {
    private static final Path EXPORT = Path.of("src", "test", "resources", "stacks", "notes-py.json");
    private static final int PATIENCE_SECONDS = 60;
    private static final int LOADS = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void at_the_start_and_at_a_reload() throws IOException, InterruptedException {
        var file = Files.copy(EXPORT, folder.resolve("stack.json"));
        var left = new CountDownLatch(LOADS);
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        try (var gateway =
                LocalGateway.start(Options.of(properties), new Changing(new ExportSource(file), file, left), silence)) {
            assertThat(gateway.outputs()).isNotEmpty();
            assertThat(left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A source whose file has changed whenever it has been loaded, but for the last time. */
    private record Changing(StackSource source, Path file, CountDownLatch left) implements StackSource {
        @Override
        public StackSnapshot load(UnaryOperator<String> invokeUrl) {
            var loaded = source.load(invokeUrl);
            left.countDown();
            if (left.getCount() > 0) {
                change();
            }
            return loaded;
        }

        @Override
        public List<Path> files() {
            return source.files();
        }

        private void change() {
            try {
                Files.writeString(file, Files.readString(file) + " ");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
