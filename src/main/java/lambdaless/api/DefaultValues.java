package lambdaless.api;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import lambdaless.api.AttributeType.Bool;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.OneOf;
import lambdaless.api.AttributeType.Text;

/** The values that attributes may have by default: texts, numbers and booleans that a client could send as well. */
final class DefaultValues {
    private DefaultValues() {}

    /**
     * The JSON of a default value.
     *
     * @throws IllegalArgumentException if a client could not send it
     */
    static JsonElement of(Attribute attribute, Object value) {
        if (!isPrimitive(value)
                || !(Json.element(value) instanceof JsonPrimitive json)
                || !fits(attribute.type(), json)) {
            throw new IllegalArgumentException("the default of attribute " + attribute.name() + " is " + value
                    + "; expected a text, number or boolean that fits "
                    + Json.text(attribute.type().schema()));
        }
        return json;
    }

    private static boolean isPrimitive(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static boolean fits(AttributeType type, JsonPrimitive value) {
        if (type instanceof Text text) {
            return value.isString() && isText(value.getAsString(), text.maxLength());
        } else if (type instanceof OneOf oneOf) {
            return value.isString() && oneOf.values().contains(value.getAsString());
        } else if (type instanceof IntegerNumber whole) {
            return value.isNumber()
                    && value.getAsBigDecimal().stripTrailingZeros().scale() <= 0
                    && isWithin(value, whole.minimum(), whole.maximum());
        } else if (type instanceof Decimal decimal) {
            return value.isNumber() && isWithin(value, decimal.minimum(), decimal.maximum());
        }
        return type instanceof Bool && value.isBoolean();
    }

    private static boolean isText(String value, int maxLength) {
        return !value.isEmpty()
                && value.codePointCount(0, value.length()) <= maxLength
                && value.codePoints().noneMatch(character -> character == 0);
    }

    private static boolean isWithin(JsonPrimitive value, long minimum, long maximum) {
        return value.getAsBigDecimal().compareTo(BigDecimal.valueOf(minimum)) >= 0
                && value.getAsBigDecimal().compareTo(BigDecimal.valueOf(maximum)) <= 0;
    }

    /**
     * The value as DynamoDB takes it, for a line of a template: {@code {"S": "open"}}. Its characters but letters and digits are
     * escaped, since a template gives a meaning to some.
     */
    static String stored(Attribute attribute, JsonElement value) {
        var text = value.getAsString();
        return switch (attribute.type().form()) {
            case BOOLEAN -> "{\"BOOL\": " + text + "}";
            case NUMBER -> "{\"N\": \"" + value.getAsBigDecimal().toPlainString() + "\"}";
            default ->
                "{\"S\": \"" + text.chars().mapToObj(DefaultValues::escaped).collect(joining()) + "\"}";
        };
    }

    private static String escaped(int character) {
        boolean plain = character < 128 && Character.isLetterOrDigit(character);
        return plain ? String.valueOf((char) character) : "\\u%04x".formatted(character);
    }
}
