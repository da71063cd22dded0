package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.test.internal.PulumiTestInternal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A new version of Pulumi may log elsewhere or in other words, and nothing but time would tell. */
final class RunnerPauseTest {
    @Test
    void is_the_logger_that_the_runner_logs_to() {
        var installed = RunnerPause.install();

        assertThat(PulumiTestInternal.defaultLogger()).isSameAs(installed);
    }

    @Test
    void knows_the_line_that_the_runner_logs_at_each_look() throws IOException {
        try (var runner = DeploymentImpl.class.getResourceAsStream("DeploymentImpl$DefaultRunner.class")) {
            var constants = new String(Objects.requireNonNull(runner).readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(constants).contains(RunnerPause.LOOK + " [%s]: %s");
        }
    }
}
