package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.Api;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of a released stack to other ceilings of the tables' consumption: each is refused with the settings, or is done. */
@OnEngine
final class CeilingsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void one_of_two_is_refused_with_the_settings_or_leaves_nothing_to_do() throws IOException, AutomationException {
        try (var engine = Released.of(folder, "dev")) {
            engine.configure(Map.of("maxReadUnits", 100));

            assertRefusedOrDone(engine);
        }
    }

    @Test
    void others_are_those_of_the_tables_and_none_are_refused_or_leave_nothing_to_do()
            throws IOException, AutomationException {
        try (var engine = Released.of(folder, "prod")) {
            engine.configure(Map.of("maxReadUnits", 300, "maxWriteUnits", 200));

            engine.up(Api.ofProject());

            var ceilings = Map.of("maxReadRequestUnits", 300.0, "maxWriteRequestUnits", 200.0);
            assertThat(engine.aws().aws().all(Kind.TABLE))
                    .extracting(table -> table.properties().get("onDemandThroughput"))
                    .containsOnly(ceilings);

            engine.settings().unset("maxReadUnits", "maxWriteUnits");

            assertRefusedOrDone(engine);
        }
    }

    private static void assertRefusedOrDone(Engine engine) throws IOException, AutomationException {
        var kept = Kept.in(engine.aws().aws());
        var refusal = problem(engine);
        if (refusal.isPresent()) {
            assertThat(refusal.get()).contains("maxWriteUnits").doesNotContain("ValidationException");
            return;
        }
        kept.areStillIn(engine.aws().aws());
        assertThat(engine.aws().aws().all(Kind.TABLE))
                .map(AwsResource::properties)
                .noneMatch(properties -> properties.toString().contains("RequestUnits=-1"));
        engine.refresh();
        assertThat(engine.preview()).isEmpty();
    }

    private static Optional<String> problem(Engine engine) {
        try {
            engine.up(Api.ofProject());
            return Optional.empty();
        } catch (AutomationException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }
}
