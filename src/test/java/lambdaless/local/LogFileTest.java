package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void goes_on_in_a_new_file_when_its_folder_is_deleted() throws IOException {
        var path = folder.resolve("local").resolve("access.log");
        var log = LogFile.create(path);
        log.println("one");
        log.flush();

        Files.delete(path);
        Files.delete(path.getParent());
        log.println("two");
        log.println("three");
        log.flush();

        assertThat(path).hasContent("two\nthree\n");
    }

    @Test
    void goes_on_at_the_beginning_of_a_file_that_somebody_empties() throws IOException {
        var path = Files.writeString(folder.resolve("access.log"), "of the gateway before\n");
        var log = LogFile.create(path);
        log.println("one");
        log.flush();

        Files.writeString(path, "");
        log.println("two");
        log.flush();

        assertThat(path).hasContent("two\n");
    }

    @Test
    void loses_what_it_cannot_write_and_no_more() throws IOException {
        var path = folder.resolve("access.log");
        var log = LogFile.create(path);

        Files.delete(path);
        Files.createDirectory(path);
        log.println("one");
        assertThatThrownBy(log::flush).isInstanceOf(IOException.class);
        Files.delete(path);
        log.println("two");
        log.flush();

        assertThat(path).hasContent("two\n");
    }
}
