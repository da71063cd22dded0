package lambdaless.gateway.vtl;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The {@code $context} of a request, or a map within it. As on AWS its keys come in the order of Java's hash map, and the map
 * itself prints as nothing: only what is in it does.
 */
public final class ContextVariable extends HashMap<String, Object> {
    private static final long serialVersionUID = 1;
    private static final String TIME = "requestTimeEpoch";

    public ContextVariable() {}

    /** A copy in which every map is one of this kind, and the time of the request a whole number whatever it was. */
    public static ContextVariable of(Map<String, ?> values) {
        var copy = new ContextVariable();
        values.forEach((key, value) -> copy.put(key, nested(value)));
        copy.computeIfPresent(TIME, (key, value) -> millis(value));
        return copy;
    }

    /** The map under a key, which is made when there is none. */
    public ContextVariable map(String key) {
        if (!(get(key) instanceof ContextVariable)) {
            put(key, new ContextVariable());
        }
        return (ContextVariable) get(key);
    }

    @SuppressWarnings("unchecked")
    private static Object nested(Object value) {
        return value instanceof Map<?, ?> map ? of((Map<String, ?>) map) : value;
    }

    /** A value that is not a whole number stays as it is. */
    private static Object millis(Object value) {
        try {
            return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return value;
        }
    }

    @Override
    public String toString() {
        return "";
    }
}
