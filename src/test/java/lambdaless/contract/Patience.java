package lambdaless.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Sends a request again while the stage has too many of them, and, as long as the stage may be new, while it cannot assume its roles.
 *
 * @param settled when a stage that answers 500 is taken at its word, as {@link System#nanoTime} counts
 */
record Patience(long settled) {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL = 500;
    private static final int MOST_TRIES = 30;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PROPAGATION = Duration.ofSeconds(30);

    static Patience withNewRoles() {
        return new Patience(System.nanoTime() + PROPAGATION.toNanos());
    }

    static Patience withLimits() {
        return new Patience(System.nanoTime());
    }

    <A> A answer(Supplier<A> request, ToIntFunction<A> status, RetryAfter<A> retryAfter) {
        for (int tries = 1; ; tries++) {
            var answer = request.get();
            var pause = Duration.ofSeconds(
                    retryAfter.of(answer).map(Long::parseLong).orElse(1L));
            if (!passes(status.applyAsInt(answer)) || tries == MOST_TRIES || pause.compareTo(LONGEST_PAUSE) > 0) {
                return answer;
            }
            sleep(pause);
        }
    }

    /** Reads an answer's header {@code Retry-After}, in seconds. */
    interface RetryAfter<A> {
        Optional<String> of(A answer);
    }

    private boolean passes(int status) {
        return status == TOO_MANY_REQUESTS || (status == INTERNAL && System.nanoTime() - settled < 0);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped", stopped);
        }
    }
}
