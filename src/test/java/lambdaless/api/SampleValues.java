package lambdaless.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import lambdaless.api.AttributeType.Bool;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyDecimal;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.NestedObject;
import lambdaless.api.AttributeType.NumberSet;
import lambdaless.api.AttributeType.ObjectList;
import lambdaless.api.AttributeType.OneOf;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TextList;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.AttributeType.TimeToLive;

/** Values that clients may send for the attributes of any table. */
public final class SampleValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long SOON = 4_000_000_000L;

    private SampleValues() {}

    /** A value that has the text in it where its type takes any. */
    public static JsonNode of(AttributeType type, String text) {
        if (type instanceof IntegerNumber whole) {
            return NODES.numberNode(whole.maximum());
        } else if (type instanceof Decimal decimal) {
            return decimal((double) decimal.minimum(), (double) decimal.maximum());
        } else if (type instanceof KeyDecimal key) {
            return decimal(key);
        } else if (type instanceof TimeToLive) {
            return NODES.numberNode(SOON);
        } else if (type instanceof Bool) {
            return NODES.booleanNode(true);
        } else if (type instanceof OneOf oneOf) {
            return NODES.textNode(oneOf.values().get(oneOf.values().size() - 1));
        } else if (type instanceof TextSet) {
            return NODES.arrayNode().add(text);
        } else if (type instanceof TextList list) {
            return first(list.maxItems(), NODES.textNode(text), NODES.textNode("second"), NODES.textNode(text));
        } else if (type instanceof NumberSet numbers) {
            return NODES.arrayNode().add(numbers.members().maximum());
        } else if (type instanceof ObjectList objects) {
            return first(
                    objects.maxItems(),
                    object(objects.fields(), text),
                    least(objects.fields(), text),
                    object(objects.fields(), "x"));
        } else if (type instanceof NestedObject object) {
            return object(object.fields(), text);
        }
        return NODES.textNode(text);
    }

    private static JsonNode decimal(KeyDecimal key) {
        return key.decimals() < 2
                ? NODES.numberNode(key.maximum())
                : decimal((double) key.minimum(), (double) key.maximum());
    }

    private static JsonNode decimal(double minimum, double maximum) {
        return NODES.numberNode(Math.max(minimum, maximum - 0.25));
    }

    /** A list of as many of these as it can have. */
    private static JsonNode first(int maxItems, JsonNode... values) {
        return NODES.arrayNode().addAll(List.of(values).subList(0, Math.min(maxItems, values.length)));
    }

    /** The least value of a number. */
    public static long minimum(AttributeType type) {
        return type.schema().get("minimum").getAsLong();
    }

    /** True if a value of the type has a text in it that a client chooses. */
    public static boolean takesText(AttributeType type) {
        return type instanceof Text
                || type instanceof KeyText
                || type instanceof TextSet
                || type instanceof TextList
                || type.fields().stream().anyMatch(field -> takesText(field.type()));
    }

    /** An object with every field that clients give. */
    public static ObjectNode object(List<Attribute> fields, String text) {
        var object = NODES.objectNode();
        fields.stream()
                .filter(Attribute::isWritable)
                .forEach(field -> object.set(field.name(), of(field.type(), text)));
        return object;
    }

    /** An object with the fields that clients must give. */
    public static ObjectNode least(List<Attribute> fields, String text) {
        return object(fields.stream().filter(Attribute::isRequiredOfClients).toList(), text);
    }

    /** An object with its required fields and every list of it empty; only an object has such a value. */
    public static Optional<JsonNode> emptied(AttributeType type) {
        if (!(type instanceof NestedObject object)) {
            return Optional.empty();
        }
        var value = least(object.fields(), "x");
        object.fields().stream()
                .filter(field -> field.type() instanceof TextList || field.type() instanceof ObjectList)
                .forEach(field -> value.putArray(field.name()));
        return Optional.of(value);
    }

    /** An object, or a list of one, with every set that may be empty empty; no other type has such a value. */
    public static Optional<JsonNode> withEmptySets(AttributeType type) {
        return least(type, true);
    }

    /** The same as it is read again. */
    public static Optional<JsonNode> withoutEmptySets(AttributeType type) {
        return least(type, false);
    }

    private static Optional<JsonNode> least(AttributeType type, boolean emptySets) {
        var value = least(type.fields(), "x");
        var sets = type.fields().stream()
                .filter(field -> field.type() instanceof TextSet || field.type() instanceof NumberSet)
                .filter(field -> !field.isRequired())
                .toList();
        if (emptySets) {
            sets.forEach(field -> value.putArray(field.name()));
        }
        return sets.isEmpty()
                ? Optional.empty()
                : Optional.of(type instanceof ObjectList ? NODES.arrayNode().add(value) : value);
    }

    /** An object, or a list of one, with a set that must not be empty empty; no other type has such a value. */
    public static Optional<JsonNode> withAnEmptyRequiredSet(AttributeType type) {
        var value = least(type.fields(), "x");
        return type.fields().stream()
                .filter(field -> field.type() instanceof TextSet || field.type() instanceof NumberSet)
                .filter(Attribute::isRequired)
                .findFirst()
                .map(field -> {
                    value.putArray(field.name());
                    return type instanceof ObjectList ? NODES.arrayNode().add(value) : value;
                });
    }

    /** Values that no client may send for the type. */
    public static List<JsonNode> unfit(AttributeType type) {
        var text = NODES.textNode("a text that is none of several");
        var number = NODES.numberNode(Long.MAX_VALUE);
        if (type instanceof Text || type instanceof KeyText) {
            return List.of(NODES.numberNode(7), NODES.textNode(""), NODES.textNode("a\u0000b"), NODES.objectNode());
        } else if (type instanceof Bool) {
            return List.of(text, NODES.numberNode(0), NODES.arrayNode());
        } else if (type instanceof NestedObject || type instanceof ObjectList) {
            return List.of(
                    text,
                    number,
                    NODES.objectNode().put("unknown", 1),
                    NODES.arrayNode().add(1));
        }
        return List.of(text, number, NODES.objectNode(), NODES.arrayNode().add(NODES.objectNode()));
    }
}
