package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WatcherTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder = Path.of("");

    static Stream<Throwable> failures() {
        return Stream.of(new NullPointerException("a"), new StackOverflowError("b"), new OutOfMemoryError("c"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tells_of_the_next_change_after_one_that_failed(Throwable failure) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("file"), "");
        var changes = new LinkedBlockingQueue<String>();
        var failed = new LinkedBlockingQueue<Throwable>();
        var count = new AtomicInteger();
        Runnable changed = () -> {
            changes.add("change " + count.incrementAndGet());
            if (count.get() == 1) {
                throw failure instanceof Error error ? throwing(error) : (RuntimeException) failure;
            }
        };

        var files = List.of(file);
        try (var watcher = new Watcher(() -> files, Watcher.look(files), changed, failed::add)) {
            assertThat(watcher).isNotNull();
            Files.writeString(file, "1");
            assertThat(failed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isSameAs(failure);
            Files.writeString(file, "12");
            assertThat(changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("change 1");
            assertThat(changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("change 2");
        }

        assertThat(failed).isEmpty();
    }

    @Test
    void looks_behind_links_and_not_twice_at_a_folder_that_is_in_itself() throws IOException {
        var elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere.resolve("parts"));
        Files.writeString(elsewhere.resolve("a.vtl"), "1");
        var part = Files.writeString(elsewhere.resolve("parts/b.vtl"), "2");
        Files.createSymbolicLink(elsewhere.resolve("parts/loop"), elsewhere);
        Files.createSymbolicLink(elsewhere.resolve("gone.vtl"), folder.resolve("nowhere"));
        var templates = Files.createSymbolicLink(folder.resolve("templates"), elsewhere);

        var before = Watcher.look(List.of(templates));
        Files.writeString(part, "changed");
        var after = Watcher.look(List.of(templates));

        assertThat(before).containsOnlyKeys(templates + "/a.vtl", templates + "/parts/b.vtl");
        assertThat(after).isNotEqualTo(before).containsOnlyKeys(before.keySet().toArray(String[]::new));
        assertThat(Watcher.look(List.of(folder.resolve("nowhere"))))
                .isEqualTo(Map.of(folder.resolve("nowhere").toString(), "gone"));
    }

    private static RuntimeException throwing(Error error) {
        throw error;
    }
}
