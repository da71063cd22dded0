package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** IAM's control plane, and what becomes of a stage whose roles change. */
final class RoleModelTest {
    private static final String MANAGED = "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs";

    private final Aws aws = Aws.fresh("eu-west-1");
    private final SmallApi api = new SmallApi(aws);

    private AwsResource role(String name) {
        return aws.read(Kind.ROLE, api.make(Kind.ROLE, name, Map.of("name", name)))
                .orElseThrow();
    }

    private String attach(String role, String policy) {
        return api.make(Kind.ROLE_POLICY_ATTACHMENT, role, Map.of("role", role, "policyArn", policy));
    }

    @Test
    void tags_that_differ_in_case_alone_are_refused() {
        assertThatThrownBy(() ->
                        api.make(Kind.ROLE, "r", Map.of("name", "r", "tags", Map.of("Project", "a", "project", "b"))))
                .hasMessage("InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        api.make(Kind.POLICY, "p", Map.of("name", "p", "policy", "{}"));
        assertThatThrownBy(() -> api.update(
                        Kind.POLICY,
                        "arn:aws:iam::000000000000:policy/p",
                        Map.of("tags", Map.of("Project", "a", "project", "b"))))
                .hasMessageStartingWith("InvalidInput: Duplicate tag keys");
    }

    @Test
    void a_taken_name_is_refused() {
        role("r");

        assertThatThrownBy(() -> role("r")).hasMessage("EntityAlreadyExists: Role with name r already exists.");
    }

    @Test
    void an_attachment_needs_its_role_and_its_policy() {
        assertThatThrownBy(() -> attach("none", MANAGED))
                .hasMessage("NoSuchEntity: The role with name none cannot be found.");
        role("r");
        assertThatThrownBy(() -> attach("r", "arn:aws:iam::000000000000:policy/none"))
                .hasMessage("NoSuchEntity: Policy arn:aws:iam::000000000000:policy/none does not exist or is not "
                        + "attachable.");
    }

    @Test
    void what_is_attached_is_not_deleted() {
        var role = role("r");
        var policy = api.make(Kind.POLICY, "p", Map.of("name", "p", "policy", "{}"));
        var attachment = attach("r", policy);

        assertThatThrownBy(() -> aws.delete(Kind.ROLE, role.id()))
                .hasMessage("DeleteConflict: Cannot delete entity, must detach all policies first.");
        assertThatThrownBy(() -> aws.delete(Kind.POLICY, policy))
                .hasMessage("DeleteConflict: Cannot delete a policy attached to entities.");
        aws.delete(Kind.ROLE_POLICY_ATTACHMENT, attachment);
        aws.delete(Kind.POLICY, policy);
        aws.delete(Kind.ROLE, role.id());
        assertThat(aws.all(Kind.ROLE)).isEmpty();
    }

    @Test
    void the_accounts_role_must_be_there_and_have_its_policy() {
        var role = role("logs");
        var inputs = Map.<String, Object>of("cloudwatchRoleArn", role.text("arn"));

        assertThatThrownBy(() -> api.make(Kind.ACCOUNT, "a", inputs))
                .hasMessageStartingWith("BadRequestException: The role ARN does not have required permissions");
        attach("logs", MANAGED);
        assertThat(api.make(Kind.ACCOUNT, "a", inputs)).isEqualTo("api-gateway-account");
    }

    @Test
    void a_role_that_is_slow_is_refused_at_first() {
        aws.slowRoles(2);
        var role = role("logs");
        attach("logs", MANAGED);
        var inputs = Map.<String, Object>of("cloudwatchRoleArn", role.text("arn"));

        assertThatThrownBy(() -> api.make(Kind.ACCOUNT, "a", inputs)).hasMessageContaining("required permissions");
        assertThatThrownBy(() -> api.make(Kind.ACCOUNT, "a", inputs)).hasMessageContaining("required permissions");
        assertThat(api.make(Kind.ACCOUNT, "a", inputs)).isEqualTo("api-gateway-account");
    }

    @Test
    void a_route_answers_500_until_its_role_is_ready_and_once_it_is_gone() {
        aws.slowRoles(1);
        var role = role("r");
        var policy = api.make(Kind.POLICY, "p", Map.of("name", "p", "policy", "{}"));
        var attachment = attach("r", policy);
        api.method(api.root(), "GET");
        api.integration(api.root(), "GET", Map.of("credentials", role.text("arn")));
        api.make(Kind.STAGE, "stage", api.stage(api.deployment()));

        assertThat(aws.served("dev").call("GET /")).isEqualTo(500);
        assertThat(aws.served("dev").call("GET /")).isEqualTo(200);
        aws.delete(Kind.ROLE_POLICY_ATTACHMENT, attachment);
        assertThat(aws.served("dev").call("GET /")).isEqualTo(500);
        aws.delete(Kind.ROLE, role.id());
        assertThat(aws.served("dev").call("GET /")).isEqualTo(500);
    }
}
