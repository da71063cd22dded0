package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates that do not get to their end, and those after them. */
@OnEngine
final class BrokenUpdateTest {
    @Test
    void a_create_that_fails_is_made_good_by_the_next_update(@TempDir Path folder)
            throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.aws().calls().beforeCreate(urn -> {
                if (urn.endsWith("Integration::GET /albums/{}/{}")) {
                    throw new IllegalStateException("AccessDeniedException: not this one");
                }
            });
            assertThatThrownBy(engine::up).hasMessageContaining("AccessDeniedException: not this one");
            engine.aws().calls().beforeCreate(urn -> {});

            assertThat(engine.preview())
                    .contains("create Integration GET /albums/{}/{}", "create Deployment deployment");
            engine.up();
            assertThat(engine.preview()).isEmpty();
        }
    }

    @Test
    void an_update_that_is_interrupted_is_cancelled_and_done_again(@TempDir Path folder) throws Exception {
        var aws = Aws.logging("eu-west-1");
        try (var engine = Engine.checkpointed(folder, "dev", aws)) {
            var reached = new CountDownLatch(1);
            var killed = new CountDownLatch(1);
            engine.aws().calls().beforeCreate(urn -> {
                if (urn.endsWith("::albums")) {
                    reached.countDown();
                    awaited(killed);
                }
            });
            var update = CompletableFuture.runAsync(
                    () -> assertThatThrownBy(engine::up).isNotNull());
            awaited(reached);
            engine.kill();
            killed.countDown();
            update.get(60, TimeUnit.SECONDS);
        }

        try (var engine = Engine.of(folder, "dev", aws)) {
            assertThatThrownBy(engine::up).hasMessageContaining("locked");
            engine.command("cancel", "--yes");
            engine.up();
            assertThat(engine.preview()).isEmpty();
        }
    }

    @Test
    void settings_that_cannot_be_used_stop_the_preview_before_its_first_resource(@TempDir Path folder)
            throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.configure(Map.of("throttleRate", 0, "logLevel", "LOUD", "pointInTimeRecovery", "maybe"));

            assertThat(engine.refusal(Api.ofProject()))
                    .contains("lambdaless:throttleRate is \"0\"; expected a whole number from 1 to 10000")
                    .contains("lambdaless:logLevel is \"LOUD\"; expected one of \"OFF\", \"ERROR\", \"INFO\"")
                    .contains("lambdaless:pointInTimeRecovery is \"maybe\"; expected one of \"auto\", \"on\", \"off\"")
                    .doesNotContain("at lambdaless.")
                    .doesNotContain("Exception");
            assertThat(engine.aws().names()).isEmpty();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
