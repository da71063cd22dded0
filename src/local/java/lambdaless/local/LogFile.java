package lambdaless.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log file, which is made anew when somebody deletes it, or its folder, as {@code mvn clean} does. */
final class LogFile {
    private final Path path;
    private final StringBuilder lines = new StringBuilder();

    private LogFile(Path path) {
        this.path = path;
    }

    /** Makes the file and its folder, and empties a file that is there. */
    static LogFile create(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.newOutputStream(path).close();
        return new LogFile(path);
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
        try {
            append(waiting);
        } catch (NoSuchFileException deleted) {
            Files.createDirectories(path.getParent());
            append(waiting);
        }
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
