package lambdaless.gateway.usageplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import lambdaless.gateway.model.Throttle;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {
    private static final Throttle TWO_AT_ONCE = new Throttle(10, 2);
    private static final String OWNER = "key";

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(now::get);

    private boolean takenAt(long nanos) {
        now.set(nanos);
        return buckets.take(OWNER, TWO_AT_ONCE);
    }

    @Test
    void a_token_is_there_for_a_thread_whose_time_was_read_before_that_of_another() {
        assertThat(List.of(takenAt(200), takenAt(100), takenAt(300))).containsExactly(true, true, false);
    }

    @Test
    void a_time_that_was_read_late_fills_nothing_twice() {
        assertThat(List.of(takenAt(200), takenAt(200), takenAt(0), takenAt(100_000_199), takenAt(100_000_200)))
                .containsExactly(true, true, false, false, true);
    }
}
