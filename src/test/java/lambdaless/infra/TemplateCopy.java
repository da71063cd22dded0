package lambdaless.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lambdaless.api.Templates;

/** A copy of the project's templates that a test may change. */
public record TemplateCopy(Path folder) {
    public static TemplateCopy in(Path folder) throws IOException {
        try (var files = Files.walk(Path.of("templates"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = folder.resolve(Path.of("templates").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new TemplateCopy(folder);
    }

    public void append(String file, String text) throws IOException {
        write(file, Files.readString(folder.resolve(file)) + text);
    }

    public void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    public Templates templates() {
        return new Templates(folder);
    }
}
