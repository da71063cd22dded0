package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a YAML scalar without quotes, as Pulumi's reader (yaml.v3 of Go) resolves it: {@code true} and {@code false} are
 * the only booleans, and a number is a number whatever its notation.
 *
 * @see <a href="https://pkg.go.dev/gopkg.in/yaml.v3">yaml.v3</a>
 */
final class PlainScalar {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");
    private static final List<String> TRUES = List.of("true", "True", "TRUE");
    private static final List<String> FALSES = List.of("false", "False", "FALSE");
    private static final Pattern WHOLE = Pattern.compile(
            "(?<sign>[-+]?)(?:0[xX](?<hex>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)|0[oO]?(?<octal>[0-7]+)|(?<decimal>0|[1-9][0-9]*))");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NOT_JSON = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern TIMESTAMP = Pattern.compile(
            "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:(?:[Tt](?=.*(?:Z|[-+]\\d\\d:\\d\\d)$)| (?!.*Z$))"
                    + "(?<hour>\\d{2}):(?<minute>\\d{1,2}):(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,9}))?(?<zone>Z|[-+]\\d\\d:\\d\\d)?)?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigDecimal FIRST_WITH_EXPONENT = new BigDecimal("1e21");

    private PlainScalar() {}

    static JsonNode value(String text) {
        if (NULLS.contains(text)) {
            return NODES.nullNode();
        }
        if (TRUES.contains(text) || FALSES.contains(text)) {
            return NODES.booleanNode(TRUES.contains(text));
        }
        return timestamp(text)
                .<JsonNode>map(NODES::textNode)
                .or(() -> number(text).map(DecimalNode::valueOf))
                .orElseGet(() -> NODES.textNode(text));
    }

    /** True if it is a number of YAML that JSON does not have. */
    static boolean isNotJson(String text) {
        return NOT_JSON.matcher(text).matches();
    }

    private static Optional<BigDecimal> number(String text) {
        var digits = text.startsWith(".") ? text : text.replace("_", "");
        var whole = WHOLE.matcher(digits);
        if (text.matches("[-+0-9].*") && whole.matches()) {
            var number = whole(whole);
            if (number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0) {
                return Optional.of(new BigDecimal(number));
            }
        }
        if (!text.matches("[-+0-9.].*") || !DECIMAL.matcher(digits).matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(digits);
        return Double.isInfinite(number) ? Optional.empty() : Optional.of(decimal(number));
    }

    private static BigInteger whole(Matcher whole) {
        var magnitude = Optional.ofNullable(whole.group("hex"))
                .map(hex -> new BigInteger(hex, 16))
                .or(() -> Optional.ofNullable(whole.group("binary")).map(binary -> new BigInteger(binary, 2)))
                .or(() -> Optional.ofNullable(whole.group("octal")).map(octal -> new BigInteger(octal, 8)))
                .orElseGet(() -> new BigInteger(whole.group("decimal")));
        return "-".equals(whole.group("sign")) ? magnitude.negate() : magnitude;
    }

    /** Without an exponent up to where Go's JSON writes one. */
    private static BigDecimal decimal(double number) {
        var shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return shortest.scale() < 0 && shortest.abs().compareTo(FIRST_WITH_EXPONENT) < 0
                ? shortest.setScale(0)
                : shortest;
    }

    /** A time as Go prints it, which is what the program gets. */
    private static Optional<String> timestamp(String text) {
        var parts = TIMESTAMP.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var zone = Optional.ofNullable(parts.group("zone")).orElse("Z");
        var fraction = Optional.ofNullable(parts.group("fraction")).orElse("").replaceFirst("0+$", "");
        try {
            var time = LocalDateTime.of(
                    part(parts, "year"),
                    part(parts, "month"),
                    part(parts, "day"),
                    part(parts, "hour"),
                    part(parts, "minute"),
                    part(parts, "second"));
            var offset = zone.equals("Z") ? "+0000 UTC" : offset(zone);
            return Optional.of(SECONDS.format(time) + (fraction.isEmpty() ? "" : "." + fraction) + " " + offset);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int part(Matcher parts, String name) {
        return Integer.parseInt(Optional.ofNullable(parts.group(name)).orElse("0"));
    }

    private static String offset(String zone) {
        var digits = ZoneOffset.of(zone).getId().replace(":", "").replace("Z", "+0000");
        return digits + " " + digits;
    }
}
