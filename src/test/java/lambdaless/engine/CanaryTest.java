package lambdaless.engine;

import static lambdaless.engine.CanaryStack.FIRST;
import static lambdaless.engine.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a release that gets a part of the traffic first. */
@OnEngine
final class CanaryTest {
    private static final String COPY = "GET /users/{userId}/copy";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goes_out_grows_and_is_promoted_and_the_next_one_is_rolled_back() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up(FIRST);
            var kept = Kept.in(stack.aws());
            var second = stack.release(1);

            goesOut(stack, second);
            grows(stack, second);
            isPromoted(stack, second);
            isRolledBack(stack, second);

            engine.refresh();
            assertThat(engine.preview(second)).isEmpty();
            kept.areStillIn(stack.aws());
        }
    }

    private static void goesOut(CanaryStack stack, Api second) throws IOException, AutomationException {
        var stable = stack.deployment();
        var first = stack.template();
        stack.percent(10);

        stack.engine().up(second);

        assertThat(stack.deployment()).isEqualTo(stable);
        assertThat(stack.template()).isEqualTo(first);
        assertThat(stack.canaryTemplate()).isEqualTo(first + "\n");
        assertThat(stack.traffic()).isEqualTo(10.0);
        var output = stack.engine().outputs().getAsJsonObject("canary");
        assertThat(output.get("stageDeploymentId").getAsString()).isEqualTo(stable);
        assertThat(output.get("percent").getAsInt()).isEqualTo(10);
        assertThat(stack.canaryGroups()).hasSize(2).anyMatch(name -> name.endsWith("/dev/Canary"));
    }

    private static void grows(CanaryStack stack, Api second) throws IOException, AutomationException {
        stack.percent(50);

        assertThat(stack.engine().preview(second)).isEqualTo(steps("update Stage stage"));
        stack.engine().up(second);

        assertThat(stack.traffic()).isEqualTo(50.0);
    }

    private static void isPromoted(CanaryStack stack, Api second) throws IOException, AutomationException {
        var promoted = stack.canaryTemplate();
        stack.percent(0);

        assertThat(stack.engine().preview(second))
                .isEqualTo(Steps.released(
                        "delete Canary canary",
                        "delete Deployment canary",
                        "delete LogGroup canary-access-log",
                        "delete LogGroup canary-execution-log"));
        stack.engine().up(second);

        assertThat(stack.hasCanary()).isFalse();
        assertThat(stack.template()).isEqualTo(promoted);
        assertThat(stack.deployments()).isEqualTo(1);
        assertThat(stack.canaryGroups()).isEmpty();
        assertThat(stack.engine().preview(second)).isEmpty();
    }

    private static void isRolledBack(CanaryStack stack, Api second) throws IOException, AutomationException {
        var stable = stack.deployment();
        var template = stack.template();
        stack.percent(5);
        stack.engine().up(stack.withAddedOperation());
        assertThat(stack.aws().canary("dev").orElseThrow().call(COPY)).isEqualTo(200);
        assertThat(stack.aws().served("dev").routes()).doesNotContainKey(COPY);
        stack.percent(0);

        stack.engine().up(second);

        assertThat(stack.hasCanary()).isFalse();
        assertThat(stack.deployment()).isEqualTo(stable);
        assertThat(stack.template()).isEqualTo(template);
        assertThat(stack.deployments()).isEqualTo(1);
    }

    @Test
    void is_replaced_by_a_second_release_while_the_stage_stays() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up(FIRST);
            var stable = stack.deployment();
            var first = stack.template();
            stack.percent(10);
            engine.up(stack.release(1));

            engine.up(stack.release(2));

            assertThat(stack.deployment()).isEqualTo(stable);
            assertThat(stack.template()).isEqualTo(first);
            assertThat(stack.canaryTemplate()).isEqualTo(first + "\n\n");
            assertThat(stack.deployments()).isEqualTo(2);
        }
    }

    @Test
    void is_made_good_when_an_update_on_its_way_has_failed() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            var stack = new CanaryStack(engine, folder);
            engine.up(FIRST);
            var first = stack.template();
            var second = stack.release(1);

            stack.percent(10);
            assertFails(engine, second);
            assertThat(stack.hasCanary()).isFalse();
            engine.refresh();
            engine.up(second);
            assertThat(stack.canaryTemplate()).isEqualTo(first + "\n");

            stack.percent(0);
            assertFails(engine, second);
            assertThat(stack.canaryTemplate()).isEqualTo(first + "\n");
            engine.refresh();
            engine.up(second);
            assertThat(stack.hasCanary()).isFalse();
            assertThat(stack.template()).isEqualTo(first + "\n");
            assertThat(stack.deployments()).isEqualTo(1);
            assertThat(engine.preview(second)).isEmpty();
        }
    }

    private static void assertFails(Engine engine, Api api) {
        engine.aws().calls().beforeUpdate(urn -> {
            if (urn.endsWith("::stage")) {
                throw new IllegalStateException("TooManyRequestsException: not now");
            }
        });
        assertThatThrownBy(() -> engine.up(api)).hasMessageContaining("TooManyRequestsException: not now");
        engine.aws().calls().beforeUpdate(urn -> {});
    }
}
