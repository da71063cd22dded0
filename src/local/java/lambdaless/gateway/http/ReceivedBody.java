package lambdaless.gateway.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A body as far as it has come in; it takes no more than half as much memory again. */
final class ReceivedBody {
    private static final int FIRST = 8 * 1024;

    private final int expected;
    private byte[] bytes = {};
    private int size;

    /** The expected size is what the body is said to have, or the most that it can have. */
    ReceivedBody(int expected) {
        this.expected = expected;
    }

    int size() {
        return size;
    }

    void add(ByteBuffer chunk) {
        int needed = size + chunk.remaining();
        if (needed > bytes.length) {
            int capacity = Math.min(expected, Math.max(FIRST, bytes.length + bytes.length / 2));
            bytes = Arrays.copyOf(bytes, Math.max(needed, capacity));
        }
        int count = chunk.remaining();
        chunk.get(bytes, size, count);
        size += count;
    }

    /** The bytes that have come in, which are forgotten here. */
    byte[] take() {
        var taken = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        bytes = new byte[0];
        return taken;
    }
}
