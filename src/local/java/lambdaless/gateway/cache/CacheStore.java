package lambdaless.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import lambdaless.gateway.context.MethodReply.Answer;

/** Cached answers, each for its time; beyond 64 MiB of bodies those that are used least are let go. */
public final class CacheStore {
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Cache<Object, Entry> entries;

    public CacheStore(LongSupplier nanoTime) {
        this.entries = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .expireAfter(Expiry.writing((Object key, Entry entry) -> entry.ttl()))
                .maximumWeight(MOST_BYTES)
                .weigher((Object key, Entry entry) -> entry.answer().payload().bytes().length)
                .build();
    }

    private record Entry(Answer answer, Duration ttl) {}

    Optional<Answer> get(Object key) {
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::answer);
    }

    void put(Object key, Answer answer, int ttlSeconds) {
        entries.put(key, new Entry(answer, Duration.ofSeconds(ttlSeconds)));
    }

    void remove(Object key) {
        entries.invalidate(key);
    }
}
