package lambdaless.api;

import static java.util.stream.Collectors.toList;

import com.google.gson.JsonObject;
import java.util.List;

/** The draft-04 schemas of values. */
final class Schemas {
    private static final String ANY_CHARACTERS = "(?:[^\\u0000\\uD800-\\uDFFF]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF])*$";

    private static final int LONGEST_LOOP = 1000;

    private Schemas() {}

    /** A text that is not empty; the beginning is what its pattern demands beside the characters. */
    static JsonObject text(int maxLength, String beginning) {
        return Json.object(
                "type", "string", "minLength", 1, "maxLength", maxLength, "pattern", "^" + beginning + ANY_CHARACTERS);
    }

    static JsonObject number(String type, long minimum, long maximum) {
        if (minimum > maximum) {
            throw new IllegalArgumentException("a number from " + minimum + " to " + maximum
                    + " is declared; expected a minimum up to the maximum");
        }
        return Json.object("type", type, "minimum", minimum, "maximum", maximum);
    }

    static JsonObject set(int maxItems, JsonObject members) {
        refuseUnbounded(maxItems);
        return Json.object("type", "array", "maxItems", maxItems, "uniqueItems", true, "items", members);
    }

    static JsonObject list(int maxItems, JsonObject members) {
        refuseUnbounded(maxItems);
        return Json.object("type", "array", "maxItems", maxItems, "items", members);
    }

    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private static void refuseUnbounded(int maxItems) {
        if (maxItems < 1 || maxItems > LONGEST_LOOP) {
            throw new IllegalArgumentException("a list or set of at most " + maxItems
                    + " values is declared; expected 1 to " + LONGEST_LOOP + ", since API Gateway ends a loop then");
        }
    }

    /** An object that a client sends: it has these fields and no others. */
    static JsonObject object(List<Attribute> fields) {
        var required = fields.stream()
                .filter(Attribute::isRequiredOfClients)
                .map(Attribute::name)
                .collect(toList());
        return object(fields.stream().filter(Attribute::isWritable).toList(), required);
    }

    /** An object of these fields and no others, some of which it must have. */
    static JsonObject object(List<Attribute> fields, List<String> required) {
        var properties = new JsonObject();
        fields.forEach(field -> properties.add(field.name(), field.type().schema()));
        return closed(properties, required);
    }

    /** An object that has these properties and no others, some of which it must have. */
    static JsonObject closed(JsonObject properties, List<String> required) {
        var schema = Json.object("type", "object", "additionalProperties", false);
        if (!required.isEmpty()) { // draft-04 wants at least one name
            schema.add("required", Json.array(required));
        }
        schema.add("properties", properties);
        return schema;
    }
}
