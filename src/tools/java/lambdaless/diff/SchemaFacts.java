package lambdaless.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The fields that the schema of a body has, and their types: {@code POST /users name}. */
final class SchemaFacts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CHILDREN = List.of("properties", "items", "required", "$schema", "title");

    private final Section section;
    private final List<Fact> facts = new ArrayList<>();

    private SchemaFacts(Section section) {
        this.section = section;
    }

    /**
     * The facts of a model, of the whole body first.
     *
     * @param body what the body is the body of
     */
    static List<Fact> of(Recording recording, String model, Section section, String body) {
        var facts = new SchemaFacts(section);
        recording
                .all("Model")
                .filter(each -> each.text("name").equals(model))
                .findFirst()
                .ifPresent(each -> facts.add(body, "", schema(model, each.text("schema")), true));
        return facts.facts;
    }

    private static JsonNode schema(String model, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("model " + model + " is not JSON", noJson);
        }
    }

    /** A field and those within it; of a choice with null, the other is what counts, and that null is taken. */
    private void add(String body, String path, JsonNode schema, boolean required) {
        var choice = schema.path("oneOf");
        if (choice.size() == 2 && choice.get(0).path("type").asText().equals("null")) {
            add(body, path, ((ObjectNode) choice.get(1).deepCopy()).put("nullable", true), required);
            return;
        }
        var own = schema.<ObjectNode>deepCopy().remove(CHILDREN);
        facts.add(new Fact(section, path.isEmpty() ? body : body + " " + path, own.put("required", required)));
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        schema.path("properties")
                .properties()
                .forEach(field -> add(
                        body,
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                        field.getValue(),
                        names.contains(field.getKey())));
        if (schema.has("items")) {
            add(body, path + "[]", schema.path("items"), false);
        }
    }
}
