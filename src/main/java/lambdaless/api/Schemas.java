package lambdaless.api;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/** The draft-04 schemas of values. */
final class Schemas {
    private static final String ANY_CHARACTERS = "(?:[^\\u0000\\uD800-\\uDFFF]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF])*$";

    /** The texts that a path can name: not {@code .} and {@code ..}. */
    private static final String NAMED_BY_PATH = "(?!\\.{1,2}$)";

    private static final int LONGEST_LOOP = 1000;

    private Schemas() {}

    /** A text that is not empty. */
    static JsonObject text(int maxLength) {
        return text(maxLength, "");
    }

    /** The beginning is what its pattern demands beside the characters. */
    private static JsonObject text(int maxLength, String beginning) {
        return Json.object(
                "type", "string", "minLength", 1, "maxLength", maxLength, "pattern", "^" + beginning + ANY_CHARACTERS);
    }

    /** A text that is not empty and that a path can name. */
    static JsonObject key(int maxLength) {
        return text(maxLength, NAMED_BY_PATH);
    }

    /**
     * The same pattern for a matcher that knows characters and no halves of them, and that may not know how to look ahead.
     *
     * @see <a href="https://json-schema.org/draft/2020-12/json-schema-core#section-6.4">Regular expressions</a>
     */
    static String ofCharacters(String pattern) {
        if (pattern.equals("^" + NAMED_BY_PATH + ANY_CHARACTERS)) {
            return "^([^.\\u0000][^\\u0000]*|\\.[^.\\u0000][^\\u0000]*|\\.\\.[^\\u0000]+)$";
        }
        return pattern.equals("^" + ANY_CHARACTERS) ? "^[^\\u0000]*$" : pattern;
    }

    static JsonObject number(String type, long minimum, long maximum) {
        if (minimum > maximum) {
            throw new IllegalArgumentException("a number from " + minimum + " to " + maximum
                    + " is declared; expected a minimum up to the maximum");
        }
        return Json.object("type", type, "minimum", minimum, "maximum", maximum);
    }

    /** A number with so many decimals at most. */
    static JsonObject number(long minimum, long maximum, int decimals) {
        var schema = number("number", minimum, maximum);
        schema.add("multipleOf", JsonParser.parseString(new BigDecimal(BigInteger.ONE, decimals).toPlainString()));
        return schema;
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

    /** An item that a client sends: it has these attributes and no others. */
    static JsonObject item(List<Attribute> attributes) {
        return sent(attributes, StoredForm::isSetOrList);
    }

    /** An object that a client sends within an item: it has these fields and no others. */
    static JsonObject object(List<Attribute> fields) {
        return sent(fields, StoredForm::isSet);
    }

    /** An object without what is left out when it is empty: where that is required, it is not empty. */
    private static JsonObject sent(List<Attribute> fields, Predicate<StoredForm> leftOutWhenEmpty) {
        var properties = new JsonObject();
        fields.stream()
                .filter(Attribute::isWritable)
                .forEach(field -> properties.add(
                        field.name(),
                        field.isRequired() && leftOutWhenEmpty.test(field.type().form())
                                ? notEmpty(field)
                                : field.type().schema()));
        return closed(
                properties,
                fields.stream()
                        .filter(Attribute::isRequiredOfClients)
                        .map(Attribute::name)
                        .toList());
    }

    /** The values of a set or a list that cannot be removed. */
    static JsonObject notEmpty(Attribute field) {
        var schema = field.type().schema();
        schema.addProperty("minItems", 1);
        return schema;
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
