package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A template that takes all memory does not keep the next one from being rendered. */
final class RenderMemoryTest {
    private static final String LINES = """
            {"id":"hungry","template":"#set($s='x')#foreach($i in [1..60])#set($s=\\"$s$s\\")#end$s"}
            {"id":"next","template":"fine"}
            """;

    @Test
    void answers_an_error_and_goes_on() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        List.of(java, "-Xmx64m", "-XX:+UseSerialGC", "-classpath", classpath, Render.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(LINES.getBytes(StandardCharsets.UTF_8));
        }

        var replies = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(replies).hasSize(2);
        assertThat(new JsonMapper().readTree(replies.get(0)).path("id").asText())
                .isEqualTo("hungry");
        assertThat(new JsonMapper().readTree(replies.get(0)).path("error").asText())
                .contains("OutOfMemoryError");
        assertThat(new JsonMapper().readTree(replies.get(1)))
                .isEqualTo(new JsonMapper().readTree("{\"id\":\"next\",\"output\":\"fine\",\"overrides\":{}}"));
    }
}
