package lambdaless.aws;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A condition on a value.
 *
 * @param constraint in AWS's words
 */
record Check(Predicate<Object> holds, String constraint) {
    static Check length(int least, int most) {
        return new Check(
                value -> codePoints(value) >= least && codePoints(value) <= most,
                "Member must have length between " + least + " and " + most);
    }

    static Check pattern(String regex) {
        return new Check(
                value -> Pattern.matches(regex, String.valueOf(value)),
                "Member must satisfy regular expression pattern: " + regex);
    }

    static Check oneOf(String... values) {
        var allowed = new TreeSet<>(Set.of(values));
        return new Check(value -> allowed.contains(plain(value)), "Member must satisfy enum value set: " + allowed);
    }

    static Check range(double least, double most) {
        return new Check(
                value ->
                        value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most,
                "Member must be between %s and %s".formatted(plain(least), plain(most)));
    }

    static Check kilobytes(int most) {
        return new Check(
                value -> String.valueOf(value).getBytes(StandardCharsets.UTF_8).length <= most * 1024,
                "Member must have at most " + most + " KB");
    }

    /** The constraint, when the value does not keep to it. */
    Optional<String> broken(Object value) {
        return holds.test(value) ? Optional.empty() : Optional.of(constraint);
    }

    private static int codePoints(Object value) {
        var text = String.valueOf(value);
        return text.codePointCount(0, text.length());
    }

    /** Numbers come as doubles, whatever they are. */
    private static String plain(Object value) {
        return value instanceof Number number && number.doubleValue() % 1 == 0
                ? String.valueOf(number.longValue())
                : String.valueOf(value);
    }
}
