package lambdaless.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lambdaless.api.Template.Line;

/**
 * The call of a part, alone on its line: {@code #part("error", "internal", "the request failed")}.
 *
 * @param line the line that it stands on
 */
record Call(Line line, String part, List<String> arguments) {
    private static final Pattern CALL = Pattern.compile("#part\\(\"([^\"]*)\"((?:, \"[^\"]*\")*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ANYWHERE = Pattern.compile("#\\{?part}?\\s*\\(");

    /**
     * The call that a line is; empty if it is a line of the template itself.
     *
     * @throws InvalidTemplate if the line has a call and something else, or one that is not well formed
     */
    static Optional<Call> of(Line line) {
        var call = CALL.matcher(line.text());
        if (call.matches()) {
            var arguments = ARGUMENT.matcher(call.group(2)).results().map(found -> found.group(1));
            return Optional.of(new Call(line, call.group(1), arguments.toList()));
        }
        if (ANYWHERE.matcher(line.text()).find()) {
            throw InvalidTemplate.at(
                    line,
                    "the line is \"" + line.text().strip()
                            + "\"; expected a call of a part alone on its line, as #part("
                            + "\"name\") or #part(\"name\", \"argument\")");
        }
        return Optional.empty();
    }

    InvalidTemplate refused(String problem) {
        return InvalidTemplate.at(line, "part \"" + part + "\" " + problem);
    }
}
