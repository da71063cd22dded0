package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reload that fails for a reason that nobody foresaw is told, and the next good version is served. */
final class ReloadFailureTest {
    private static final Path EXPORT = Path.of("src", "test", "resources", "stacks", "notes-py.json");
    private static final int PATIENCE_SECONDS = 60;
    private static final String STILL = "Still serving the stack as it was, since the changed one cannot be served: ";

    @TempDir
    private Path folder = Path.of("");

    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();

    static Stream<Throwable> failures() {
        return Stream.of(
                new NullPointerException("unforeseen"),
                new StackOverflowError("unforeseen"),
                new OutOfMemoryError("unforeseen"),
                new NoClassDefFoundError("unforeseen"),
                new UncheckedIOException(new IOException("unforeseen")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_told_and_the_next_version_is_served(Throwable failure) throws Exception {
        var file = Files.copy(EXPORT, folder.resolve("stack.json"));
        var source = new Failing(new ExportSource(file), file, failure);

        try (var gateway = start(source)) {
            var stage = String.valueOf(gateway.outputs().get("dynamodbEndpoint"));
            Files.writeString(file, Files.readString(EXPORT) + Failing.MARK);
            assertThat(line(STILL)).isEqualTo(STILL + failure);
            Files.writeString(file, Files.readString(EXPORT) + " ");
            assertThat(line("Serving the changed")).isEqualTo("Serving the changed stack");
            assertThat(gateway.outputs().get("dynamodbEndpoint")).isEqualTo(stage);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"null", "", " ", "3", "[null]", "{\"deployment\": null}"})
    void a_stack_file_that_holds_nothing_is_told_in_words(String text) throws Exception {
        var file = Files.copy(EXPORT, folder.resolve("stack.json"));

        try (var gateway = start(new ExportSource(file))) {
            Files.writeString(file, text);
            assertThat(line(STILL)).startsWith(STILL + "stack file " + file).doesNotContain("Exception");
            Files.copy(EXPORT, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(line("Serving the changed")).isEqualTo("Serving the changed stack");
            assertThat(gateway.outputs()).isNotEmpty();
        }
    }

    @Test
    void a_stack_file_that_is_nested_too_deeply_is_told_in_words() throws Exception {
        var file = Files.copy(EXPORT, folder.resolve("stack.json"));

        try (var gateway = start(new ExportSource(file))) {
            Files.writeString(file, "{\"deployment\":" + "[".repeat(100_000));
            assertThat(line(STILL)).startsWith(STILL + "stack file " + file + " is not a JSON object: ");
            assertThat(gateway.outputs()).isNotEmpty();
        }
    }

    @Test
    void a_stack_file_that_is_null_at_the_start_is_told_in_words() throws IOException {
        var file = Files.writeString(folder.resolve("stack.json"), "null");

        assertThatThrownBy(() -> start(new ExportSource(file)))
                .isInstanceOf(UserError.class)
                .hasMessage("stack file " + file
                        + " holds no resources; expected what `pulumi stack export` writes, an object with"
                        + " deployment.resources");
    }

    @Test
    void a_stack_whose_outputs_cannot_be_written_is_not_served() throws Exception {
        var file = Files.copy(EXPORT, folder.resolve("stack.json"));

        try (var gateway = start(new ExportSource(file))) {
            var outputs = gateway.outputs();
            var written = gateway.folder().resolve("outputs.json");
            Files.delete(written);
            var inTheWay = Files.createFile(Files.createDirectory(written).resolve("file"));
            Files.writeString(file, Files.readString(EXPORT) + " ");
            assertThat(line(STILL)).startsWith(STILL + "folder " + gateway.folder() + " cannot be written (");
            assertThat(gateway.outputs()).isSameAs(outputs);

            Files.delete(inTheWay);
            Files.delete(written);
            Files.writeString(file, Files.readString(EXPORT) + "  ");
            assertThat(line("Serving the changed")).isEqualTo("Serving the changed stack");
            assertThat(written).isRegularFile();
        }
    }

    private LocalGateway start(StackSource source) {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        return LocalGateway.start(Options.of(properties), source, new Lines(said));
    }

    private String line(String beginning) throws InterruptedException {
        for (var line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                line != null;
                line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            if (line.startsWith(beginning)) {
                return line.lines().findFirst().orElse("");
            }
        }
        return "nothing that begins with " + beginning;
    }

    /** A source that fails as long as the file has a mark at its end. */
    private record Failing(StackSource source, Path file, Throwable failure) implements StackSource {
        private static final String MARK = "\t";

        @Override
        public StackSnapshot load(UnaryOperator<String> invokeUrl) {
            if (!text().endsWith(MARK)) {
                return source.load(invokeUrl);
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }

        @Override
        public List<Path> files() {
            return source.files();
        }

        private String text() {
            try {
                return Files.readString(file);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    /** A console that hands on each line that is printed. */
    private static final class Lines extends PrintStream {
        private final LinkedBlockingQueue<String> lines;

        Lines(LinkedBlockingQueue<String> lines) {
            super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            this.lines = lines;
        }

        @Override
        public void println(String line) {
            lines.add(line);
        }
    }
}
