package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.settings.StackName;

/** A stack's settings as Pulumi's engine would hand them to the program: those of the stack file over the project's defaults. */
final class SettingsFile {
    private static final Path PROJECT = Path.of("Pulumi.yaml");

    private final Path file;
    private final Path project;

    SettingsFile(Path file) {
        this(file, PROJECT);
    }

    /**
     * A stack file of a project.
     *
     * @param project the file with the project's name and its settings' defaults
     */
    SettingsFile(Path file, Path project) {
        this.file = file;
        this.project = project;
    }

    /** The stack with its project, whose name is the namespace of the settings. */
    StackName stack() {
        var name = SettingsYaml.read(project).path("name");
        if (!name.isTextual() || name.asText().isBlank()) {
            throw new UserError(project + " has no name; expected the project's, such as `name: shop`");
        }
        return new StackName(name.asText(), stackName());
    }

    /** The stack that the file is of: what its name has between {@code Pulumi.} and {@code .yaml}. */
    String stackName() {
        var name = String.valueOf(file.getFileName()); // a root has none
        if (!name.matches("Pulumi\\..+\\.ya?ml")) {
            throw new UserError(file + " is not the name of a settings file; expected a name like Pulumi.<stack>.yaml");
        }
        return name.replaceFirst("^Pulumi\\.", "").replaceFirst("\\.ya?ml$", "");
    }

    /** The files that it is read from. */
    List<Path> files() {
        return List.of(project, file);
    }

    /** The configuration by full key; lists and objects as JSON. */
    Map<String, String> configuration() {
        var configuration = new TreeMap<String, String>();
        var stack = stack();
        config(project)
                .forEach((key, declared) ->
                        given(declared).forEach(value -> configuration.put(qualified(key, stack), text(key, value))));
        config(file).forEach((key, value) -> configuration.put(qualified(key, stack), text(key, value)));
        return configuration;
    }

    /** The value of a key of the project: its default or value, or what stands there in the short form. */
    private static Stream<JsonNode> given(JsonNode declared) {
        return declared.isObject()
                ? Stream.of("default", "value").filter(declared::has).map(declared::path)
                : Stream.of(declared).filter(value -> !value.isNull());
    }

    private static Map<String, JsonNode> config(Path yaml) {
        var config = new TreeMap<String, JsonNode>();
        SettingsYaml.read(yaml)
                .path("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue()));
        return config;
    }

    private static String qualified(String key, StackName stack) {
        return key.contains(":") ? key : stack.key(key);
    }

    private String text(String key, JsonNode value) {
        if (value.size() == 1 && value.has("secure")) {
            throw new UserError("setting " + key + " of " + file + " is encrypted; expected plain text,"
                    + " since no setting of this project is a secret");
        }
        if (value.isContainerNode()) {
            return value.toString();
        }
        return value.isNull() ? "" : value.isNumber() ? value.asText().replace('E', 'e') : value.asText();
    }
}
