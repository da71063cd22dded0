package lambdaless.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract's tests against a stage of another Java, as the README's command runs them. */
@Tag("suite")
final class ContractCommandTest {
    /** The tests of all that differs from stage to stage, origins and limits, with more requests than the plan has at once. */
    private static final String DIFFERING = "lambdaless\\.contract\\.(Cors|PathKeys|Users|Conditions)Test";

    @Test
    void they_pass_on_the_stage_that_the_local_gateway_serves_by_default() throws Exception {
        try (var stage = LocalStage.start(Path.of("Pulumi.dev.yaml"))) {
            var properties = Map.of("api.url", stage.url(), "api.key", stage.key("standard"));

            var run = TestRun.of(Path.of(""), List.of(), properties, DIFFERING);

            assertThat(run.failures()).isEmpty();
            assertThat(run.tests()).isGreaterThan(50);
        }
    }
}
