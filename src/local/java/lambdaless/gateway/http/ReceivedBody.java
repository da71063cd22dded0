package lambdaless.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A body as far as it has come in. One that is larger than 64 KB is kept in a file until it is whole, so that a client that
 * stops sending takes no memory from anybody. The file has no name where the system allows it, and is gone with the process.
 */
final class ReceivedBody implements AutoCloseable {
    static final int SMALL = 64 * 1024;

    private static final int FIRST = 8 * 1024;

    private byte[] bytes = {};
    private int size;
    private Optional<FileChannel> file = Optional.empty();

    int size() {
        return size;
    }

    /** Keeps a part; one that cannot be written to disk is an {@link UncheckedIOException}. */
    void add(ByteBuffer chunk) {
        int count = chunk.remaining();
        if (size + count <= SMALL) {
            if (size + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + count, Math.max(FIRST, Math.min(SMALL, 2 * size))));
            }
            chunk.get(bytes, size, count);
        } else {
            spill(chunk);
        }
        size += count;
    }

    /** The whole body, which is forgotten here. */
    byte[] take() {
        var taken = file.map(this::read).orElseGet(() -> size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
        close();
        return taken;
    }

    /** Forgets it. */
    @Override
    public void close() {
        bytes = new byte[0];
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } finally {
            file = Optional.empty();
        }
    }

    private void spill(ByteBuffer chunk) {
        try {
            if (file.isEmpty()) {
                file = Optional.of(temporary());
                write(file.get(), ByteBuffer.wrap(bytes, 0, size));
                bytes = new byte[0];
            }
            write(file.get(), chunk);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(FileChannel to, ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            to.write(part);
        }
    }

    private byte[] read(FileChannel from) {
        var whole = ByteBuffer.allocate(size);
        try {
            for (int at = 0;
                    at < size;
                    at = whole.position()) { // in pieces: Java keeps memory of a read's size for the thread
                whole.limit(Math.min(size, at + SMALL));
                if (from.read(whole, at) < 0) {
                    break;
                }
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return whole.array();
    }

    private static FileChannel temporary() throws IOException {
        return FileChannel.open(
                Files.createTempFile("body", ".part"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
