package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lambdaless.api.Api;
import lambdaless.api.Body;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of a released stack in which a method, or a response of one, names a model that is as new as the name. */
@OnEngine
final class OperationWithBodyTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_added_operation_waits_for_its_model() throws IOException, AutomationException {
        var added = Api.ofProject().operations().stream()
                .filter(operation -> operation.name().equals("create-user"))
                .findFirst()
                .orElseThrow()
                .as("create-users")
                .at("/user-batches")
                .taking(Body.BATCH);

        assertServed(ChangedApi.withOperation(added), "POST /user-batches", "UserBatch", "method:Method::");
    }

    @Test
    void an_operation_that_takes_another_body_waits_for_its_model() throws IOException, AutomationException {
        var changed = ChangedApi.withOperation("update-user", old -> old.taking(Body.BATCH));

        assertServed(changed, "PATCH /users/{userId}", "UserBatch", "method:Method::");
    }

    @Test
    void a_declared_answer_waits_for_its_model() throws IOException, AutomationException {
        assertServed(Api.ofProject(), "GET /users/{userId}", "ErrorResponse", "/users/{}/status-404");
    }

    /** Brings a stack up on an AWS that is slow to make a model: the call that names it has all the time to come before. */
    private void assertServed(Api api, String route, String model, String named)
            throws IOException, AutomationException {
        try (var engine = Released.of(folder, "dev")) {
            var declared = new CountDownLatch(1);
            var called = new CountDownLatch(1);
            engine.aws().calls().checked(urn -> countDown(declared, urn.endsWith("LogGroup::execution-log")));
            engine.aws().calls().after(urn -> countDown(called, urn.contains(named)));
            engine.aws().calls().beforeCreate(urn -> {
                if (urn.endsWith("::" + model)) {
                    giveWay(declared, called);
                }
            });

            engine.up(api);

            assertThat(engine.aws().aws().served("dev").call(route)).isEqualTo(200);
        }
    }

    private static void countDown(CountDownLatch latch, boolean counts) {
        if (counts) {
            latch.countDown();
        }
    }

    /** Waits until the program has declared what comes after its methods, and then for a call that may never come. */
    private static void giveWay(CountDownLatch declared, CountDownLatch called) {
        await().atMost(Duration.ofMinutes(1)).until(() -> declared.getCount() == 0 || called.getCount() == 0);
        try {
            called.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
