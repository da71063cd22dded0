package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stack's settings as Pulumi's engine would hand them to the program: those of the stack file over the project's defaults. */
final class StackFile {
    private static final Path PROJECT = Path.of("Pulumi.yaml");
    private static final String NAMESPACE = "lambdaless:";

    private final Path file;

    StackFile(Path file) {
        this.file = file;
    }

    /** The stack that the file is of: what its name has between {@code Pulumi.} and {@code .yaml}. */
    String stackName() {
        var name = file.getFileName().toString();
        if (!name.matches("Pulumi\\..+\\.ya?ml")) {
            throw new UserError(
                    "settings file " + file + " has a name that tells no stack; expected Pulumi.<stack>.yaml");
        }
        return name.replaceFirst("^Pulumi\\.", "").replaceFirst("\\.ya?ml$", "");
    }

    /** The files that it is read from. */
    List<Path> files() {
        return List.of(PROJECT, file);
    }

    /** The configuration by full key; lists and objects as JSON. */
    Map<String, String> configuration() {
        var configuration = new TreeMap<String, String>();
        config(PROJECT).forEach((key, declared) -> {
            if (declared.has("default")) {
                configuration.put(qualified(key), text(key, declared.path("default")));
            }
        });
        config(file).forEach((key, value) -> configuration.put(qualified(key), text(key, value)));
        return configuration;
    }

    private static Map<String, JsonNode> config(Path yaml) {
        var config = new TreeMap<String, JsonNode>();
        SettingsYaml.read(yaml)
                .path("config")
                .properties()
                .forEach(entry -> config.put(entry.getKey(), entry.getValue()));
        return config;
    }

    private static String qualified(String key) {
        return key.contains(":") ? key : NAMESPACE + key;
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
