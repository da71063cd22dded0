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

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND); // System.nanoTime may run over
    private final CacheStore store = new CacheStore(now::get);

    private static Answer answer(int size) {
        return new Answer(200, Map.of(), new Payload(new byte[size], true));
    }

    @Test
    void keeps_an_answer_for_its_time() {
        store.put("key", answer(1), 2);

        now.addAndGet(2 * SECOND - 1);
        assertThat(store.get("key")).isPresent();
        now.addAndGet(1);
        assertThat(store.get("key")).isEmpty();
    }

    @Test
    void a_new_answer_has_a_time_of_its_own() {
        store.put("key", answer(1), 2);
        now.addAndGet(SECOND);
        store.put("key", answer(2), 2);

        now.addAndGet(SECOND);
        assertThat(store.get("key").map(answer -> answer.payload().bytes().length))
                .contains(2);
    }

    @Test
    void keeps_64_mib_and_lets_go_what_is_used_least() {
        IntStream.range(0, 64).forEach(at -> store.put(at, answer(1024 * 1024), 60));
        IntStream.range(0, 8).forEach(at -> assertThat(store.get(at)).isPresent());

        IntStream.range(64, 128).forEach(at -> store.put(at, answer(1024 * 1024), 60));

        assertThat(IntStream.range(0, 8)).allMatch(at -> store.get(at).isPresent());
        assertThat(IntStream.range(0, 128).filter(at -> store.get(at).isPresent()))
                .hasSize(64);
    }

    @Test
    void forgets_an_answer_that_is_removed() {
        store.put("key", answer(1), 2);

        store.remove("key");

        assertThat(store.get("key")).isEmpty();
    }
}
