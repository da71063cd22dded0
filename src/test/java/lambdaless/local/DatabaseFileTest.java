package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

/** A data folder whose database SQLite cannot use keeps the gateway from starting. */
final class DatabaseFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_file_that_is_something_else() {
        assertRefused(bytes -> "not a database, and long enough to be looked at as one"
                .repeat(40)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_was_cut_off() {
        assertRefused(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void a_file_with_a_damaged_page() {
        assertRefused(bytes -> {
            Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 1024, (byte) 0xFF);
            return bytes;
        });
    }

    @Test
    void a_folder_in_the_place_of_the_file() throws IOException {
        Files.createDirectory(DatabaseFile.in(folder).path());

        assertThatThrownBy(() -> EmbeddedDynamoDb.start(Optional.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void a_file_of_another_release() throws Exception {
        var connection = new SQLiteConnection(DatabaseFile.in(folder).path().toFile());
        SQLiteLibraryLoader.initialize();
        connection.open(true).exec("create table dm(a)");
        connection.dispose();

        assertThatThrownBy(() -> EmbeddedDynamoDb.start(Optional.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(
                        "data folder " + folder + " cannot be used", "New release of DynamoDB Local", "-Dlocal.data");
    }

    private void assertRefused(UnaryOperator<byte[]> damage) {
        EmbeddedDynamoDb.start(Optional.of(folder)).close();
        var file = DatabaseFile.in(folder).path();
        write(file, damage.apply(read(file)));

        assertThatThrownBy(() -> EmbeddedDynamoDb.start(Optional.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(
                        "data folder " + folder + " cannot be used", "shared-local-instance.db", "-Dlocal.data")
                .hasMessageNotContaining("\n");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
