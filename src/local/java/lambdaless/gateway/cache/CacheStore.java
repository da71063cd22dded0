package lambdaless.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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

    /**
     * An answer that is kept.
     *
     * @param key whatever it was kept under, as text
     * @param bytes of its body
     * @param ageMillis since it was kept
     */
    public record Kept(String key, int status, int bytes, long ageMillis, long ttlSeconds) {}

    private record Entry(Answer answer, Duration ttl) {}

    Optional<Answer> get(Object key) {
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::answer);
    }

    void put(Object key, Answer answer, int ttlSeconds) {
        entries.put(key, new Entry(answer, Duration.ofSeconds(ttlSeconds)));
    }

    /** The answers that are kept now, in the order of their keys. */
    public List<Kept> kept() {
        var expiry = entries.policy().expireVariably().orElseThrow();
        return entries.asMap().entrySet().stream()
                .map(each -> kept(each.getKey(), each.getValue(), expiry.getExpiresAfter(each.getKey())))
                .sorted(Comparator.comparing(Kept::key))
                .toList();
    }

    private static Kept kept(Object key, Entry entry, Optional<Duration> left) {
        long age = entry.ttl().minus(left.orElse(Duration.ZERO)).toMillis();
        var answer = entry.answer();
        int bytes = answer.payload().bytes().length;
        return new Kept(key.toString(), answer.status(), bytes, age, entry.ttl().toSeconds());
    }

    /** Lets go of all that is kept. */
    public void flush() {
        entries.invalidateAll();
    }

    void remove(Object key) {
        entries.invalidate(key);
    }
}
