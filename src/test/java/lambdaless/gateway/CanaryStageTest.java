package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.JsonText;
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
        assertThat(printed("{\"variables\": {\"ours\": \"stage\"}}"))
                .isEqualTo(Fidelity.tree("{\"ours\": \"stage\", \"more\": \"\", \"isCanary\": \"\"}"));
    }

    /** The answer of a deployed canary: test_invoking_canary_deployment of LocalStack's snapshots. */
    @Test
    void has_the_stage_variables_of_the_canary_and_says_that_it_is_one() {
        assertThat(
                        printed(
                                "{\"variables\": {\"ours\": \"stage\", \"theirs\": \"stage\"}, \"canarySettings\":"
                                        + " {\"percentTraffic\": 100, \"stageVariableOverrides\": {\"ours\": \"canary\", \"more\": \"canary\"}}}"))
                .isEqualTo(Fidelity.tree("{\"ours\": \"canary\", \"more\": \"canary\", \"isCanary\": \"true\"}"));
    }

    @Test
    void that_gets_no_calls_leaves_the_stage_as_it_is() {
        for (var settings : List.of("\"percentTraffic\": 0, ", "")) {
            assertThat(printed("{\"variables\": {\"ours\": \"stage\"}, \"canarySettings\": {" + settings
                            + "\"stageVariableOverrides\": {\"ours\": \"canary\"}}}"))
                    .isEqualTo(Fidelity.tree("{\"ours\": \"stage\", \"more\": \"\", \"isCanary\": \"false\"}"));
        }
    }

    private static JsonNode printed(String stage) {
        var template = "{\"ours\": \"$stageVariables.ours\", \"more\": \"$stageVariables.more\","
                + " \"isCanary\": \"$context.isCanaryRequest\"}";
        var each = Fidelity.tree("{\"stage\": " + stage + ", \"methods\": {\"GET /a\": {\"responses\": {\"200\":"
                + " {\"responseTemplates\": {\"application/json\": " + JsonText.quoted(template) + "}}}}}}");
        var request = new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1");
        return Fidelity.tree(
                new String(CaseGateway.of(each).gateway().handle(request).body(), UTF_8));
    }
}
