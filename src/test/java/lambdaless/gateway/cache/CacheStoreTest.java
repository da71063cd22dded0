package lambdaless.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lambdaless.gateway.context.MethodReply.Answer;
import lambdaless.gateway.message.Payload;
import org.junit.jupiter.api.Test;

final class CacheStoreTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int MIB = 1024 * 1024;
    private static final int BYTES_OF_ENTRY = 512;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND); // System.nanoTime may run over
    private final CacheStore store = new CacheStore(now::get);

    private record NamedKey(Object name, int size) implements CacheStore.Key {}

    private static CacheStore.Key key(Object name) {
        return new NamedKey(name, 0);
    }

    private static Answer answer(int size) {
        return new Answer(200, Map.of(), new Payload(new byte[size], true));
    }

    @Test
    void keeps_an_answer_for_its_time() {
        store.put(key("key"), answer(1), 2);

        now.addAndGet(2 * SECOND - 1);
        assertThat(store.get(key("key"))).isPresent();
        now.addAndGet(1);
        assertThat(store.get(key("key"))).isEmpty();
    }

    @Test
    void a_new_answer_has_a_time_of_its_own() {
        store.put(key("key"), answer(1), 2);
        now.addAndGet(SECOND);
        store.put(key("key"), answer(2), 2);

        now.addAndGet(SECOND);
        assertThat(store.get(key("key")).map(answer -> answer.payload().bytes().length))
                .contains(2);
    }

    @Test
    void keeps_64_mib_and_lets_go_what_is_used_least() {
        IntStream.range(0, 64).forEach(at -> store.put(key(at), answer(MIB - BYTES_OF_ENTRY), 60));
        IntStream.range(0, 8).forEach(at -> assertThat(store.get(key(at))).isPresent());

        IntStream.range(64, 128).forEach(at -> store.put(key(at), answer(MIB - BYTES_OF_ENTRY), 60));

        assertThat(IntStream.range(0, 8)).allMatch(at -> store.get(key(at)).isPresent());
        assertThat(IntStream.range(0, 128).filter(at -> store.get(key(at)).isPresent()))
                .hasSize(64);
    }

    @Test
    void counts_the_keys_and_headers_of_answers_without_a_body() {
        var headers = Map.of("ETag", "x".repeat(MIB / 2 - BYTES_OF_ENTRY - "ETag".length()));
        IntStream.range(0, 128)
                .forEach(at -> store.put(
                        new NamedKey(at, MIB / 2), new Answer(200, headers, new Payload(new byte[0], true)), 60));

        assertThat(store.kept()).hasSize(64);
    }

    @Test
    void forgets_an_answer_that_is_removed() {
        store.put(key("key"), answer(1), 2);

        store.remove(key("key"));

        assertThat(store.get(key("key"))).isEmpty();
    }
}
