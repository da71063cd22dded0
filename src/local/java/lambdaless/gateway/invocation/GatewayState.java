package lambdaless.gateway.invocation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import lambdaless.gateway.authorizer.AuthorizerCache;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.usageplan.Allowances;
import lambdaless.gateway.usageplan.Allowances.Allowed;
import lambdaless.gateway.usageplan.Allowances.Throttled;
import lambdaless.gateway.usageplan.Quotas;
import lambdaless.gateway.usageplan.TokenBuckets;

/** State that outlives a reload of the stack: the counts of its limits, and the cached results of its authorizers. */
public final class GatewayState {
    private final TokenBuckets buckets;
    private final Quotas quotas;
    private final AuthorizerCache authorizerCache;
    private final Clock clock;

    public GatewayState() {
        this(System::nanoTime, Clock.systemUTC());
    }

    /**
     * Counts by other clocks.
     *
     * @param nanoTime refills token buckets and ages authorizer results
     * @param clock tells in which period a quota is used, and whether a token or a signature is still good
     */
    public GatewayState(LongSupplier nanoTime, Clock clock) {
        this.buckets = new TokenBuckets(nanoTime);
        this.quotas = new Quotas(clock);
        this.authorizerCache = new AuthorizerCache(nanoTime);
        this.clock = clock;
    }

    /** The rest of the limits of each key. */
    public List<Allowed> left(Collection<ApiKey> keys) {
        return new Allowances(buckets, quotas).left(keys);
    }

    /** The rest of the throttle of each method that has one. */
    public List<Throttled> throttled(Collection<Stage> stages) {
        return new Allowances(buckets, quotas).ofMethods(stages);
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

    public Clock clock() {
        return clock;
    }
}
