package lambdaless.gateway.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import lambdaless.gateway.context.MethodReply.Answer;

/** Cached answers, each for its time; beyond a total size those that were not used for longest are let go. */
public final class CacheStore {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final boolean BY_ACCESS = true;

    private final Map<Object, Entry> entries = new LinkedHashMap<>(16, 0.75f, BY_ACCESS);
    private final LongSupplier nanoTime;
    private long bytes;

    public CacheStore(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Entry(Answer answer, long expiresAt) {
        int size() {
            return answer.payload().bytes().length;
        }
    }

    synchronized Optional<Answer> get(Object key) {
        var entry = entries.get(key);
        if (entry != null && entry.expiresAt() - nanoTime.getAsLong() <= 0) {
            remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(entry).map(Entry::answer);
    }

    synchronized void put(Object key, Answer answer, int ttlSeconds) {
        remove(key);
        var entry = new Entry(answer, nanoTime.getAsLong() + ttlSeconds * NANOS_PER_SECOND);
        entries.put(key, entry);
        bytes += entry.size();
        while (bytes > MOST_BYTES) {
            remove(entries.keySet().iterator().next());
        }
    }

    synchronized void remove(Object key) {
        var entry = entries.remove(key);
        if (entry != null) {
            bytes -= entry.size();
        }
    }
}
