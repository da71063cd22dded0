package lambdaless.engine;

import static lambdaless.engine.CanaryStack.FIRST;
import static lambdaless.engine.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary on stacks of every kind: unchanged, of an earlier release, in production, and one that is taken down. */
@OnEngine
final class CanaryOfStacksTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void of_what_the_stage_serves_changes_nothing() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up(FIRST);
            var stable = stack.deployment();
            stack.percent(10);

            assertThat(engine.preview(FIRST))
                    .isEqualTo(steps(
                            "create Canary canary",
                            "create Deployment canary",
                            "create LogGroup canary-access-log",
                            "create LogGroup canary-execution-log",
                            "update Stage stage"));
            engine.up(FIRST);
            assertThat(stack.canaryTemplate()).isEqualTo(stack.template());

            stack.percent(0);
            engine.up(FIRST);
            assertThat(stack.deployment()).isEqualTo(stable);
            assertThat(stack.hasCanary()).isFalse();
        }
    }

    @Test
    void can_be_the_first_update_of_a_stack_of_an_earlier_release() throws IOException, AutomationException {
        try (var engine = Released.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            var stable = stack.deployment();
            var first = stack.template();
            var kept = Kept.in(stack.aws());
            stack.percent(10);

            engine.up(FIRST);

            assertThat(stack.deployment()).isEqualTo(stable);
            assertThat(stack.template()).isEqualTo(first);
            assertThat(stack.canaryTemplate()).isNotEqualTo(first);
            stack.percent(0);
            engine.up(FIRST);
            assertThat(engine.preview(FIRST)).isEmpty();
            kept.areStillIn(stack.aws());
        }
    }

    @Test
    void can_be_followed_by_another_one_in_production() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "prod")) {
            var stack = new CanaryStack(engine, folder);
            engine.up(FIRST);
            for (var percent : List.of(10, 0, 20)) {
                stack.percent(percent);
                engine.up(FIRST);

                assertThat(stack.canaryGroups()).hasSize(percent == 0 ? 0 : 2);
            }
            assertThat(stack.aws().canary("prod")).isPresent();
        }
    }

    @Test
    void shares_the_variables_of_its_stage_and_goes_with_the_stack() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up(FIRST);
            stack.percent(10);
            engine.up(stack.release(1));
            engine.configure(Map.of("corsOrigins", List.of("https://b.example.com")));

            assertThat(engine.preview(stack.release(1))).isEqualTo(steps("update Stage stage"));
            engine.destroy();

            assertThat(stack.deployments()).isZero();
            assertThat(stack.aws().all(Kind.STAGE)).isEmpty();
            assertThat(stack.aws().all(Kind.REST_API)).isEmpty();
            assertThat(stack.aws().all(Kind.LOG_GROUP)).isEmpty();
        }
    }
}
