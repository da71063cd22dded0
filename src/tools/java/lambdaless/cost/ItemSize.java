package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The size of an item as DynamoDB counts it, from the form in which DynamoDB's API writes it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">item sizes</a>
 */
final class ItemSize {
    private static final int OF_A_CONTAINER = 3;
    private static final int OF_AN_ELEMENT = 1;

    private static final BigInteger PAIR = BigInteger.valueOf(100);

    private ItemSize() {}

    /** The bytes of an item: an object of attributes, each with its type. */
    static int of(JsonNode item) {
        return item.properties().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + value(attribute.getValue()))
                .sum();
    }

    private static int value(JsonNode typed) {
        var entry = typed.properties().iterator().next();
        var value = entry.getValue();
        return switch (entry.getKey()) {
            case "S" -> utf8(value.asText());
            case "N" -> number(value.asText());
            case "BOOL", "NULL" -> 1;
            case "SS" -> elements(value).mapToInt(text -> utf8(text.asText())).sum();
            case "NS" -> elements(value).mapToInt(text -> number(text.asText())).sum();
            case "L" ->
                OF_A_CONTAINER
                        + elements(value)
                                .mapToInt(one -> OF_AN_ELEMENT + value(one))
                                .sum();
            case "M" -> OF_A_CONTAINER + value.size() * OF_AN_ELEMENT + of(value);
            default ->
                throw new IllegalArgumentException("the size of a value of type " + entry.getKey()
                        + " is not known; expected a type that the program writes");
        };
    }

    /**
     * A byte for two digits, paired from the decimal point, without zeros at either end, and one more; a negative number has another
     * one. AWS says "approximately"; DynamoDB Local counts like this.
     */
    private static int number(String text) {
        var number = new BigDecimal(text);
        var digits = number.abs()
                .setScale(number.scale() + Math.floorMod(number.scale(), 2))
                .unscaledValue();
        while (digits.signum() > 0 && digits.mod(PAIR).signum() == 0) {
            digits = digits.divide(PAIR);
        }
        int pairs = digits.signum() == 0 ? 0 : (digits.toString().length() + 1) / 2;
        return pairs + 1 + (number.signum() < 0 ? 1 : 0);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
