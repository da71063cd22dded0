package lambdaless.gateway.message;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tracing header: a caller's documented fields are kept, the others are left out, since it goes into the access log and back
 * to the caller. What it lacks is made up; one without a root, or with a field twice, is replaced.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
 *     header</a>
 */
public final class TraceHeader {
    public static final String NAME = "X-Amzn-Trace-Id";

    private static final int LONGEST = 512;
    private static final String ROOT = "Root";
    private static final String PARENT = "Parent";
    private static final String SAMPLED = "Sampled";
    private static final String TRACE_ID = "1-[0-9a-fA-F]{8}-[0-9a-fA-F]{24}";
    private static final Map<String, Pattern> FIELDS = Map.of(
            ROOT,
            Pattern.compile(TRACE_ID),
            "Self",
            Pattern.compile("1-[0-9a-fA-F]{8}-[0-9a-fA-F]{23,24}"), // AWS's own example has 23
            PARENT,
            Pattern.compile("[0-9a-fA-F]{16}"),
            SAMPLED,
            Pattern.compile("[01?]"),
            "Lineage",
            Pattern.compile("[0-9a-fA-F:|]{1,256}"));
    private static final HexFormat HEX = HexFormat.of();

    private TraceHeader() {}

    public static String of(Optional<String> sent, long epochSeconds) {
        return sent.flatMap(TraceHeader::complete)
                .orElseGet(
                        () -> "Root=1-" + HEX.toHexDigits((int) epochSeconds) + "-" + hex16() + hex16().substring(8));
    }

    /** The part that all segments of a trace share. */
    public static String root(String trace) {
        return fields(trace).map(fields -> fields.getOrDefault(ROOT, "")).orElse("");
    }

    private static Optional<String> complete(String sent) {
        return fields(sent)
                .filter(fields -> fields.containsKey(ROOT))
                .map(fields -> fields.entrySet().stream().map(Object::toString).collect(Collectors.joining(";"))
                        + (fields.containsKey(PARENT) ? "" : ";Parent=" + hex16())
                        + (fields.containsKey(PARENT) || fields.containsKey(SAMPLED) ? "" : ";Sampled=0"));
    }

    /** The documented fields by name, in their order; empty when one of them is there twice. */
    private static Optional<Map<String, String>> fields(String trace) {
        var fields = new LinkedHashMap<String, String>();
        for (var each : trace.length() > LONGEST ? new String[] {} : trace.split(";", -1)) {
            var field = each.strip();
            int equals = Math.max(0, field.indexOf('='));
            var name = field.substring(0, equals);
            var value = field.substring(Math.min(field.length(), equals + 1));
            if (FIELDS.containsKey(name)
                    && FIELDS.get(name).matcher(value).matches()
                    && fields.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    private static String hex16() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
