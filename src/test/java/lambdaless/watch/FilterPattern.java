package lambdaless.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A pattern for JSON in a log, as much as metric filters here use: properties that equal a text in quotes, joined by {@code &&}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html">the syntax</a>
 */
public final class FilterPattern {
    private static final Pattern WHOLE = Pattern.compile("\\{ (\\(.+\\)) }");
    private static final Pattern EQUAL = Pattern.compile("\\(\\$\\.(\\w+) = \"([^\"*]+)\"\\)");

    private final List<MatchResult> conditions;

    /**
     * A pattern.
     *
     * @throws IllegalArgumentException for one that is not evaluated here
     */
    public FilterPattern(String text) {
        var whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new IllegalArgumentException("pattern " + text + " is not evaluated here");
        }
        var parts = List.of(whole.group(1).split(" && ", -1));
        this.conditions = parts.stream().map(FilterPattern::condition).toList();
    }

    private static MatchResult condition(String part) {
        var condition = EQUAL.matcher(part);
        if (!condition.matches()) {
            throw new IllegalArgumentException("condition " + part + " is not evaluated here");
        }
        return condition.toMatchResult();
    }

    /** True of a line in which the properties are these texts; a number is not its text. */
    public boolean matches(JsonNode line) {
        return conditions.stream().allMatch(condition -> {
            var value = line.path(condition.group(1));
            return value.isTextual() && value.asText().equals(condition.group(2));
        });
    }
}
