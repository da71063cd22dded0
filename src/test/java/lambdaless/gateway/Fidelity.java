package lambdaless.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The promises of the gateway, case by case, each with the document or recording that it comes from. */
final class Fidelity {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FOLDER = Path.of("src", "test", "resources", "fidelity");

    private Fidelity() {}

    /** The cases of the files whose names begin so. */
    static List<JsonNode> cases(String prefix) throws IOException {
        var cases = new ArrayList<JsonNode>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (var file : (Iterable<Path>)
                    files.filter(path -> path.getFileName().toString().startsWith(prefix))
                            .sorted()::iterator) {
                JSON.readTree(file.toFile()).forEach(cases::add);
            }
        }
        return cases;
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + json, noJson);
        }
    }

    /** An object's values as Java's own maps, lists, texts, numbers and booleans. */
    static Map<String, Object> values(JsonNode object) {
        var values = new LinkedHashMap<String, Object>();
        object.properties()
                .forEach(field -> values.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        return values;
    }

    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
