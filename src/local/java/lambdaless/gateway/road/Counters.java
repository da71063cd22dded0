package lambdaless.gateway.road;

import java.time.Clock;

/** What outlives a change of the stack that is served: what its limits have counted, and what authorizers have said. */
public final class Counters {
    private final TokenBuckets buckets = new TokenBuckets(System::nanoTime);
    private final Quotas quotas = new Quotas(Clock.systemUTC());
    private final AuthorizerCache authorizerCache = new AuthorizerCache(System::nanoTime);

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
