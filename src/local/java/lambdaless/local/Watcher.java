package lambdaless.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Polls files for changes; native file events arrive late on some systems. */
final class Watcher implements AutoCloseable {
    private static final int EVERY_MILLIS = 200;

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

    /** A file that goes while it is looked at has changed; the next look tells. */
    private static void look(Path root, Map<String, String> found) {
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                found.put(path.toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
            }
        } catch (IOException | UncheckedIOException gone) {
            found.put(root.toString(), "gone");
        }
    }
}
