package lambdaless.gateway.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One reading of a JSON value as DynamoDB reads it: a few texts are booleans, a null is left out, and a value of another type is
 * refused, in DynamoDB's words as far as they are recorded.
 *
 * @see <a href="https://github.com/mhart/dynalite/blob/main/test/helpers.js">A suite that runs against DynamoDB itself</a>
 */
final class TypedReading {
    private static final Set<String> TRUE = Set.of("TRUE", "YES", "1");
    private static final Set<String> FALSE = Set.of("FALSE", "NO", "0");
    private static final String STRUCTURE = "Start of structure or map found where not expected";
    private static final String COLLECTION = "Unrecognized collection type ";
    private static final String VALUE_CLASS = "com.amazonaws.dynamodb.v20120810.AttributeValue";
    private static final int BASE_64_QUANTUM = 4;

    private boolean rewritten;

    /** Reads a value; its result takes the place of the value. */
    @FunctionalInterface
    interface Type {
        JsonNode read(TypedReading reading, JsonNode value);
    }

    /** True if a text has become a boolean. */
    boolean hasRewritten() {
        return rewritten;
    }

    /** Reads the members of an object, each by the type of its name. */
    JsonNode members(ObjectNode object, Map<String, Type> types, Type otherwise) {
        for (var member : object.properties()) {
            try {
                member.setValue(read(member.getValue(), types.getOrDefault(member.getKey(), otherwise)));
            } catch (SerializationException refused) {
                throw refused.within(member.getKey());
            }
        }
        return object;
    }

    JsonNode elements(JsonNode list, Type type) {
        if (!(list instanceof ArrayNode array)) {
            throw SerializationException.ofType(list.isObject() ? STRUCTURE : "Unexpected field type");
        }
        for (int at = 0; at < array.size(); at++) {
            try {
                array.set(at, read(array.get(at), type));
            } catch (SerializationException refused) {
                throw refused.within(String.valueOf(at));
            }
        }
        return array;
    }

    private JsonNode read(JsonNode value, Type type) {
        return value.isNull() ? value : type.read(this, value);
    }

    /** A map from names to values of a type. */
    JsonNode map(JsonNode map, Type type) {
        if (map instanceof ObjectNode object) {
            return members(object, Map.of(), type);
        }
        throw SerializationException.ofType(
                map.isArray()
                        ? COLLECTION + "java.util.Map<java.lang.String, " + VALUE_CLASS + ">"
                        : "Unexpected field type");
    }

    /**
     * A value beside the name of its type, or another object.
     *
     * @param words the refusal of a text, a number or a boolean
     */
    JsonNode structure(JsonNode value, Map<String, Type> types, Type otherwise, String words) {
        if (value instanceof ObjectNode object) {
            return members(object, types, otherwise);
        }
        throw SerializationException.ofType(value.isArray() ? COLLECTION + "class " + VALUE_CLASS : words);
    }

    JsonNode text(JsonNode value) {
        return require(value.isTextual(), value, "String");
    }

    /** A number, of which DynamoDB takes what is before the point. */
    JsonNode whole(JsonNode value) {
        return require(value.isNumber(), value, "Integer");
    }

    JsonNode flag(JsonNode value) {
        if (!value.isTextual()) {
            return require(value.isBoolean(), value, "Boolean");
        }
        var word = value.textValue().toUpperCase(Locale.ROOT);
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            throw SerializationException.ofType("Unexpected token received from parser");
        }
        rewritten = true;
        return BooleanNode.valueOf(TRUE.contains(word));
    }

    JsonNode bytes(JsonNode value) {
        if (value.isContainerNode()) {
            throw SerializationException.ofType(value.isArray() ? COLLECTION + "class java.nio.ByteBuffer" : STRUCTURE);
        }
        if (!value.isTextual()) {
            throw SerializationException.ofType("only base-64-encoded strings are convertible to bytes");
        }
        int length = value.textValue().length();
        if (length % BASE_64_QUANTUM != 0) {
            throw SerializationException.ofType(
                    "Base64 encoded length is expected a multiple of 4 bytes but found: " + length);
        }
        if (!isBase64(value.textValue())) {
            throw SerializationException.ofType("Invalid last non-pad Base64 character dectected"); // so it is spelt
        }
        return value;
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(Base64.getDecoder().decode(text))
                    .equals(text);
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }

    private static JsonNode require(boolean holds, JsonNode value, String type) {
        if (holds) {
            return value;
        }
        throw SerializationException.ofType(
                switch (value.getNodeType()) {
                    case ARRAY -> COLLECTION + "class java.lang." + type;
                    case OBJECT -> STRUCTURE;
                    default -> token(value) + " cannot be converted to " + type;
                });
    }

    private static String token(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE";
            case NUMBER -> value.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
            default -> "STRING_VALUE";
        };
    }
}
