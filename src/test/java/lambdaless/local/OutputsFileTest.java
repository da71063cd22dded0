package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputsFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void is_written_into_a_folder_that_is_gone() throws IOException {
        var gone = folder.resolve("local");

        OutputsFile.write(gone, Map.of("apiUrl", "http://localhost:8080/dev"));

        try (var files = Files.list(gone)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("outputs.json");
        }
        assertThat(gone.resolve("outputs.json")).hasContent("{\n  \"apiUrl\" : \"http://localhost:8080/dev\"\n}\n");
    }

    @Test
    void leaves_nothing_where_it_cannot_be_put_in_place() throws IOException {
        Files.createFile(Files.createDirectory(folder.resolve("outputs.json")).resolve("file"));

        assertThatThrownBy(() -> OutputsFile.write(folder, Map.of())).isInstanceOf(UserError.class);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("outputs.json");
        }
    }

    @Test
    void names_the_folder_where_it_cannot_be_written() throws IOException {
        var file = Files.createFile(folder.resolve("local"));

        assertThatThrownBy(() -> OutputsFile.write(file, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("folder " + file + " cannot be written (")
                .hasMessageEndingWith(
                        "); expected a folder for the outputs that you may write to, with room on its disk");
    }
}
