package lambdaless.gateway.authorizer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;

/** What authorizers have said of identities, for as long as each authorizer allows. */
public final class AuthorizerCache {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    public AuthorizerCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Key(String authorizerId, List<String> identity) {}

    private record Entry(AuthorizerResult result, long expiresAt) {}

    AuthorizerResult get(LambdaAuthorizer authorizer, List<String> identity, Supplier<AuthorizerResult> invoke) {
        if (authorizer.resultTtlSeconds() == 0 || identity.isEmpty()) {
            return invoke.get();
        }
        var key = new Key(authorizer.id(), identity);
        var known = entries.get(key);
        if (known != null && known.expiresAt() - nanoTime.getAsLong() > 0) {
            return known.result();
        }
        var result = invoke.get();
        entries.put(key, new Entry(result, nanoTime.getAsLong() + authorizer.resultTtlSeconds() * NANOS_PER_SECOND));
        return result;
    }
}
