package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/** A stage with a canary, of which the stack has the API of the canary alone. */
final class CanaryStageTest {
    private static List<String> notes(String stage) {
        var each = Fidelity.tree("{\"stage\": " + stage + ", \"methods\": {\"GET /a\": {\"action\": \"GetItem\"}}}");
        return new StackLoader(new TemplateEngine()).load(CaseStack.of(each)).notes();
    }

    @Test
    void is_served_as_declared_and_said_to_be_so() {
        assertThat(notes("{\"canarySettings\": {\"deploymentId\": \"canary\", \"percentTraffic\": 12.5}}"))
                .containsExactly(
                        "all calls get the API as it is declared; on AWS 12.5 % of the calls to stage dev get it,"
                                + " the canary, and the others what was deployed before");
        assertThat(notes("{\"canarySettings\": {\"deploymentId\": \"canary\", \"percentTraffic\": 10.0}}"))
                .hasSize(1)
                .first()
                .asString()
                .contains(" on AWS 10 % of the calls ");
    }

    @Test
    void is_another_than_one_without() {
        assertThat(notes("{}")).isEmpty();
    }
}
