package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/** Keys and settings of a stack that would have another effect than they seem to have. */
final class LooseSettingsTest {
    private static RecordedResource resource(String type, String name, Map<String, Object> inputs) {
        return new RecordedResource("aws:apigateway/" + type, name, name, inputs, Map.of());
    }

    @Test
    void names_a_key_that_is_in_two_plans_of_a_stage() {
        var resources = new ArrayList<>(
                CaseStack.of(
                        Fidelity.tree(
                                "{\"usagePlan\": {}, \"keys\": [{\"value\": \"a-key-of-twenty-characters\"}], \"methods\": {\"GET /a\": {}}}")));
        resources.add(resource(
                "usagePlan:UsagePlan", "other", Map.of("apiStages", List.of(Map.of("apiId", "api1", "stage", "dev")))));
        resources.add(resource(
                "usagePlanKey:UsagePlanKey",
                "second",
                Map.of("keyId", "a-key-of-twenty-characters", "keyType", "API_KEY", "usagePlanId", "other")));

        assertThatThrownBy(() -> new StackLoader(new TemplateEngine()).load(resources))
                .hasMessage(
                        "ApiKey \"a-key-of-twenty-characters\" is in the usage plans plan and other, which both have"
                                + " the stage dev; expected one plan for each stage");
    }

    @Test
    void notes_settings_that_no_method_has() {
        var stack = Fidelity.tree(
                "{\"methodSettings\": {\"a/*\": {}, \"*/GET\": {}, \"*/*\": {}, \"a/GET\": {}}, \"methods\": {\"GET /a\": {}}}");

        assertThat(new StackLoader(new TemplateEngine())
                        .load(CaseStack.of(stack))
                        .notes())
                .containsExactlyInAnyOrder(
                        "MethodSettings \"a/*\" has the methodPath \"a/*\", which is neither */* nor a method's: it is not applied",
                        "MethodSettings \"*/GET\" has the methodPath \"*/GET\", which is neither */* nor a method's: it is not applied");
    }
}
