package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The stack's outputs as a file, secrets in clear: what a front end and a test read. */
final class OutputsFile {
    static final String NAME = "outputs.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OutputsFile() {}

    static String text(Map<String, Object> outputs) {
        try {
            return JSON.writeValueAsString(outputs) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("outputs are JSON", impossible);
        }
    }

    /** Writes them so that whoever reads sees the whole of them or nothing, into a folder that may have been deleted meanwhile. */
    static void write(Path folder, Map<String, Object> outputs) {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "outputs", ".json");
            try {
                Files.writeString(unfinished, text(outputs));
                Files.move(
                        unfinished,
                        folder.resolve(NAME),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            throw new UserError("folder " + folder + " cannot be written (" + unwritable
                    + "); expected a folder for the outputs that you may write to, with room on its disk");
        }
    }
}
