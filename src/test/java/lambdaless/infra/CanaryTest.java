package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The resources and settings that a canary adds to a stack. */
@TestInstance(Lifecycle.PER_CLASS)
final class CanaryTest {
    private static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";
    private static final String STAGE = "aws:apigateway/stage:Stage";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    private final Declared without = UsersAndAlbums.prod(Map.of());
    private final Declared with = with(Map.of("canaryPercent", "10"));

    private static Declared with(Map<String, String> settings) {
        return UsersAndAlbums.prod(settings);
    }

    private static Map<String, Map<String, JsonNode>> all(Declared declared) {
        return declared.resources().stream()
                .collect(toMap(resource -> resource.type() + " " + resource.name(), CanaryTest::inputs));
    }

    private static Map<String, JsonNode> inputs(Declared.Resource resource) {
        return resource.inputs().keySet().stream().collect(toMap(key -> key, resource::input));
    }

    @Test
    void is_a_deployment_with_the_triggers_of_the_stages_own() {
        assertThat(with.byName(DEPLOYMENT).keySet()).isEqualTo(Set.of("deployment", "canary"));
        assertThat(with.one(DEPLOYMENT, "canary").inputs())
                .isEqualTo(without.one(DEPLOYMENT, "deployment").inputs());
    }

    @Test
    void is_set_on_the_stage_whose_other_settings_stay() {
        var stage = with.one(STAGE, "stage");
        var others = inputs(stage);

        assertThat(others.remove("canarySettings")).isEqualTo(json("""
                {"deploymentId":"canary-id","percentTraffic":10.0,"useStageCache":false}"""));
        assertThat(others).isEqualTo(inputs(without.one(STAGE, "stage")));
        assertThat(stage.input("deployment").asText()).isEqualTo("deployment-id");
    }

    @Test
    void logs_where_api_gateway_puts_it_as_long_as_its_stage() {
        assertThat(with.byName(LOG_GROUP).keySet())
                .isEqualTo(Set.of(
                        "access-log", "execution-log", "firewall-log", "canary-access-log", "canary-execution-log"));
        assertThat(with.one(LOG_GROUP, "canary-execution-log").input("name").asText())
                .isEqualTo("API-Gateway-Execution-Logs_api-id/prod/Canary");
        assertThat(with.one(LOG_GROUP, "canary-access-log").input("name").asText())
                .isEqualTo("access-log-prod/Canary");
        for (var group : List.of("canary-access-log", "canary-execution-log")) {
            var inputs = new HashSet<>(with.one(LOG_GROUP, group).inputs().entrySet());
            inputs.removeIf(input -> input.getKey().equals("name"));
            assertThat(inputs)
                    .isEqualTo(with.one(LOG_GROUP, "access-log").inputs().entrySet());
        }
    }

    @Test
    void logs_nowhere_where_its_stage_does_not() {
        var silent = UsersAndAlbums.dev(Map.of("canaryPercent", "10", "accessLogs", "false", "logLevel", "OFF"));

        assertThat(silent.all(LOG_GROUP)).isEmpty();
        assertThat(silent.byName(DEPLOYMENT)).containsKey("canary");
    }

    @Test
    void adds_nothing_else_to_the_stack() {
        var before = all(without);
        var after = all(with);
        before.remove(STAGE + " stage");
        after.remove(STAGE + " stage");

        var added = new HashSet<>(after.keySet());
        added.removeAll(before.keySet());
        assertThat(added)
                .isEqualTo(Set.of(
                        "lambdaless:infra:Canary canary",
                        DEPLOYMENT + " canary",
                        LOG_GROUP + " canary-access-log",
                        LOG_GROUP + " canary-execution-log"));
        after.keySet().retainAll(before.keySet());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void is_told_by_an_output() {
        assertThat(with.output("canary")).isEqualTo(json("""
                {"percent":10,"deploymentId":"canary-id","stageDeploymentId":"deployment-id"}"""));
        assertThat(without.outputs()).doesNotContainKey("canary");
    }

    @Test
    void is_nothing_with_none_of_the_traffic_and_all_that_it_is_with_all_of_it() {
        assertThat(all(with(Map.of("canaryPercent", "0")))).isEqualTo(all(without));
        var settings = with(Map.of("canaryPercent", "100")).one(STAGE, "stage").input("canarySettings");
        assertThat(settings.path("percentTraffic")).isEqualTo(json("100.0"));
    }
}
