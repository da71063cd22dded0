package lambdaless.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that the embedded database keeps its data in; one gateway uses it at a time. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "gateway.lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if it is not there, and keeps others out.
     *
     * @throws UserError when it cannot be written, or another gateway uses it
     */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw inUse(path);
            }
            return new DataFolder(path, lock);
        } catch (OverlappingFileLockException held) {
            throw inUse(path);
        } catch (IOException unwritable) {
            throw new UserError("data folder " + path + " cannot be written ("
                    + unwritable.getClass().getSimpleName()
                    + "); expected a folder that you may write to: give another one with -Dlocal.data");
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static UserError inUse(Path path) {
        return new UserError("data folder " + path + " is in use by another gateway; expected one that is free:"
                + " stop that one, or give another folder with -Dlocal.data");
    }
}
