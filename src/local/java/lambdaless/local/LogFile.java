package lambdaless.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log file, which is made anew when somebody deletes it, or its folder, as {@code mvn clean} does. */
final class LogFile implements AutoCloseable {
    private final Path path;
    private final StringBuilder lines = new StringBuilder();
    private OutputStream file;

    private LogFile(Path path, OutputStream file) {
        this.path = path;
        this.file = file;
    }

    /** Makes the file and its folder, and empties a file that is there. */
    static LogFile create(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.newOutputStream(path).close();
        return new LogFile(path, opened(path));
    }

    void println(String line) {
        lines.append(line).append(System.lineSeparator());
    }

    /** Appends the lines that have come in; those that cannot be written are lost. */
    void flush() throws IOException {
        var waiting = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        if (waiting.length == 0) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            file.close();
            Files.createDirectories(path.getParent());
            file = opened(path);
        }
        file.write(waiting);
    }

    /** Appends, so that a file that is emptied while it is written to gets no gap. */
    private static OutputStream opened(Path path) throws IOException {
        return Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
