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

/** Cached answers, each for its time; beyond 64 MiB with their keys and headers, those that are used least are let go. */
public final class CacheStore {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    /** The rest of an entry, beside its texts and its body. */
    private static final int BYTES_OF_ENTRY = 512;

    private final Cache<Key, Entry> entries;

    /** The key of a cached answer. */
    interface Key {
        /** Its characters. */
        int size();
    }

    public CacheStore(LongSupplier nanoTime) {
        this.entries = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .expireAfter(Expiry.writing((Key key, Entry entry) -> entry.ttl()))
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, Entry entry) -> key.size() + entry.size())
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

    private record Entry(Answer answer, Duration ttl) {
        int size() {
            int headers = answer.headers().entrySet().stream()
                    .mapToInt(header ->
                            header.getKey().length() + header.getValue().length())
                    .sum();
            return BYTES_OF_ENTRY + headers + answer.payload().bytes().length;
        }
    }

    Optional<Answer> get(Key key) {
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::answer);
    }

    void put(Key key, Answer answer, int ttlSeconds) {
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

    private static Kept kept(Key key, Entry entry, Optional<Duration> left) {
        long age = entry.ttl().minus(left.orElse(Duration.ZERO)).toMillis();
        var answer = entry.answer();
        int bytes = answer.payload().bytes().length;
        return new Kept(key.toString(), answer.status(), bytes, age, entry.ttl().toSeconds());
    }

    /** Lets go of all that is kept. */
    public void flush() {
        entries.invalidateAll();
    }

    void remove(Key key) {
        entries.invalidate(key);
    }
}
