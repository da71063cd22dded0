package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder is taken, or refused in one line. */
final class DataFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void that_is_a_file() throws Exception {
        var file = Files.writeString(folder.resolve("data"), "x");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(file.toString(), "expected")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tmp/..", ".", "src/.."})
    void that_holds_everything(String path) {
        assertThatThrownBy(() -> DataFolder.open(Path.of(path)))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("data folder " + path + " is ", "; expected a folder of its own");
    }

    @Test
    void that_holds_other_things() throws Exception {
        Files.writeString(folder.resolve(".gitignore"), "*");
        Files.createDirectory(folder.resolve("lost+found"));
        Files.writeString(folder.resolve("shared-local-instance.db-journal"), "");
        DataFolder.open(folder).close();
        Files.writeString(folder.resolve("App.java"), "");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "data folder " + folder + " holds other things, such as App.java; expected a folder of its own,"
                                + " such as -Dlocal.data=data");
    }

    @Test
    void with_a_database_and_other_things() throws Exception {
        Files.writeString(DatabaseFile.in(folder).path(), "");
        Files.writeString(folder.resolve("notes.txt"), "");

        assertThatCode(() -> DataFolder.open(folder).close()).doesNotThrowAnyException();
    }

    @Test
    void that_another_gateway_uses() throws Exception {
        try (var first = DataFolder.open(folder)) {
            assertThat(first.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(folder.toString());
        }
    }
}
