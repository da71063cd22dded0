package lambdaless.gateway.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A stage's access log format: text with {@code $context} variables, read once. Values are escaped as the format wants them, so
 * that no value makes a field or a line of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Access logging</a>
 */
public final class AccessLogFormat {
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z0-9_]+(?:\\.[A-Za-z0-9_-]+)*)");
    private static final String UNSET = "-";

    private final List<Part> parts;

    private AccessLogFormat(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A piece of the format. */
    private sealed interface Part {}

    private record Text(String text) implements Part {}

    private record Variable(String name, UnaryOperator<String> writing) implements Part {}

    public static AccessLogFormat of(String format) {
        var parts = new ArrayList<Part>();
        var kind = AccessLogKind.of(format, VARIABLE.matcher(format).replaceAll(""));
        var separators = FieldSeparators.of(format, VARIABLE);
        var variables = VARIABLE.matcher(format);
        boolean quoted = false;
        int from = 0;
        while (variables.find()) {
            var text = format.substring(from, variables.start());
            quoted ^= changesQuotes(text);
            parts.add(new Text(text));
            parts.add(new Variable(variables.group(1), kind.writing(variables.group(1), quoted, separators)));
            from = variables.end();
        }
        parts.add(new Text(format.substring(from)));
        return new AccessLogFormat(parts);
    }

    /**
     * The line of a request; what has no value is a dash.
     *
     * @param value of a variable by its name without {@code $context.}
     */
    public String line(Function<String, Optional<String>> value) {
        var line = new StringBuilder();
        for (var part : parts) {
            if (part instanceof Variable variable) {
                line.append(value.apply(variable.name())
                        .filter(text -> !text.isEmpty())
                        .map(variable.writing())
                        .orElse(UNSET));
            } else {
                line.append(((Text) part).text());
            }
        }
        return line.toString();
    }

    /** True if quotes are open after the text where they were closed before it, or the reverse. */
    private static boolean changesQuotes(String text) {
        boolean changed = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                changed = !changed;
            }
        }
        return changed;
    }
}
