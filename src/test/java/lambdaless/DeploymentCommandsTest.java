package lambdaless;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The Maven commands with which Pulumi's language host finds the plugins and runs the program. */
final class DeploymentCommandsTest {
    private static final List<String> RUN = List.of("--no-transfer-progress", "compile", "exec:java");
    /** Standard output is kept for the plugins, as the language host has it. */
    private static final List<String> DISCOVERY = List.of(
            "-Dorg.slf4j.simpleLogger.logFile=System.err",
            "-DmainClass=com.pulumi.bootstrap.internal.Main",
            "-DmainArgs=packages");

    @Test
    void discovery_prints_the_aws_plugin_and_its_version_before_anything_else() throws Exception {
        var arguments = new ArrayList<>(RUN);
        arguments.addAll(DISCOVERY);

        var plugins = maven(arguments, Redirect.DISCARD).lines().findFirst().orElseThrow();

        assertThat(JsonParser.parseString(plugins))
                .isEqualTo(JsonParser.parseString("[{\"resource\":true,\"name\":\"aws\",\"version\":\"6.83.0\"}]"));
    }

    @Test
    void the_program_is_what_is_run_and_it_asks_for_the_engine() throws Exception {
        assertThat(maven(RUN, Redirect.PIPE)).contains("Program run without the Pulumi engine available");
    }

    private static String maven(List<String> arguments, Redirect errors) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(errors.equals(Redirect.PIPE))
                .redirectError(errors);
        builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_") || name.startsWith("MAVEN_"));
        var maven = builder.start();
        var output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(maven.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
