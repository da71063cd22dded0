package lambdaless.settings;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The stack's configuration as Pulumi hands it over: a text by key, which is JSON where the setting is a list or an object.
 * A getter that cannot use a value notes the problem and returns a value of the right type, so that reading goes on.
 */
final class Values {
    private static final String NAMESPACE = "lambdaless:";

    private final Map<String, String> values;
    private final Problems problems;

    Values(Map<String, String> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    String required(String key, String example) {
        var value = values.getOrDefault(key, "");
        if (value.isBlank()) {
            problems.add(key, "not set", "a value such as " + example);
        }
        return value;
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(NAMESPACE + key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return "true".equals(choice(key, List.of("true", "false"), String.valueOf(otherwise)));
    }

    String choice(String key, List<String> allowed, String otherwise) {
        var value = text(key, otherwise);
        if (allowed.contains(value)) {
            return value;
        }
        problems.add(NAMESPACE + key, quoted(value), "one of " + quoted(allowed));
        return otherwise;
    }

    /** One of the listed numbers. */
    int choice(String key, List<Integer> allowed, int otherwise) {
        return Integer.parseInt(
                choice(key, allowed.stream().map(String::valueOf).toList(), String.valueOf(otherwise)));
    }

    int whole(String key, int minimum, int maximum, int otherwise) {
        var value = text(key, String.valueOf(otherwise));
        return wholeNumber(value)
                .filter(number -> number >= minimum && number <= maximum)
                .orElseGet(() -> {
                    problems.add(NAMESPACE + key, quoted(value), wholeRange(minimum, maximum));
                    return otherwise;
                });
    }

    /** The JSON of a list or an object; an absent or empty value is the default. */
    Node json(String key, String otherwise, Predicate<JsonElement> type, String expected) {
        var value = text(key, otherwise);
        try {
            var json = JsonParser.parseString(value.isBlank() ? otherwise : value);
            if (type.test(json)) {
                return new Node(NAMESPACE + key, json, problems);
            }
        } catch (JsonParseException notJson) {
            // said below, in the words of a setting
        }
        problems.add(NAMESPACE + key, quoted(value), expected);
        return new Node(NAMESPACE + key, JsonParser.parseString(otherwise), problems);
    }

    void refuseUnknown(List<String> known) {
        values.keySet().stream()
                .filter(key -> key.startsWith(NAMESPACE))
                .map(key -> key.substring(NAMESPACE.length()))
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> problems.add(
                        NAMESPACE + key,
                        "no setting",
                        "one of " + known.stream().collect(joining(", "))));
    }

    static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()).intValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    static String wholeRange(int minimum, int maximum) {
        return "a whole number from " + minimum + " to " + maximum;
    }

    static String quoted(String value) {
        return '"' + value + '"';
    }

    static String quoted(List<String> values) {
        return values.stream().map(Values::quoted).collect(joining(", "));
    }
}
