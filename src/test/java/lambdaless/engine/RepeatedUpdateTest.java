package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update that fails, and those after it. */
@OnEngine
final class RepeatedUpdateTest {
    private static final String ACCESS_LOG = "accessLogSettings";

    /**
     * A failed update leaves what was wanted as the state. So a repetition takes the stage for one that has its log and is on the new
     * deployment; only a look at AWS finds that it is not.
     */
    @Test
    void a_stage_gets_its_access_log_from_the_first_update_with_a_refresh_after_the_role_is_there(@TempDir Path folder)
            throws IOException, AutomationException {
        var api = Api.ofProject();
        try (var engine = Released.of(folder, "prod")) {
            var aws = engine.aws().aws();
            dropLogging(aws);

            engine.refresh();
            assertThatThrownBy(() -> engine.up(api))
                    .hasMessageContaining("CloudWatch Logs role ARN must be set in account settings to enable logging");
            aws.letLog();
            assertThatThrownBy(() -> engine.up(api))
                    .hasMessageContaining("Active stages pointing to this deployment must be moved or deleted");
            assertThat(aws.served("prod").stage().properties()).doesNotContainKey(ACCESS_LOG);

            engine.refresh();
            engine.up(api);
            assertThat(aws.served("prod").stage().properties()).containsKey(ACCESS_LOG);
            assertThat(engine.preview()).isEmpty();
        }
    }

    /** As if the account had no role when the stage was made, and never had one. */
    private static void dropLogging(Aws aws) {
        var stage = aws.served("prod").stage();
        var without = new TreeMap<>(stage.properties());
        without.keySet().removeAll(List.of(ACCESS_LOG));
        aws.update(Kind.STAGE, stage.id(), stage.properties(), without);
        aws.all(Kind.ACCOUNT).forEach(account -> aws.delete(Kind.ACCOUNT, account.id()));
    }
}
