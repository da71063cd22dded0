package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.Role;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/** The roles that integrations call with. */
final class RolesOfAStackTest {
    private static GatewayModel load(String trust, Map<String, Object> stageVariables, Allowance... allowances) {
        var each = Fidelity.tree(
                "{\"methods\": {\"GET /a\": {\"action\": \"GetItem\"},"
                        + " \"GET /b\": {\"action\": \"GetItem\", \"integration\": {\"credentials\": \"${stageVariables.role}\"}}}}");
        var resources = new ArrayList<RecordedResource>();
        for (var resource : CaseStack.of(each)) {
            resources.add(
                    resource.type().endsWith(":Role")
                            ? with(resource, "assumeRolePolicy", trust)
                            : resource.type().endsWith(":Stage")
                                    ? with(resource, "variables", stageVariables)
                                    : resource);
        }
        return load(resources, allowances);
    }

    private static GatewayModel load(List<RecordedResource> resources, Allowance... allowances) {
        return new StackLoader(new TemplateEngine(), TemplateOrigins.unknown(), Set.of(allowances)).load(resources);
    }

    private static RecordedResource with(RecordedResource resource, String property, Object value) {
        var inputs = new HashMap<>(resource.inputs());
        inputs.put(property, value);
        return new RecordedResource(resource.type(), resource.name(), resource.id(), inputs, resource.outputs());
    }

    private static String trust(String condition) {
        return "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\": "
                + "{\"Service\": \"apigateway.amazonaws.com\"}, \"Condition\": " + condition + "}}";
    }

    private static int get(GatewayModel stack, String path) {
        var backend = CaseBackend.of(Fidelity.tree("{}"));
        var backends = new Gateway.Backends(backend, backend);
        return new Gateway(stack, backends, new TemplateEngine(), new GatewayState(), served -> {})
                .handle(new HttpRequest("GET", "/dev" + path, "", "HTTP/1.1", List.of(), new byte[0], "127.0.0.1"))
                .status();
    }

    @Test
    void a_trust_that_demands_what_api_gateway_does_not_send_is_told_and_ends_in_500() {
        var stack = load(trust("{\"StringEquals\": {\"aws:SourceAccount\": \"111111111111\"}}"), Map.of());

        assertThat(stack.notes())
                .containsExactly(
                        "requests through the role gateway will fail with 500, because its trust policy demands "
                                + "StringEquals on aws:SourceAccount, which API Gateway does not send; see "
                                + "https://docs.aws.amazon.com/IAM/latest/UserGuide/"
                                + "reference_policies_elements_condition_operators.html");
        assertThat(get(stack, "/a")).isEqualTo(500);
    }

    @Test
    void a_trust_that_demands_it_only_where_it_is_sent_is_served_without_a_word() {
        var stack = load(trust("{\"StringEqualsIfExists\": {\"aws:SourceAccount\": \"111111111111\"}}"), Map.of());

        assertThat(stack.notes()).isEmpty();
        assertThat(get(stack, "/a")).isEqualTo(200);
    }

    @Test
    void an_unknown_role_that_a_stage_variable_names_is_let_through_where_that_is_wanted() {
        var arn = "arn:aws-cn:iam::111111111111:role/service/elsewhere";
        Map<String, Object> variables = Map.of("role", arn);

        var stack = load(trust("{}"), variables, Allowance.UNKNOWN_ROLES);

        assertThat(stack.notes())
                .containsExactly("the role " + arn + " is not in the stack; its calls are let through without a check");
        assertThat(stack.roles().values()).extracting(Role::name).containsExactlyInAnyOrder("gateway", "elsewhere");
        assertThat(get(stack, "/b")).isEqualTo(200);
        assertThat(get(load(trust("{}"), variables), "/b")).isEqualTo(500);
    }

    @Test
    void a_policy_that_is_not_known_is_refused_or_allows_everything_where_that_is_wanted() {
        var arn = "arn:aws:iam::aws:policy/AmazonNovelty";
        var resources = CaseStack.of(Fidelity.tree("{\"methods\": {\"GET /a\": {\"action\": \"GetItem\"}}}")).stream()
                .filter(resource -> !resource.type().endsWith(":RolePolicy"))
                .map(resource -> resource.type().endsWith(":Role")
                        ? with(resource, "managedPolicyArns", List.of(arn))
                        : resource)
                .toList();

        assertThatThrownBy(() -> load(resources))
                .hasMessageContaining("Role \"gateway\" has the policy " + arn
                        + ", which is not in the stack and not known here; -Dlocal.trustUnknownRoles=true takes it to"
                        + " allow every call");
        var trusting = load(resources, Allowance.UNKNOWN_ROLES);
        assertThat(trusting.notes())
                .containsExactly(
                        "Role \"gateway\" has the policy " + arn
                                + ", which is not in the stack and not known here; it is taken to allow every call of its role");
        assertThat(get(trusting, "/a")).isEqualTo(200);
    }
}
