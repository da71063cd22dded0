package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is composed of parts is what stood in one file before there were parts, byte for byte. */
final class ComposedTextsTest {
    @Test
    void are_those_of_the_files_before_there_were_parts() throws IOException {
        var before = new TreeMap<String, String>();
        Files.readAllLines(Path.of("src", "test", "resources", "templates.sha256"))
                .forEach(line -> before.put(line.split("  ")[1], line.split("  ")[0]));
        var composed = new TreeMap<String, String>();
        before.keySet()
                .forEach(name -> composed.put(
                        name,
                        sha256(new Composer(Path.of("templates")).composed(name).text())));

        assertThat(composed).isEqualTo(before).hasSize(31);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
