package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RenderTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void renders_a_line_for_a_line() throws Exception {
        var lines = rendered("""
                {"id":"a","template":"$input.json('$.x') $input.params('p') $context.stage $stageVariables.v","body":"{\\"x\\":[1]}","params":{"path":{"p":"é"}},"context":{"stage":"s"},"stageVariables":{"v":"w"}}
                {"id":"b","template":"no $nothing"}
                {"id":"c","template":"x","body":null,"params":null,"context":null,"stageVariables":null}
                """);

        assertThat(lines)
                .containsExactly(
                        tree("{\"id\":\"a\",\"output\":\"[1] é s w\",\"overrides\":{}}"),
                        tree("{\"id\":\"b\",\"output\":\"no \",\"overrides\":{}}"),
                        tree("{\"id\":\"c\",\"output\":\"x\",\"overrides\":{}}"));
    }

    @Test
    void tells_what_a_template_overrides_and_nothing_else() throws Exception {
        var lines = rendered("""
                {"id":"a","template":"#set($context.responseOverride.status = 404)#set($context.responseOverride.header.X = 'y')","context":{"stage":"s"}}
                """);

        assertThat(lines)
                .containsExactly(
                        tree(
                                "{\"id\":\"a\",\"output\":\"\",\"overrides\":{\"responseOverride\":{\"status\":404,\"header\":{\"X\":\"y\"}}}}"));
    }

    @Test
    void answers_an_error_and_goes_on() throws Exception {
        var lines = rendered("""
                {"id":"a","template":"#if("}
                {"id":"b","template":"$util.urlDecode('%zz')"}
                {"id":"c","template":"fine"}
                """);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("error").asText()).contains("line 1");
        assertThat(lines.get(1).has("error")).isTrue();
        assertThat(lines.get(2).path("output").asText()).isEqualTo("fine");
    }

    private static List<JsonNode> rendered(String lines) throws Exception {
        var in = System.in;
        var out = System.out;
        var written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            Render.main(new String[0]);
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(RenderTest::tree)
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(json, noJson);
        }
    }
}
