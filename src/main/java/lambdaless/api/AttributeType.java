package lambdaless.api;

import static java.util.stream.Collectors.toList;

import com.google.gson.JsonObject;
import java.util.List;

/** What an attribute may hold: its DynamoDB type, and the JSON schema that a client's value has to fit. */
public sealed interface AttributeType {
    /** DynamoDB's name of the type: S, N, BOOL, SS, L. */
    String dynamoDbType();

    /** The draft-04 schema of a value. */
    JsonObject schema();

    /** Text of 1 to {@code maxLength} characters (code points), of any Unicode but U+0000 and lone surrogates. */
    record Text(int maxLength) implements AttributeType {
        private static final String ANY_CHARACTERS =
                "(?:[^\\u0000\\uD800-\\uDFFF]|[\\uD800-\\uDBFF][\\uDC00-\\uDFFF])*$";

        @Override
        public String dynamoDbType() {
            return "S";
        }

        @Override
        public JsonObject schema() {
            return schema("^" + ANY_CHARACTERS);
        }

        JsonObject schema(String pattern) {
            return Json.object("type", "string", "minLength", 1, "maxLength", maxLength, "pattern", pattern);
        }
    }

    /** Text that is part of the item's key: as {@link Text}, and neither {@code .} nor {@code ..}, which no URL can name. */
    record KeyText(int maxLength) implements AttributeType {
        @Override
        public String dynamoDbType() {
            return "S";
        }

        @Override
        public JsonObject schema() {
            return new Text(maxLength).schema("^(?!\\.{1,2}$)" + Text.ANY_CHARACTERS);
        }
    }

    /** A whole number. */
    record Whole(int minimum, int maximum) implements AttributeType {
        @Override
        public String dynamoDbType() {
            return "N";
        }

        @Override
        public JsonObject schema() {
            return Json.object("type", "integer", "minimum", minimum, "maximum", maximum);
        }
    }

    /** A number that may have decimals. */
    record Decimal(int minimum, int maximum) implements AttributeType {
        @Override
        public String dynamoDbType() {
            return "N";
        }

        @Override
        public JsonObject schema() {
            return Json.object("type", "number", "minimum", minimum, "maximum", maximum);
        }
    }

    record Flag() implements AttributeType {
        @Override
        public String dynamoDbType() {
            return "BOOL";
        }

        @Override
        public JsonObject schema() {
            return Json.object("type", "boolean");
        }
    }

    /** A set of texts: in no order, and nothing twice. */
    record TextSet(int maxItems, Text members) implements AttributeType {
        @Override
        public String dynamoDbType() {
            return "SS";
        }

        @Override
        public JsonObject schema() {
            return Json.object("type", "array", "maxItems", maxItems, "uniqueItems", true, "items", members.schema());
        }
    }

    /** A list of objects with the given fields. */
    record Objects(int maxItems, List<Attribute> fields) implements AttributeType {
        @Override
        public String dynamoDbType() {
            return "L";
        }

        @Override
        public JsonObject schema() {
            return Json.object("type", "array", "maxItems", maxItems, "items", objectSchema(fields));
        }
    }

    /** The schema of an object that has these fields and no others. */
    static JsonObject objectSchema(List<Attribute> fields) {
        var schema = Json.object("type", "object", "additionalProperties", false);
        var required =
                fields.stream().filter(Attribute::required).map(Attribute::name).collect(toList());
        if (!required.isEmpty()) { // draft-04 wants at least one name
            schema.add("required", Json.array(required));
        }
        var properties = new JsonObject();
        fields.forEach(field -> properties.add(field.name(), field.type().schema()));
        schema.add("properties", properties);
        return schema;
    }
}
