package lambdaless.gateway.road;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The tracing header: a caller's is kept, what it lacks is made up. */
final class TraceHeader {
    static final String NAME = "X-Amzn-Trace-Id";

    private static final String ROOT = "Root=";
    private static final HexFormat HEX = HexFormat.of();

    private TraceHeader() {}

    static String of(Optional<String> sent, long epochSeconds) {
        return sent.map(trace -> trace.contains("Parent=") ? trace : trace + ";Parent=" + hex16() + ";Sampled=0")
                .orElseGet(() -> "Root=1-" + Long.toHexString(epochSeconds) + "-" + hex16() + hex16().substring(8));
    }

    /** The part that all segments of a trace share; the whole of it where there is no such part. */
    static String root(String trace) {
        int from = trace.indexOf(ROOT);
        if (from < 0) {
            return trace;
        }
        int to = trace.indexOf(';', from);
        return trace.substring(from + ROOT.length(), to < 0 ? trace.length() : to);
    }

    private static String hex16() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
