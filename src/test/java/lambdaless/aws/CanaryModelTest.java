package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Canaries of a stage. */
final class CanaryModelTest {
    private final Aws aws = Aws.fresh("eu-west-1");
    private final SmallApi api = new SmallApi(aws);
    private String first = "";
    private String second = "";

    @BeforeEach
    void declare() {
        var users = api.path(api.root(), "users");
        api.method(users, "GET");
        api.integration(users, "GET", Map.of("requestTemplates", Map.of("application/json", "first")));
        first = api.deployment();
        api.make(Kind.STAGE, "stage", api.stage(first));
        api.update(
                Kind.INTEGRATION,
                "agi-" + api.id() + "-" + users + "-GET",
                Map.of("requestTemplates", Map.of("application/json", "second")));
        second = api.deployment();
    }

    private void canary(String deployment, double percent) {
        var settings = Map.of("deploymentId", deployment, "percentTraffic", percent);
        api.update(Kind.STAGE, aws.served("dev").stage().id(), Map.of("canarySettings", settings));
    }

    /** Takes the canary away, and puts the stage on a deployment, in one call. */
    private void promote(String deployment) {
        var stage = aws.served("dev").stage();
        var inputs = new TreeMap<>(stage.properties());
        inputs.keySet().removeAll(List.of("canarySettings"));
        inputs.put("deployment", deployment);
        aws.update(Kind.STAGE, stage.id(), stage.properties(), inputs);
    }

    @Test
    void serves_another_deployment_than_its_stage() {
        assertThat(aws.canary("dev")).isEmpty();

        canary(second, 10);

        assertThat(aws.served("dev").route("GET /users").template()).isEqualTo("first");
        assertThat(aws.canary("dev").orElseThrow().route("GET /users").template())
                .isEqualTo("second");
    }

    @Test
    void is_refused_on_a_missing_deployment_or_with_more_than_all_of_the_traffic() {
        assertThatThrownBy(() -> canary("none", 10)).hasMessage("BadRequestException: Deployment id does not exist");
        assertThatThrownBy(() -> canary(second, 100.5))
                .hasMessage("BadRequestException: Percent traffic must be between 0.0 and 100.0");
        assertThat(aws.canary("dev")).isEmpty();
    }

    @Test
    void keeps_its_deployment_and_that_of_its_stage_from_being_deleted() {
        canary(second, 10);

        for (var deployment : List.of(first, second)) {
            assertThatThrownBy(() -> aws.delete(Kind.DEPLOYMENT, deployment))
                    .hasMessage(
                            "BadRequestException: Active stages pointing to this deployment must be moved or deleted");
        }
    }

    @Test
    void keeps_its_stage_from_being_put_on_another_deployment_than_its_own() {
        canary(second, 10);
        var third = api.deployment();
        var stage = aws.served("dev").stage().id();

        assertThatThrownBy(() -> api.update(Kind.STAGE, stage, Map.of("deployment", third)))
                .hasMessage("BadRequestException: Non canary deployment not supported on stage dev because Canary is"
                        + " enabled.");
        api.update(Kind.STAGE, stage, Map.of("deployment", second));
        assertThat(aws.served("dev").route("GET /users").template()).isEqualTo("second");
    }

    @Test
    void goes_in_the_call_that_puts_its_stage_on_another_deployment() {
        canary(second, 10);
        var third = api.deployment();

        promote(third);

        assertThat(aws.canary("dev")).isEmpty();
        assertThat(aws.served("dev").stage().text("deployment")).isEqualTo(third);
        aws.delete(Kind.DEPLOYMENT, first);
        aws.delete(Kind.DEPLOYMENT, second);
        assertThat(aws.all(Kind.DEPLOYMENT)).extracting(AwsResource::id).containsExactly(third);
    }
}
