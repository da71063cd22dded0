package lambdaless.local;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Polls files for changes; native file events arrive late on some systems. */
final class Watcher implements AutoCloseable {
    private static final int EVERY_MILLIS = 200;
    private static final String GONE = "gone";

    private final Supplier<List<Path>> files;
    private final RepeatedTask task;
    private Map<String, String> seen;

    /**
     * Begins to watch.
     *
     * @param files files, and folders of files
     * @param before what they were when they were last used
     * @param changed is told, on a thread of the watcher, once one of them has changed
     * @param failed is told of what they throw; the watcher goes on
     */
    Watcher(Supplier<List<Path>> files, Map<String, String> before, Runnable changed, Consumer<Throwable> failed) {
        this.files = files;
        this.seen = before;
        this.task = new RepeatedTask("watcher", EVERY_MILLIS, () -> tellOf(changed), failed);
    }

    @Override
    public void close() {
        task.close();
    }

    private void tellOf(Runnable changed) {
        var now = look(files.get());
        if (!now.equals(seen)) {
            seen = now;
            changed.run();
        }
    }

    /** The files by path, with their times and sizes. */
    static Map<String, String> look(List<Path> files) {
        var found = new TreeMap<String, String>();
        files.forEach(path -> look(path, found));
        return found;
    }

    private static void look(Path root, Map<String, String> found) {
        try {
            Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Look(found));
        } catch (IOException gone) {
            found.put(root.toString(), GONE);
        }
    }

    /** A file that goes while it is looked at has changed; the next look tells. */
    private static final class Look extends SimpleFileVisitor<Path> {
        private final Map<String, String> found;

        Look(Map<String, String> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                found.put(file.toString(), attributes.lastModifiedTime() + " " + attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link to a folder that it is in leads to nothing new. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            if (!(unreadable instanceof FileSystemLoopException)) {
                found.put(file.toString(), GONE);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
