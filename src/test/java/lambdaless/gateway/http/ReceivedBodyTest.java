package lambdaless.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class ReceivedBodyTest {
    private static final int LARGE = 9_000_000;
    private static final int PART = 32 * 1024;
    private static final int READERS = 6;

    /** Java keeps memory outside of its heap for every thread, as much as the thread has read or written at once. */
    @Test
    void large_ones_leave_no_memory_behind_with_the_threads_that_read_them() throws Exception {
        var readers = Executors.newFixedThreadPool(READERS);
        var allRead = new CyclicBarrier(READERS);
        long before = outsideOfTheHeap();

        try {
            for (var size : readers.invokeAll(Collections.nCopies(READERS, () -> read(allRead)))) {
                assertThat(size.get()).isEqualTo(LARGE);
            }

            assertThat(outsideOfTheHeap() - before).isLessThan(READERS * LARGE / 4);
        } finally {
            readers.shutdown();
        }
    }

    /** Each thread reads one. */
    private static int read(CyclicBarrier allRead) throws Exception {
        try (var body = new ReceivedBody()) {
            for (int at = 0; at < LARGE; at += PART) {
                body.add(ByteBuffer.allocate(Math.min(PART, LARGE - at)));
            }
            allRead.await();
            return body.take().length;
        }
    }

    private static long outsideOfTheHeap() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
