package lambdaless.gateway.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A stage's access log format: text with {@code $context} variables, read once.
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

    private record Part(String text, boolean variable) {}

    public static AccessLogFormat of(String format) {
        var parts = new ArrayList<Part>();
        var variables = VARIABLE.matcher(format);
        int from = 0;
        while (variables.find()) {
            parts.add(new Part(format.substring(from, variables.start()), false));
            parts.add(new Part(variables.group(1), true));
            from = variables.end();
        }
        parts.add(new Part(format.substring(from), false));
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
            line.append(part.variable() ? shown(value.apply(part.text())) : part.text());
        }
        return line.toString();
    }

    private static String shown(Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).orElse(UNSET);
    }
}
