package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's model of the resources that programs declare, and the messages for those that AWS would refuse. */
final class LoadedStackTest {
    private static GatewayModel load(RecordedResource... added) {
        return new StackLoader(new TemplateEngine()).load(with(added));
    }

    /** The one problem that stands in the way; empty when the stack is served. */
    private static Optional<String> problem(RecordedResource... added) {
        return Optional.ofNullable(catchThrowableOfType(UnservableStack.class, () -> load(added)))
                .map(Throwable::getMessage);
    }

    private static List<RecordedResource> with(RecordedResource... added) {
        var resources = new ArrayList<>(CaseStack.of(Fidelity.tree("{\"methods\": {\"GET /a\": {}}}")));
        resources.addAll(Arrays.asList(added));
        return resources;
    }

    private static RecordedResource resource(String type, String name, Map<String, Object> inputs) {
        return new RecordedResource("aws:apigateway/" + type, name, name, inputs, Map.of());
    }

    private static RecordedResource deployment(String id, String stageName) {
        return resource(
                "deployment:Deployment",
                id,
                Map.of("restApi", "api1", "stageName", stageName, "variables", Map.of("from", id)));
    }

    private static RecordedResource methodSettings(String stage, String path) {
        return resource(
                "methodSettings:MethodSettings",
                "settings",
                Map.of(
                        "restApi",
                        "api1",
                        "stageName",
                        stage,
                        "methodPath",
                        path,
                        "settings",
                        Map.of("throttlingRateLimit", 7, "throttlingBurstLimit", 9)));
    }

    @Test
    void a_deployment_that_names_a_stage_is_served_as_that_stage() {
        var stack = load(deployment("d1", "live"), methodSettings("live", "*/*"));

        assertThat(stack.stages()).extracting(Stage::name).containsExactly("dev", "live");
        var live = stack.stages().get(1);
        assertThat(live.deploymentId()).isEqualTo("d1");
        assertThat(live.variables()).isEqualTo(Map.of("from", "d1"));
        assertThat(live.settings().of(live.api().methods().get(0)).throttle().map(limit -> limit.burst()))
                .contains(9);
    }

    @Test
    void the_last_deployment_of_a_stage_is_the_one_that_is_served() {
        var stack = load(deployment("d1", "live"), deployment("d2", "live"));

        assertThat(stack.stages()).extracting(Stage::name).containsExactly("dev", "live");
        assertThat(stack.stages().get(1).deploymentId()).isEqualTo("d2");
    }

    @Test
    void a_stage_of_the_same_name_is_served_instead_of_the_deployments() {
        var stack = load(deployment("d1", "dev"));

        assertThat(stack.stages()).extracting(Stage::name).containsExactly("dev");
        assertThat(stack.stages().get(0).deploymentId()).isEmpty();
        assertThat(stack.stages().get(0).variables()).isEmpty();
    }

    @Test
    void a_deployment_that_names_no_stage_is_none() {
        var stack = load(deployment("d1", ""));

        assertThat(stack.stages()).extracting(Stage::name).containsExactly("dev");
    }

    @Test
    void a_stage_name_that_is_no_segment_of_a_path() {
        assertThat(problem(resource("stage:Stage", "s", Map.of("restApi", "api1", "stageName", "a/b"))))
                .contains("Stage \"s\" has the stageName \"a/b\"; expected 1 to 128 letters, digits, hyphens and "
                        + "underscores");
        assertThat(problem(deployment("d", "x y")))
                .contains("Deployment \"d\" has the stageName \"x y\"; expected 1 to 128 letters, digits, hyphens and "
                        + "underscores");
    }

    @Test
    void stage_variables_that_are_no_object_of_texts() {
        assertThat(problem(stage(List.of(1)))).contains("Stage \"s\" has variables [1]; expected an object of texts");
        assertThat(problem(stage(5))).contains("Stage \"s\" has variables 5; expected an object of texts");
        assertThat(problem(stage(Map.of("a", List.of("b")))))
                .contains("Stage \"s\" has variables.a [b]; expected a text");
        assertThat(problem(stage(List.of()))).isEmpty();
    }

    private static RecordedResource stage(Object variables) {
        return resource("stage:Stage", "s", Map.of("restApi", "api1", "stageName", "s", "variables", variables));
    }

    @Test
    void an_api_key_of_a_length_that_api_gateway_does_not_take() {
        assertThat(problem(key("x".repeat(5))))
                .contains("ApiKey \"k\" has a value of 5 characters; expected 20 to 128");
        assertThat(problem(key("x".repeat(19)))).isPresent();
        assertThat(problem(key("x".repeat(129))))
                .contains("ApiKey \"k\" has a value of 129 characters; expected 20 to 128");
        assertThat(problem(key("x".repeat(20)))).isEmpty();
        assertThat(problem(key("x".repeat(128)))).isEmpty();
    }

    private static RecordedResource key(String value) {
        return resource("apiKey:ApiKey", "k", Map.of("value", value));
    }

    @Test
    void a_usage_plan_key_that_points_nowhere() {
        var plan = resource("usagePlan:UsagePlan", "p", Map.of());
        var key = key("x".repeat(20));

        assertThat(problem(plan, binding("gone", "p")))
                .contains("UsagePlanKey \"b\" names the API key \"gone\", which is not in the stack");
        assertThat(problem(key, binding("k", "gone")))
                .contains("UsagePlanKey \"b\" names the usage plan \"gone\", which is not in the stack");
        assertThat(problem(key, plan, binding("k", "p"))).isEmpty();
    }

    private static RecordedResource binding(String keyId, String planId) {
        return resource("usagePlanKey:UsagePlanKey", "b", Map.of("keyId", keyId, "usagePlanId", planId));
    }

    @Test
    void a_quota_of_a_period_that_api_gateway_does_not_have() {
        assertThat(problem(plan(Map.of("limit", 3, "period", "YEAR"))))
                .contains("UsagePlan \"p\" has a quota of the period \"YEAR\"; expected DAY, WEEK or MONTH");
        assertThat(problem(plan(Map.of("limit", 3, "period", "day")))).isPresent();
        assertThat(problem(plan(Map.of("limit", 3))))
                .contains("UsagePlan \"p\" has a quota without a period; expected DAY, WEEK or MONTH");
        assertThat(problem(plan(Map.of("limit", 3, "period", "WEEK")))).isEmpty();
        assertThat(problem(plan(Map.of()))).isEmpty();
    }

    private static RecordedResource plan(Map<String, Object> quota) {
        return resource("usagePlan:UsagePlan", "p", Map.of("quotaSettings", quota));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "users", "users/get", "a b/GET", "*", "us*/GET"})
    void a_method_path_that_is_no_path_with_a_verb(String path) {
        assertThat(problem(methodSettings("dev", path)))
                .contains("MethodSettings \"settings\" has the methodPath \"" + path
                        + "\"; expected */*, or a path and a verb such as users/GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "/*/*", "a/GET", "/a/GET", "~1a/GET", "users/{id}/ANY", "/GET", "{proxy+}/*"})
    void a_method_path_in_any_of_its_spellings(String path) {
        assertThat(problem(methodSettings("dev", path))).isEmpty();
    }
}
