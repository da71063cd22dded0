package lambdaless.gateway.log;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The characters that part the fields of a line in the format of an access log: blanks and brackets, and those that follow a variable.
 * Letters and digits are none, nor are those that ordinary paths, versions and addresses are full of; a quote is escaped already.
 */
record FieldSeparators(Set<String> characters) {
    private static final Set<String> OF_ALL_LINES = Set.of(" ", "[", "]");
    private static final String FOLLOWING = "([^\\w./:\"\\\\-])";

    /**
     * Those of a format.
     *
     * @param variable matches a variable in it
     */
    static FieldSeparators of(String format, Pattern variable) {
        var following = Pattern.compile(variable.pattern() + FOLLOWING)
                .matcher(format)
                .results()
                .map(FieldSeparators::last);
        return new FieldSeparators(
                Stream.concat(OF_ALL_LINES.stream(), following).collect(toUnmodifiableSet()));
    }

    /** The value with each of them as {@code \\u007C}. */
    String escapedIn(String value) {
        return value.chars()
                .mapToObj(c -> characters.contains(Character.toString(c))
                        ? "\\u%04X".formatted(c)
                        : Character.toString((char) c))
                .collect(joining());
    }

    private static String last(MatchResult variable) {
        return variable.group(variable.groupCount());
    }
}
