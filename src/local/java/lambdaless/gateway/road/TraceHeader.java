package lambdaless.gateway.road;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The tracing header: a caller's is kept, what it lacks is made up. */
final class TraceHeader {
    static final String NAME = "X-Amzn-Trace-Id";

    private TraceHeader() {}

    static String of(Optional<String> sent, long epochSeconds) {
        if (sent.isEmpty()) {
            return "Root=1-%08x-%s".formatted(epochSeconds, hex(24));
        }
        var trace = sent.get();
        return trace.contains("Parent=") ? trace : trace + ";Parent=" + hex(16) + ";Sampled=0";
    }

    private static String hex(int digits) {
        var random = ThreadLocalRandom.current();
        var hex = new StringBuilder(digits);
        while (hex.length() < digits) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }
}
