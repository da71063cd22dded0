package lambdaless.gateway.authorizer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;

/** The results of authorizers by identity, each for as long as its authorizer allows; at most 10,000 are kept. */
public final class AuthorizerCache {
    private static final int MOST_RESULTS = 10_000;

    private final Cache<Key, Entry> entries;

    public AuthorizerCache(LongSupplier nanoTime) {
        this.entries = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .expireAfter(Expiry.writing((Key key, Entry entry) -> entry.ttl()))
                .maximumSize(MOST_RESULTS)
                .build();
    }

    private record Key(String authorizerId, List<String> identity) {}

    private record Entry(AuthorizerResult result, Duration ttl) {}

    AuthorizerResult get(LambdaAuthorizer authorizer, List<String> identity, Supplier<AuthorizerResult> invoke) {
        if (authorizer.resultTtlSeconds() == 0 || identity.isEmpty()) {
            return invoke.get();
        }
        var key = new Key(authorizer.id(), identity);
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::result).orElseGet(() -> {
            var result = invoke.get();
            entries.put(key, new Entry(result, Duration.ofSeconds(authorizer.resultTtlSeconds())));
            return result;
        });
    }
}
