package lambdaless.gateway.vtl;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.velocity.exception.VelocityException;

/** The time limit of a rendering, checked as it goes on: loops within loops would keep a thread for hours. */
final class TimeLimit {
    /** Reading the clock at each step would make a page of 25 albums slower. */
    private static final int STEPS = 64;

    private final Duration longest;
    private final LongSupplier nanoTime;
    private long since;
    private int steps;

    TimeLimit(Duration longest, LongSupplier nanoTime) {
        this.longest = longest;
        this.nanoTime = nanoTime;
    }

    /** Begins the time of another rendering. */
    void begin() {
        since = nanoTime.getAsLong();
        steps = 0;
    }

    /**
     * Called whenever a variable is set, as each turn of a loop does, and whenever text is written.
     *
     * @throws VelocityException when the time is over
     */
    void check() {
        steps++;
        if (steps % STEPS == 0 && nanoTime.getAsLong() - since > longest.toNanos()) {
            throw new VelocityException("it is still being rendered after " + longest.toMillis() + " ms");
        }
    }
}
