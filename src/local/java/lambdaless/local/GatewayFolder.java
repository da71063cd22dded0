package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a gateway's logs and outputs: {@code target/local}, or the first of {@code target/local-2}, {@code target/local-3} …
 * that is free when further gateways run in the same checkout.
 */
final class GatewayFolder implements AutoCloseable {
    private static final int MOST_GATEWAYS = 100;

    private final Path first;
    private final Path path;
    private final FolderLock lock;

    private GatewayFolder(Path first, Path path, FolderLock lock) {
        this.first = first;
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the first free folder and removes the outputs of the gateway that had it before.
     *
     * @throws UserError when it cannot be written
     */
    static GatewayFolder open(Path first) {
        for (int number = 1; number <= MOST_GATEWAYS; number++) {
            var path = number == 1 ? first : first.resolveSibling(first.getFileName() + "-" + number);
            try {
                var lock = FolderLock.take(path);
                if (lock.isPresent()) {
                    Files.deleteIfExists(path.resolve(OutputsFile.NAME));
                    return new GatewayFolder(first, path, lock.get());
                }
            } catch (IOException unwritable) {
                throw new UserError("folder " + path + " cannot be written (" + unwritable
                        + "); expected a folder for logs and outputs that you may write to, with room on its disk");
            }
        }
        throw new UserError(MOST_GATEWAYS + " gateways run in this checkout; expected fewer: stop some of them");
    }

    Path path() {
        return path;
    }

    /** A line for the person who starts a further gateway in a checkout. */
    Optional<String> note() {
        return path.equals(first)
                ? Optional.empty()
                : Optional.of("Another gateway uses " + first + ": the logs and outputs of this one are in " + path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
