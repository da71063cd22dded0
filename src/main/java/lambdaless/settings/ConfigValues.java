package lambdaless.settings;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lambdaless.api.Spelling;

/**
 * The stack's configuration as Pulumi hands it over: a text by key, which is JSON where the setting is a list or an object.
 * A getter that cannot use a value notes the problem and returns a value of the right type, so that reading goes on.
 */
final class ConfigValues {
    private final Map<String, String> values;
    private final StackName stack;
    private final Problems problems;

    ConfigValues(Map<String, String> values, StackName stack, Problems problems) {
        this.values = values;
        this.stack = stack;
        this.problems = problems;
    }

    /** Notes that a setting of the project cannot be used. */
    void refuse(String key, String got, String expected) {
        add(stack.key(key), got, expected);
    }

    /** Notes that a setting must not have the value that it has. */
    void refuse(String key, String expected) {
        var value = text(key, "");
        refuse(key, value.matches("[\\[{].*") ? value : quoted(value), expected);
    }

    /** Notes that a setting is set which does nothing, since another one is as it is. */
    void refuseIfSet(String key, String unset, String since) {
        if (isSet(key, unset)) {
            refuse(key, "not to be set, since " + since);
        }
    }

    /** Notes a problem with a full key. */
    void add(String key, String got, String expected) {
        problems.add(key, got, expected);
    }

    /** The pattern that a full key of Pulumi's own has; empty where it has none. */
    String patternOf(String key) {
        try {
            var json = JsonParser.parseString(values.getOrDefault(key, ""));
            return json instanceof JsonObject object && object.get("pattern") instanceof JsonPrimitive pattern
                    ? pattern.getAsString()
                    : "";
        } catch (JsonParseException notJson) {
            return ""; // which Pulumi refuses itself
        }
    }

    String required(String key, String example) {
        var value = values.getOrDefault(key, "");
        if (value.isBlank()) {
            problems.add(key, "not set", "a value such as " + example);
        }
        return value;
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(stack.key(key), otherwise);
    }

    /** True if a setting has another value than the one that stands for "not set", which Pulumi fills in. */
    boolean isSet(String key, String unset) {
        var value = text(key, unset).strip();
        return !value.isEmpty() && !value.equals(unset) && !isSameJson(value, unset);
    }

    private static boolean isSameJson(String value, String other) {
        try {
            return JsonParser.parseString(value).equals(JsonParser.parseString(other));
        } catch (JsonParseException notJson) {
            return false;
        }
    }

    boolean flag(String key, boolean otherwise) {
        return "true".equals(choice(key, List.of("true", "false"), String.valueOf(otherwise)));
    }

    String choice(String key, List<String> allowed, String otherwise) {
        var value = text(key, otherwise);
        if (allowed.contains(value)) {
            return value;
        }
        refuse(key, quoted(value), "one of " + quoted(allowed));
        return otherwise;
    }

    /** The text of a setting without the space around it; nothing where it does not match. */
    String matching(String key, Pattern pattern, String expected) {
        var value = text(key, "").strip();
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            refuse(key, quoted(value), expected);
            return "";
        }
        return value;
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
                    refuse(key, quoted(value), wholeRange(minimum, maximum));
                    return otherwise;
                });
    }

    /** The JSON of a list or an object; an absent or empty value is the default. */
    ConfigNode json(String key, String otherwise, Predicate<JsonElement> type, String expected) {
        var value = text(key, otherwise);
        try {
            var json = JsonParser.parseString(value.isBlank() ? otherwise : value);
            if (type.test(json)) {
                return new ConfigNode(stack.key(key), json, problems);
            }
        } catch (JsonParseException notJson) {
            // said below, in the words of a setting
        }
        refuse(key, quoted(value), expected);
        return new ConfigNode(stack.key(key), JsonParser.parseString(otherwise), problems);
    }

    void refuseUnknown(List<String> known) {
        values.keySet().stream()
                .filter(key -> key.startsWith(stack.key("")))
                .map(key -> key.substring(stack.key("").length()))
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> problems.add("unknown setting " + stack.key(key)
                        + Spelling.closest(key, known)
                                .map(meant -> "; did you mean " + meant + "?")
                                .orElseGet(() -> "; expected one of " + String.join(", ", known))));
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
        return values.stream().map(ConfigValues::quoted).collect(joining(", "));
    }
}
