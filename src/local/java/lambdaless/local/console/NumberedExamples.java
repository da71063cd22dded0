package lambdaless.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Items like those of a description's examples, each with a key of its own that its schema takes.
 *
 * @param description in OpenAPI
 * @param keys the attributes of the key of each table
 */
record NumberedExamples(JsonNode description, List<List<String>> keys) {
    /**
     * A body like an example: a text that ends in 1 ends in the number instead, as in {@code "user-2"} for {@code "user-1"}. Numbers and
     * choices change in keys alone.
     *
     * @param number from 1 on, which is the example itself
     */
    JsonNode body(JsonNode schema, JsonNode example, int number) {
        return numbered(schema, example, false, number);
    }

    private JsonNode numbered(JsonNode referring, JsonNode value, boolean isKey, int number) {
        var schema = resolved(referring);
        if (schema.has("enum")) {
            return isKey ? inTurn(schema.path("enum"), value, number) : value;
        } else if (value.isTextual()) {
            return TextNode.valueOf(value.asText().replaceFirst("\\b1$", String.valueOf(number)));
        } else if (value.isNumber()) {
            return isKey ? within(schema, value, number) : value;
        }
        var copy = value.deepCopy();
        if (copy instanceof ObjectNode object) {
            var key = key(object);
            object.properties()
                    .forEach(field -> field.setValue(numbered(
                            schema.path("properties").path(field.getKey()),
                            field.getValue(),
                            key.contains(field.getKey()),
                            number)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, numbered(schema.path("items"), array.get(i), false, number));
            }
        }
        return copy;
    }

    /** The attributes of an object that are the key of a table, as far as its fields tell. */
    private Set<String> key(ObjectNode object) {
        return keys.stream()
                .filter(key -> key.stream().allMatch(object::has))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static JsonNode inTurn(JsonNode choices, JsonNode first, int number) {
        var values = choices.valueStream().filter(choice -> !choice.isNull()).toList();
        return values.get((Math.max(0, values.indexOf(first)) + number - 1) % values.size());
    }

    /** The number so many further, from the least again after the most. */
    private static JsonNode within(JsonNode schema, JsonNode first, int number) {
        var further = first.decimalValue().add(BigDecimal.valueOf(number - 1L));
        if (!schema.has("minimum") || !schema.has("maximum")) {
            return DecimalNode.valueOf(further);
        }
        var least = schema.path("minimum").decimalValue();
        var range = schema.path("maximum").decimalValue().subtract(least);
        var steps = first.isIntegralNumber() ? range.add(BigDecimal.ONE) : range.max(BigDecimal.ONE);
        return DecimalNode.valueOf(least.add(further.subtract(least).remainder(steps)));
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? description.at(reference.substring(1)) : schema;
    }
}
