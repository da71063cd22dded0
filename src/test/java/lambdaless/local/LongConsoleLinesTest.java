package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A line of the console can be read, whatever a caller sends. */
final class LongConsoleLinesTest {
    private static final int LONGEST = 520;

    @Test
    void are_cut_where_they_quote_and_keep_the_reason() {
        var console = new ByteArrayOutputStream();
        var stage =
                LocalStage.start(Path.of("Pulumi.dev.yaml"), new PrintStream(console, true, StandardCharsets.UTF_8));
        var client = new Client(stage.url(), stage.key("standard"));

        client.send("PUT", "/users/u1", "{\"name\":\"" + "x".repeat(5_000_000) + "\",\"age\":200}");
        client.get("/years/" + "9".repeat(5_000) + "/albums");
        client.get("/users/" + "%0A".repeat(2_000));
        client.get("/" + "y".repeat(100_000));
        stage.close();

        assertThat(console.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.length() <= LONGEST)
                .anyMatch(
                        line -> line.matches("PUT /users/u1 → .* → 400 .*BAD_REQUEST_BODY.*/name.*xxx…xxx.*too long.*"))
                .anyMatch(line -> line.startsWith("GET /years/999") && line.contains("…999"))
                .anyMatch(line -> line.startsWith("GET /users/%0A%0A") && line.contains("get-user"))
                .anyMatch(line -> line.startsWith("GET /yyy") && line.contains("REQUEST_TOO_LARGE"));
    }
}
