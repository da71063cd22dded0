package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.api.Api;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The update of a released stack to the program as it is now. */
@OnEngine
final class ReleasedStackTest {
    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void keeps_what_clients_hold_and_serves_every_route(String stack, @TempDir Path folder)
            throws IOException, AutomationException {
        try (var engine = Released.of(folder, stack)) {
            var aws = engine.aws().aws();
            var kept = Kept.in(aws);
            var roles = Kept.ids(aws, Kind.ROLE);

            assertThat(engine.preview()).isEqualTo(stack.equals("dev") ? Upgrade.ofDev() : Upgrade.ofProd());

            engine.up(Api.ofProject());

            kept.areStillIn(aws);
            assertThat(Kept.ids(aws, Kind.ROLE)).containsAll(roles);
            assertThat(Api.ofProject().operations())
                    .allSatisfy(
                            operation -> assertThat(aws.served(stack).call(operation.verb() + " " + operation.path()))
                                    .isEqualTo(200));
            assertThat(engine.preview()).isEmpty();
        }
    }
}
