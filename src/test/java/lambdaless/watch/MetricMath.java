package lambdaless.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Metric math, as much of it as alarms here use: {@code +}, {@code >=}, {@code FILL} with a number, and {@code IF}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html">its syntax</a>
 */
final class MetricMath {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Z]+|[a-z]\\w*|\\d+(?:\\.\\d+)?|>=|[+(),])");

    private final List<String> tokens;
    private final Map<String, Series> metrics;
    private final int length;
    private int at;

    private MetricMath(List<String> tokens, Map<String, Series> metrics) {
        this.tokens = tokens;
        this.metrics = metrics;
        this.length = metrics.values().stream().mapToInt(Series::size).max().orElse(0);
    }

    /**
     * The values of an expression over metrics by their ids.
     *
     * @throws IllegalArgumentException when it has something else in it, or does not parse
     */
    static Series of(String expression, Map<String, Series> metrics) {
        var tokens =
                TOKEN.matcher(expression).results().map(token -> token.group(1)).toList();
        if (!TOKEN.matcher(expression).replaceAll("").isBlank()) {
            throw new IllegalArgumentException("expression \"" + expression + "\" is not evaluated here");
        }
        var math = new MetricMath(tokens, metrics);
        var value = math.comparison();
        if (math.at != tokens.size()) {
            throw new IllegalArgumentException("expression \"" + expression + "\" goes on after its end");
        }
        return value;
    }

    /** Compared with a number, a missing value stays missing. */
    private Series comparison() {
        var left = sum();
        if (!next().equals(">=")) {
            return left;
        }
        at++;
        return left.with(sum(), (a, b) -> a.flatMap(value -> b.map(other -> value >= other ? 1.0 : 0.0)));
    }

    /** A missing summand is 0, unless both are missing. */
    private Series sum() {
        var left = operand();
        while (next().equals("+")) {
            at++;
            left = left.with(
                    operand(), (a, b) -> a.isEmpty() && b.isEmpty() ? a : Optional.of(a.orElse(0.0) + b.orElse(0.0)));
        }
        return left;
    }

    private Series operand() {
        var token = take();
        if (token.equals("FILL")) {
            return fill();
        }
        if (token.equals("IF")) {
            return choice();
        }
        if (token.matches("\\d.*")) {
            return Series.constant(Double.parseDouble(token), length);
        }
        return Optional.ofNullable(metrics.get(token))
                .orElseThrow(() -> new IllegalArgumentException("no metric has the id " + token));
    }

    /** Of a series without any value AWS's page does not say what is filled: here nothing is, which is the worse case. */
    private Series fill() {
        expect("(");
        var filled = comparison();
        expect(",");
        var filler = Optional.of(Double.parseDouble(take()));
        expect(")");
        return filled.isEmpty() ? filled : filled.each(value -> value.or(() -> filler));
    }

    /** Where the condition is missing, so is the result; where it holds, a missing value is 0. */
    private Series choice() {
        expect("(");
        var condition = comparison();
        expect(",");
        var first = comparison().each(value -> value.or(() -> Optional.of(0.0)));
        expect(",");
        var second = comparison();
        expect(")");
        var chosen = condition.with(
                first, (holds, value) -> holds.filter(it -> it != 0).flatMap(yes -> value));
        var others = condition.with(
                second, (holds, value) -> holds.filter(it -> it == 0).flatMap(no -> value));
        return chosen.with(others, (value, other) -> value.or(() -> other));
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String take() {
        var token = next();
        at++;
        return token;
    }

    private void expect(String token) {
        var found = take();
        if (!found.equals(token)) {
            throw new IllegalArgumentException("expected " + token + " but found \"" + found + "\"");
        }
    }
}
