package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lambdaless.gateway.ServedCase;
import lambdaless.gateway.log.LineText;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caller writes nothing into a log but values. */
final class ForgedLogLinesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOSTILE =
            "x\",\"status\":\"500\"\n2026-01-01T00:00:00Z (forged) line\r\u2028\u001b[31m";
    private static final String API = """
            {"methods": {"POST /{p}": {}},
             "methodSettings": {"*/*": {"loggingLevel": "INFO", "dataTraceEnabled": true}},
             "stage": {"accessLogSettings": {"destinationArn": "arn:aws:logs:eu-west-1:111111111111:log-group:a",
               "format": "{\\"path\\":\\"$context.path\\",\\"agent\\":\\"$context.identity.userAgent\\",\\"status\\":\\"$context.status\\"}"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void every_record_of_the_access_log_is_one_line_of_json() throws Exception {
        send();

        var lines = Files.readAllLines(folder.resolve("access.log"));

        assertThat(lines).hasSize(1);
        assertThat(JSON.readTree(lines.get(0)))
                .isEqualTo(JSON.createObjectNode()
                        .put("path", "/dev/" + HOSTILE)
                        .put("agent", HOSTILE)
                        .put("status", "200"));
    }

    @Test
    void every_record_of_the_execution_log_is_one_line() throws Exception {
        send();

        var lines = Files.readAllLines(folder.resolve("execution.log"));

        assertThat(lines).hasSizeGreaterThan(8).allMatch(line -> line.equals(LineText.of(line)));
        assertThat(lines).allMatch(line -> line.matches("\\S+Z \\([0-9a-f-]{36}\\) .*"));
    }

    @Test
    void a_request_is_one_line_of_the_console() throws Exception {
        var line = send();

        assertThat(line).endsWith(System.lineSeparator());
        assertThat(line.strip()).isEqualTo(LineText.of(line.strip())).contains(" → 200 (");
    }

    /** The console's line for a hostile request. */
    private String send() {
        var console = new ByteArrayOutputStream();
        try (var logs = RequestLogs.open(new PrintStream(console, true, StandardCharsets.UTF_8), folder)) {
            ServedCase.of(API, logs)
                    .handle(new HttpRequest(
                            "POST",
                            "/dev/" + HOSTILE,
                            "q=%0a" + HOSTILE,
                            "HTTP/1.1",
                            List.of(new Header("User-Agent", HOSTILE), new Header("X", HOSTILE)),
                            HOSTILE.getBytes(StandardCharsets.UTF_8),
                            "10.0.0.1"));
        }
        return console.toString(StandardCharsets.UTF_8);
    }
}
