package lambdaless.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder that the embedded database keeps its data in; one gateway uses it at a time. */
final class DataFolder implements AutoCloseable {
    private static final String EXPECTED = "; expected a folder of its own, such as -Dlocal.data=data";

    /** Hidden files, those of a gateway and its database, and those that systems put into any folder. */
    private static final Pattern OWN = Pattern.compile(
            "\\..*|" + FolderLock.FILE + "|shared-local-instance\\.db.*|lost\\+found|Thumbs\\.db|desktop\\.ini");

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, which is created when it does not exist.
     *
     * @throws UserError when it cannot be written, another gateway uses it, or it holds other things
     */
    static DataFolder open(Path path) {
        refuseOthers(path.toAbsolutePath().normalize(), path);
        try {
            var lock = FolderLock.take(path)
                    .orElseThrow(() -> new UserError("data folder " + path
                            + " is in use by another gateway; expected one that is free:"
                            + " stop that one, or give another folder with -Dlocal.data"));
            return new DataFolder(path, lock);
        } catch (IOException unwritable) {
            throw new UserError("data folder " + path + " cannot be written ("
                    + unwritable.getClass().getSimpleName()
                    + "); expected a folder that you may write to, with room on its disk:"
                    + " give another one with -Dlocal.data");
        }
    }

    /** Whoever is told to delete the folder, to begin anew, should not delete everything. */
    private static void refuseOthers(Path absolute, Path given) {
        if (absolute.getParent() == null) {
            throw new UserError("data folder " + given + " is the root of the file system" + EXPECTED);
        }
        if (absolute.equals(Path.of("").toAbsolutePath())) {
            throw new UserError("data folder " + given + " is the project's own folder" + EXPECTED);
        }
        if (!Files.exists(DatabaseFile.in(absolute).path())) {
            others(absolute).ifPresent(other -> {
                throw new UserError("data folder " + given + " holds other things, such as " + other + EXPECTED);
            });
        }
    }

    /** The first file of a folder that is neither a gateway's nor the system's. */
    private static Optional<String> others(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !OWN.matcher(name).matches())
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
