package lambdaless.gateway.road;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The tracing header: a caller's is kept, what it lacks is made up. */
final class TraceHeader {
    static final String NAME = "X-Amzn-Trace-Id";

    private static final HexFormat HEX = HexFormat.of();

    private TraceHeader() {}

    static String of(Optional<String> sent, long epochSeconds) {
        return sent.map(trace -> trace.contains("Parent=") ? trace : trace + ";Parent=" + hex16() + ";Sampled=0")
                .orElseGet(() -> "Root=1-" + Long.toHexString(epochSeconds) + "-" + hex16() + hex16().substring(8));
    }

    private static String hex16() {
        return HEX.toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
