package lambdaless.gateway.usageplan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import lambdaless.gateway.model.Throttle;

/**
 * The token buckets of everything that is throttled.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">Throttling</a>
 */
public final class TokenBuckets {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<Object, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    public TokenBuckets(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes a token of the owner's bucket, which is full at first; false when there is none. */
    boolean take(Object owner, Throttle throttle) {
        return buckets.computeIfAbsent(owner, key -> new Bucket(throttle.burst(), nanoTime.getAsLong()))
                .take(throttle, nanoTime.getAsLong());
    }

    /** The tokens that the owner's bucket holds now; all of them as long as nothing has been taken. */
    double left(Object owner, Throttle throttle) {
        var bucket = buckets.get(owner);
        return bucket == null ? throttle.burst() : bucket.left(throttle, nanoTime.getAsLong());
    }

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        Bucket(double tokens, long now) {
            this.tokens = tokens;
            this.filledAt = now;
        }

        synchronized double left(Throttle throttle, long now) {
            long passed = Math.max(0, now - filledAt); // another thread may have read the clock later and come first
            tokens = Math.min(throttle.burst(), tokens + passed / NANOS_PER_SECOND * throttle.rate());
            filledAt += passed;
            return tokens;
        }

        synchronized boolean take(Throttle throttle, long now) {
            if (left(throttle, now) < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
