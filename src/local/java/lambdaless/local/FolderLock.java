package lambdaless.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The exclusive use of a folder: one gateway has it at a time, and its process's end, however it ends, gives it back. */
final class FolderLock implements AutoCloseable {
    static final String FILE = "gateway.lock";

    /**
     * Folders that gateways of this process have. They are not to be opened a second time: on POSIX systems a process loses its lock of a
     * file when it closes any channel to it
     * (https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/nio/channels/FileLock.html).
     */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a folder, which is created when it does not exist.
     *
     * @return empty when another gateway has it
     * @throws IOException when it cannot be created or written
     */
    static Optional<FolderLock> take(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        var real = folder.toRealPath();
        if (!OF_THIS_PROCESS.add(real)) {
            return Optional.empty();
        }
        var lock = Optional.<FolderLock>empty();
        try {
            lock = locked(real);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                OF_THIS_PROCESS.remove(real);
            }
        }
    }

    private static Optional<FolderLock> locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(folder, channel));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OF_THIS_PROCESS.remove(folder);
        }
    }
}
