package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Usage plans, keys and log groups, and what a new process is told of an account. */
final class PlanModelTest {
    private final Aws aws = Aws.fresh("eu-west-1");
    private final SmallApi api = new SmallApi(aws);

    private String plan(String stage) {
        return api.make(
                Kind.USAGE_PLAN,
                "standard",
                Map.of("name", "standard", "apiStages", List.of(Map.of("apiId", api.id(), "stage", stage))));
    }

    private void serve() {
        api.method(api.root(), "GET");
        api.integration(api.root(), "GET", Map.of());
        api.make(Kind.STAGE, "stage", api.stage(api.deployment()));
    }

    @Test
    void a_plan_of_a_missing_stage_is_refused() {
        assertThatThrownBy(() -> plan("dev"))
                .hasMessage("NotFoundException: API Stage not found: " + api.id() + ":dev");
    }

    @Test
    void a_key_in_a_plan_needs_both_and_goes_with_either() {
        serve();
        var plan = plan("dev");
        var inPlan = Map.<String, Object>of("usagePlanId", plan, "keyId", "none", "keyType", "API_KEY");
        assertThatThrownBy(() -> api.make(Kind.USAGE_PLAN_KEY, "k", inPlan))
                .hasMessage("NotFoundException: Invalid API Key identifier specified");

        var key = api.make(Kind.API_KEY, "standard", Map.of("name", "standard"));
        api.make(Kind.USAGE_PLAN_KEY, "k", Map.of("usagePlanId", plan, "keyId", key, "keyType", "API_KEY"));

        aws.delete(Kind.API_KEY, key);
        assertThat(aws.all(Kind.USAGE_PLAN_KEY)).isEmpty();
    }

    @Test
    void a_taken_key_value_is_refused() {
        var key = Map.<String, Object>of("name", "a", "value", "a-value-of-twenty-characters");
        api.make(Kind.API_KEY, "a", key);

        assertThatThrownBy(() -> api.make(Kind.API_KEY, "b", key))
                .hasMessage("ConflictException: API Key already exists");
    }

    @Test
    void a_taken_log_group_is_refused() {
        api.make(Kind.LOG_GROUP, "logs", Map.of("name", "logs"));

        assertThatThrownBy(() -> api.make(Kind.LOG_GROUP, "logs", Map.of("name", "logs")))
                .hasMessage("ResourceAlreadyExistsException: The specified log group already exists");
    }

    @Test
    void with_an_api_goes_all_that_belongs_to_it() {
        serve();

        aws.delete(Kind.REST_API, api.id());

        assertThat(List.of(Kind.REST_API, Kind.METHOD, Kind.INTEGRATION, Kind.DEPLOYMENT, Kind.STAGE))
                .allSatisfy(kind -> assertThat(aws.all(kind)).isEmpty());
    }

    @Test
    void an_account_that_was_saved_serves_on_and_refuses_on() {
        serve();
        var later = Aws.fresh("eu-west-1");

        later.adopt(List.of(Kind.values()).stream()
                .flatMap(kind -> aws.all(kind).stream())
                .toList());

        assertThat(later.served("dev").call("GET /")).isEqualTo(200);
        assertThatThrownBy(() -> new SmallApi(later, api.id(), api.root()).method(api.root(), "GET"))
                .hasMessage("ConflictException: Method already exists for this resource");
        assertThat(new SmallApi(later, api.id(), api.root()).deployment())
                .isNotEqualTo(aws.served("dev").stage().text("deployment"));
    }
}
