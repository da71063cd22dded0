package lambdaless.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.gateway.stack.RecordedResource;

/** The arguments of a resource as Terraform has them: in snake case, an object as a list of one block. */
record Arguments(RecordedResource resource, TerraformType type, References references) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Maps, whose keys are nobody's arguments. */
    private static final Set<String> MAPS = Set.of(
            "dimensions",
            "requestModels",
            "requestParameters",
            "requestTemplates",
            "responseModels",
            "responseParameters",
            "responseTemplates",
            "stageVariableOverrides",
            "tags",
            "triggers",
            "variables");

    /** Lists of texts that Pulumi takes as one text, since the provider takes one at most. */
    private static final Set<String> LISTS_OF_ONE = Set.of("types");

    private static final Set<String> TEXTS_OF_NO_NAMES =
            Set.of("description", "requestTemplates", "responseTemplates", "schema");

    static Planned of(RecordedResource resource, References references) {
        return new Arguments(resource, TerraformTypes.required(resource), references).block(resource.inputs());
    }

    private Planned block(Map<?, ?> properties) {
        var known = JSON.objectNode();
        var unknown = JSON.objectNode();
        var expressions = JSON.objectNode();
        var sorted = new TreeMap<String, Object>();
        properties.forEach((property, value) -> sorted.put((String) property, value));
        sorted.forEach((property, value) -> {
            var argument = type.argument(property);
            var planned = value(property, value);
            set(known, argument, planned.known());
            set(unknown, argument, planned.unknown());
            expressions.set(argument, planned.expression());
        });
        return new Planned(known, unknown, expressions);
    }

    private static void set(ObjectNode object, String argument, JsonNode value) {
        if (!value.isMissingNode()) {
            object.set(argument, value);
        }
    }

    private Planned value(String property, Object value) {
        if (LISTS_OF_ONE.contains(property) && value instanceof String text) {
            return Planned.constant(JSON.arrayNode().add(text));
        }
        if (value instanceof Map<?, ?> object && !MAPS.contains(property)) {
            return blocks(List.of(block(object)));
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
            return blocks(list.stream().map(item -> block((Map<?, ?>) item)).toList());
        }
        if (value instanceof String text) {
            return references
                    .of(resource, property, text)
                    .map(Planned::reference)
                    .orElseGet(() -> composed(property, JSON.textNode(text)));
        }
        return composed(property, json(value));
    }

    private Planned composed(String property, JsonNode value) {
        return TEXTS_OF_NO_NAMES.contains(property)
                ? Planned.constant(value)
                : Planned.composed(value, within(value).stream().distinct().toList());
    }

    private List<String> within(JsonNode value) {
        if (value.isTextual()) {
            return references.within(resource, value.asText());
        }
        var found = new ArrayList<String>();
        value.forEach(item -> found.addAll(within(item)));
        return found;
    }

    private static Planned blocks(List<Planned> blocks) {
        ArrayNode known = JSON.arrayNode();
        ArrayNode unknown = JSON.arrayNode();
        ArrayNode expressions = JSON.arrayNode();
        for (var block : blocks) {
            known.add(block.known());
            unknown.add(block.unknown());
            expressions.add(block.expression());
        }
        return new Planned(known, unknown, expressions);
    }

    /** Pulumi's wire knows one kind of number; Terraform writes a whole one without a fraction. */
    private static JsonNode json(Object value) {
        if (value instanceof Double number && number == Math.rint(number)) {
            return JSON.numberNode(number.longValue());
        }
        if (value instanceof List<?> list) {
            ArrayNode items = JSON.arrayNode();
            list.forEach(item -> items.add(json(item)));
            return items;
        }
        return MAPPER.valueToTree(value);
    }
}
