package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A stack's settings as Pulumi's engine would hand them to the program: those of the stack file over the project's defaults. */
final class StackFile {
    private static final JsonMapper JSON = new JsonMapper();
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
            if (declared instanceof Map<?, ?> described && described.containsKey("default")) {
                configuration.put(qualified(key), text(key, described.get("default")));
            }
        });
        config(file).forEach((key, value) -> configuration.put(qualified(key), text(key, value)));
        return configuration;
    }

    private Map<String, Object> config(Path yaml) {
        var config = new TreeMap<String, Object>();
        var document = parsed(yaml);
        if (document.get("config") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> config.put(String.valueOf(key), value == null ? "" : value));
        }
        return config;
    }

    private static Map<?, ?> parsed(Path yaml) {
        try {
            var document = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(yaml, StandardCharsets.UTF_8));
            if (document instanceof Map<?, ?> map) {
                return map;
            }
            throw new UserError("settings file " + yaml + " holds no settings; expected YAML with `config:` in it");
        } catch (NoSuchFileException missing) {
            throw new UserError("settings file " + yaml + " is not there; expected one at that place,"
                    + " or -Dlocal.config=FILE with another");
        } catch (IOException unreadable) {
            throw new UserError("settings file " + yaml + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "); expected a readable file in UTF-8");
        } catch (YAMLException broken) {
            throw new UserError("settings file " + yaml + " is not YAML: "
                    + String.join(
                            " ", String.valueOf(broken.getMessage()).strip().split("\\s+", -1)));
        }
    }

    private static String qualified(String key) {
        return key.contains(":") ? key : NAMESPACE + key;
    }

    private String text(String key, Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().equals(Set.of("secure"))) {
            throw new UserError("setting " + key + " of " + file + " is encrypted; expected plain text,"
                    + " since no setting of this project is a secret");
        }
        if (value instanceof Map || value instanceof List) {
            try {
                return JSON.writeValueAsString(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("what YAML holds is JSON", impossible);
            }
        }
        return String.valueOf(value);
    }
}
