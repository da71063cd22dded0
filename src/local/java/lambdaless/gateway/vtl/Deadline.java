package lambdaless.gateway.vtl;

import java.time.Duration;
import org.apache.velocity.exception.VelocityException;

/** The end of the time that a rendering may take, looked at now and then: loops within loops would keep a thread for hours. */
final class Deadline {
    private static final int EACH = 1024;

    private final Duration longest;
    private long since = System.nanoTime();
    private int looks;

    Deadline(Duration longest) {
        this.longest = longest;
    }

    /** Begins the time anew. */
    void begin() {
        since = System.nanoTime();
    }

    /**
     * Called at every step of a rendering that can be repeated.
     *
     * @throws VelocityException when it is over
     */
    void look() {
        looks++;
        if (looks % EACH == 0 && System.nanoTime() - since > longest.toNanos()) {
            throw new VelocityException("it is still being rendered after " + longest.toMillis() + " ms");
        }
    }
}
