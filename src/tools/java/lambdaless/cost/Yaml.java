package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A file of YAML as the tree that it stands for, each key once. */
final class Yaml {
    private static final JsonMapper JSON = new JsonMapper();

    private Yaml() {}

    /**
     * Reads a file.
     *
     * @param option the option that names another one
     */
    static JsonNode read(Path file, String option) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var text = Files.readString(file, StandardCharsets.UTF_8);
            Object tree = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(text);
            return tree == null ? JsonNodeFactory.instance.objectNode() : JSON.valueToTree(tree);
        } catch (NoSuchFileException missing) {
            throw new Refused(file + " does not exist; expected a file, or another one with " + option);
        } catch (IOException unreadable) {
            throw new Refused(file + " cannot be read (" + unreadable.getClass().getSimpleName()
                    + "); expected a readable file in UTF-8");
        } catch (YAMLException broken) {
            throw new Refused(file + " is not YAML: "
                    + String.valueOf(broken.getMessage()).strip());
        }
    }
}
