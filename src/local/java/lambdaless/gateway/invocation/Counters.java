package lambdaless.gateway.invocation;

import java.time.Clock;
import java.util.function.LongSupplier;
import lambdaless.gateway.authorizer.AuthorizerCache;
import lambdaless.gateway.usageplan.Quotas;
import lambdaless.gateway.usageplan.TokenBuckets;

/** What outlives a change of the stack that is served: what its limits have counted, and what authorizers have said. */
public final class Counters {
    private final TokenBuckets buckets;
    private final Quotas quotas;
    private final AuthorizerCache authorizerCache;

    public Counters() {
        this(System::nanoTime, Clock.systemUTC());
    }

    /**
     * Counts by other clocks.
     *
     * @param nanoTime refills token buckets and ages authorizer results
     * @param clock tells in which period a quota is used
     */
    public Counters(LongSupplier nanoTime, Clock clock) {
        this.buckets = new TokenBuckets(nanoTime);
        this.quotas = new Quotas(clock);
        this.authorizerCache = new AuthorizerCache(nanoTime);
    }

    TokenBuckets buckets() {
        return buckets;
    }

    Quotas quotas() {
        return quotas;
    }

    AuthorizerCache authorizerCache() {
        return authorizerCache;
    }
}
