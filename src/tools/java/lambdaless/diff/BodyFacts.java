package lambdaless.diff;

import static lambdaless.diff.Section.BODIES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The fields of request bodies and their types: {@code POST /users name}. */
record BodyFacts(Recording recording) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CHILDREN = List.of("properties", "items", "required", "$schema", "title");

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        recording.all("Method").forEach(method -> {
            var models = new TreeSet<String>();
            method.inputs().path("requestModels").forEach(model -> models.add(model.asText()));
            models.forEach(
                    model -> schema(model).ifPresent(schema -> add(recording.route(method), schema, true, facts)));
        });
        return facts;
    }

    private Optional<JsonNode> schema(String model) {
        return recording
                .all("Model")
                .filter(each -> each.text("name").equals(model))
                .findFirst()
                .map(each -> {
                    try {
                        return JSON.readTree(each.text("schema"));
                    } catch (JsonProcessingException noJson) {
                        throw new IllegalArgumentException("model " + model + " is not JSON", noJson);
                    }
                });
    }

    /** A field and those within it; of a choice with null, the other is what counts, and that null is taken. */
    private static void add(String subject, JsonNode schema, boolean required, List<Fact> facts) {
        var choice = schema.path("oneOf");
        if (choice.size() == 2 && choice.get(0).path("type").asText().equals("null")) {
            add(subject, ((ObjectNode) choice.get(1).deepCopy()).put("nullable", true), required, facts);
            return;
        }
        var own = schema.<ObjectNode>deepCopy().remove(CHILDREN);
        facts.add(new Fact(BODIES, subject, own.put("required", required)));
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        schema.path("properties")
                .properties()
                .forEach(field -> add(
                        subject + separator(subject) + field.getKey(),
                        field.getValue(),
                        names.contains(field.getKey()),
                        facts));
        if (schema.has("items")) {
            add(subject + "[]", schema.path("items"), false, facts);
        }
    }

    private static String separator(String subject) {
        return subject.indexOf(' ') == subject.lastIndexOf(' ') ? " " : ".";
    }
}
