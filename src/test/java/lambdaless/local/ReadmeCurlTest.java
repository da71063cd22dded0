package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import lambdaless.Readme;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;

/** The README's commands answer as it says. */
final class ReadmeCurlTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> variables = new HashMap<>();

    @Test
    void commands_answer_as_printed() throws Exception {
        var printed = new ArrayList<JsonNode>();
        var answered = new ArrayList<JsonNode>();
        var answer = "";

        try (var gateway = gateway()) {
            for (var code : Readme.ofProject().under("A tour").code()) {
                if (code.language().equals("json")) {
                    printed.add(withoutIds(code.text()));
                    answered.add(withoutIds(answer));
                } else {
                    answer = lastAnswer(
                            code.text(), String.valueOf(gateway.outputs().get("apiUrl")));
                }
            }
        }

        assertThat(printed).hasSize(6);
        assertThat(answered).isEqualTo(printed);
    }

    private static LocalGateway gateway() {
        var properties = new Properties();
        properties.setProperty("local.port", "0");
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var source = new ProgramSource(Api.ofProject(), new SettingsFile(Path.of("Pulumi.dev.yaml")));
        return LocalGateway.start(Options.of(properties), source, silence);
    }

    /** Runs the commands of a block; assignments are kept for those that follow. */
    private String lastAnswer(String block, String apiUrl) throws Exception {
        var last = "";
        for (var command : commands(block)) {
            if (command.matches("(?s)\\w+=.*")) {
                var parts = command.split("=", 2);
                variables.put(parts[0], parts[1].replace("'", ""));
                variables.put("API", apiUrl);
            } else if (command.startsWith("curl ")) {
                last = client.send(CurlLine.of(command, variables).request(), BodyHandlers.ofString())
                        .body();
            }
        }
        return last;
    }

    /** A command goes on in the lines after it that are indented. */
    private static List<String> commands(String block) {
        return Stream.of(block.split("\n(?! )")).map(String::strip).toList();
    }

    private static JsonNode withoutIds(String json) throws Exception {
        var tree = JSON.readTree(json);
        if (tree instanceof ObjectNode object && object.has("requestId")) {
            object.remove("requestId");
        }
        return tree;
    }
}
