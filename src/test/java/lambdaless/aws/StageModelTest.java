package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deployments, the snapshots that they take, and the stages that serve them. */
final class StageModelTest {
    private static final String NO_ROLE =
            "BadRequestException: CloudWatch Logs role ARN must be set in account settings to enable logging";

    private final Aws aws = Aws.fresh("eu-west-1");
    private final SmallApi api = new SmallApi(aws);
    private String users = "";

    @BeforeEach
    void declare() {
        users = api.path(api.root(), "users");
    }

    private void serve(String verb) {
        api.method(users, verb);
        api.integration(users, verb, Map.of("requestTemplates", Map.of("application/json", "first")));
    }

    private Map<String, Object> logging(String deployment, String group) {
        var stage = new TreeMap<>(api.stage(deployment));
        stage.put("accessLogSettings", Map.of("destinationArn", group, "format", "$context.requestId"));
        return stage;
    }

    @Test
    void a_deployment_of_an_api_without_methods_is_refused() {
        assertThatThrownBy(api::deployment).hasMessage("BadRequestException: The REST API doesn't contain any methods");
    }

    @Test
    void a_deployment_with_a_method_without_an_integration_is_refused() {
        serve("GET");
        api.method(users, "POST");

        assertThatThrownBy(api::deployment).hasMessage("BadRequestException: No integration defined for method");
    }

    @Test
    void a_stage_serves_what_was_there_when_it_was_deployed() {
        serve("GET");
        serve("DELETE");
        var deployment = api.deployment();
        api.make(Kind.STAGE, "stage", api.stage(deployment));

        api.aws().delete(Kind.METHOD, "agm-" + api.id() + "-" + users + "-DELETE");
        api.update(
                Kind.INTEGRATION,
                "agi-" + api.id() + "-" + users + "-GET",
                Map.of("requestTemplates", Map.of("application/json", "second")));

        var served = aws.served("dev");
        assertThat(served.routes().keySet()).containsExactly("DELETE /users", "GET /users");
        assertThat(served.route("GET /users").template()).isEqualTo("first");
        api.update(Kind.STAGE, served.stage().id(), Map.of("deployment", api.deployment()));
        assertThat(aws.served("dev").routes().keySet()).containsExactly("GET /users");
        assertThat(aws.served("dev").route("GET /users").template()).isEqualTo("second");
    }

    @Test
    void a_deployment_that_a_stage_points_to_is_not_deleted() {
        serve("GET");
        var first = api.deployment();
        api.make(Kind.STAGE, "stage", api.stage(first));

        assertThatThrownBy(() -> aws.delete(Kind.DEPLOYMENT, first))
                .hasMessage("BadRequestException: Active stages pointing to this deployment must be moved or deleted");
        var second = api.deployment();
        assertThat(second).isNotEqualTo(first);
        api.update(Kind.STAGE, aws.served("dev").stage().id(), Map.of("deployment", second));
        aws.delete(Kind.DEPLOYMENT, first);
        assertThat(aws.read(Kind.DEPLOYMENT, first)).isEmpty();
    }

    @Test
    void a_stage_on_a_missing_deployment_is_refused() {
        assertThatThrownBy(() -> api.make(Kind.STAGE, "stage", api.stage("none")))
                .hasMessage("BadRequestException: Deployment id does not exist");
    }

    @Test
    void a_stage_whose_access_log_is_refused_is_there_without_it() {
        serve("GET");
        var deployment = api.deployment();

        assertThatThrownBy(() -> aws.create(Kind.STAGE, "stage", logging(deployment, "arn:of-a-group")))
                .isInstanceOfSatisfying(
                        Unfinished.class,
                        unfinished ->
                                assertThat(unfinished.wanted().properties()).containsKey("accessLogSettings"))
                .hasMessage(NO_ROLE);
        assertThat(aws.served("dev").stage().properties()).doesNotContainKey("accessLogSettings");
    }

    @Test
    void an_access_log_in_a_missing_group_is_refused() throws Unfinished {
        serve("GET");
        aws.letLog();
        var deployment = api.deployment();

        assertThatThrownBy(() -> aws.create(Kind.STAGE, "stage", logging(deployment, "arn:of-a-group")))
                .hasMessage("BadRequestException: The specified log group does not exist.");
        var group = aws.create(Kind.LOG_GROUP, "logs", Map.of("name", "logs"));
        api.update(Kind.STAGE, aws.served("dev").stage().id(), logging(deployment, group.text("arn")));
        assertThat(aws.served("dev").stage().properties()).containsKey("accessLogSettings");
    }

    @Test
    void settings_that_log_are_refused_without_the_accounts_role() {
        serve("GET");
        api.make(Kind.STAGE, "stage", api.stage(api.deployment()));
        var settings = new TreeMap<String, Object>(Map.of("restApi", api.id(), "stageName", "dev"));
        settings.put("methodPath", "*/*");
        settings.put("settings", Map.of("loggingLevel", "ERROR"));

        assertThatThrownBy(() -> api.make(Kind.METHOD_SETTINGS, "all", settings))
                .hasMessage(NO_ROLE);
        settings.put("settings", Map.of("loggingLevel", "OFF"));
        api.make(Kind.METHOD_SETTINGS, "all", settings);
        assertThat(aws.all(Kind.METHOD_SETTINGS)).hasSize(1);
    }

    @Test
    void what_is_no_route_is_answered_by_the_gateway_response_of_the_snapshot() {
        serve("GET");
        api.make(Kind.STAGE, "stage", api.stage(api.deployment()));
        assertThat(aws.served("dev").call("GET /none")).isEqualTo(403);

        api.make(
                Kind.GATEWAY_RESPONSE,
                "r",
                Map.of("restApiId", api.id(), "responseType", "MISSING_AUTHENTICATION_TOKEN", "statusCode", "404"));

        assertThat(aws.served("dev").call("GET /none")).isEqualTo(403);
        api.update(Kind.STAGE, aws.served("dev").stage().id(), Map.of("deployment", api.deployment()));
        assertThat(aws.served("dev").call("GET /none")).isEqualTo(404);
    }
}
