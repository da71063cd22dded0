package lambdaless.engine;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The settings of a stack, in its file. */
record StackSettings(Path file) {
    private static final Gson JSON = new Gson(); // which YAML takes as well

    String text() throws IOException {
        return Files.readString(file);
    }

    void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    /** Sets texts, numbers, flags, lists and objects; what is set there must be on a line of its own. */
    void set(Map<String, Object> changes) throws IOException {
        unset(changes.keySet().toArray(String[]::new));
        var lines = new StringBuilder("config:\n");
        changes.forEach((key, value) -> lines.append("  %s: %s%n".formatted(key, JSON.toJson(value))));
        write(text().replace("config:\n", lines));
    }

    /** Takes out settings of one line, with or without the project's name before them: some of the CLI's commands add it. */
    void unset(String... keys) throws IOException {
        var lines = text().lines()
                .filter(line -> List.of(keys).stream().noneMatch(key -> line.matches("  ([\\w-]+:)?" + key + ":.*")))
                .toList();
        write(String.join("\n", lines) + "\n");
    }
}
