package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.api.Api;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update of a released stack whose role somebody has deleted by hand. */
@OnEngine
final class RecreatedRoleTest {
    private static final String ROUTE = "GET /users/{userId}";

    @Test
    void the_stage_calls_with_the_role_that_is_there(@TempDir Path folder) throws IOException, AutomationException {
        try (var engine = Released.of(folder, "dev")) {
            var aws = engine.aws().aws();
            var arn = aws.served("dev").route(ROUTE).credentials();
            var name = arn.substring(arn.lastIndexOf('/') + 1);
            aws.all(Kind.ROLE_POLICY_ATTACHMENT).stream()
                    .filter(attachment -> attachment.text("role").equals(name))
                    .forEach(attachment -> aws.delete(Kind.ROLE_POLICY_ATTACHMENT, attachment.id()));
            aws.delete(Kind.ROLE, name);
            assertThat(aws.served("dev").call(ROUTE)).isEqualTo(500);

            engine.refresh();
            engine.up(Api.ofProject());

            assertThat(aws.served("dev").call(ROUTE)).isEqualTo(200);
            assertThat(engine.preview()).isEmpty();
        }
    }
}
