package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update of a released stack that takes an operation away. */
@OnEngine
final class RemovedOperationTest {
    @Test
    void its_route_is_gone_after_the_next_release_and_no_other(@TempDir Path folder)
            throws IOException, AutomationException {
        var api = ChangedApi.withoutOperation("delete-user");
        try (var engine = Released.of(folder, "dev")) {
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);

            engine.up(api);
            assertThat(aws.served("dev").call("DELETE /users/{userId}")).isIn(404, 500);

            engine.release(api);
            assertThat(aws.served("dev").call("DELETE /users/{userId}")).isEqualTo(404);
            assertThat(api.operations())
                    .allSatisfy(
                            operation -> assertThat(aws.served("dev").call(operation.verb() + " " + operation.path()))
                                    .isEqualTo(200));
            kept.areStillIn(aws);
        }
    }
}
