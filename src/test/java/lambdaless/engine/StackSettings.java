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

    /** The settings of the project's stack in a folder: a copy beside one of the project, under another name, unless both are there. */
    static StackSettings copied(Path folder, String stack, String project) throws IOException {
        var settings = "Pulumi." + stack + ".yaml";
        for (var file : List.of("Pulumi.yaml", settings)) {
            if (!Files.exists(folder.resolve(file))) {
                var text = Files.readString(Path.of(file)).replace("name: lambdaless", "name: " + project);
                Files.writeString(folder.resolve(file), text);
            }
        }
        return new StackSettings(folder.resolve(settings));
    }

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
