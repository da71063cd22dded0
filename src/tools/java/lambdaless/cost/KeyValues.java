package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import lambdaless.api.AttributeType;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyDecimal;
import lambdaless.api.AttributeType.OneOf;

/**
 * Values of an attribute in a key, each of which is another one.
 *
 * @param first the one of the example in the API's description
 */
record KeyValues(AttributeType type, JsonNode first) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** As many as no load has items. */
    private static final long ENOUGH = 100_000;

    /** The number of values that there are; those of a number are as far apart as gives enough of them. */
    long count() {
        if (type instanceof OneOf oneOf) {
            return oneOf.values().size();
        } else if (first.isNumber()) {
            return steps(maximum().subtract(minimum())) + 1;
        }
        return Integer.MAX_VALUE;
    }

    /** A value; the first one has the number 0, and after the last one comes the first one again. */
    JsonNode at(long number) {
        if (type instanceof OneOf oneOf) {
            long at = oneOf.values().indexOf(first.asText()) + number;
            return NODES.textNode(oneOf.values().get((int) (at % count())));
        } else if (first.isNumber()) {
            long at = steps(first.decimalValue().subtract(minimum())) + number;
            return number == 0 ? first : NODES.numberNode(minimum().add(BigDecimal.valueOf(at % count(), decimals())));
        }
        return number == 0 ? first : NODES.textNode(ending(first.asText(), String.valueOf(number + 1)));
    }

    /** The text with another end, since the first one ends with 1. */
    private static String ending(String text, String end) {
        return text.substring(0, Math.max(0, text.length() - end.length())) + end;
    }

    private long steps(BigDecimal distance) {
        return distance.movePointRight(decimals()).longValue();
    }

    private int decimals() {
        int decimals = 0;
        int most = type instanceof KeyDecimal key ? key.decimals() : 0;
        var distance = maximum().subtract(minimum());
        while (decimals < most && distance.movePointRight(decimals).compareTo(BigDecimal.valueOf(ENOUGH)) < 0) {
            decimals++;
        }
        return decimals;
    }

    private BigDecimal minimum() {
        return BigDecimal.valueOf(
                type instanceof KeyDecimal key
                        ? key.minimum()
                        : type instanceof IntegerNumber whole ? whole.minimum() : 0);
    }

    private BigDecimal maximum() {
        return BigDecimal.valueOf(
                type instanceof KeyDecimal key
                        ? key.maximum()
                        : type instanceof IntegerNumber whole ? whole.maximum() : ENOUGH);
    }
}
