package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation's role, which may do its one thing and nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
final class RolesTest {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},
            "Action":"sts:AssumeRole"}]}""";

    private final Declared dev = Declared.dev();

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "cn-north-1", "us-gov-west-1"})
    void each_has_a_role_that_may_do_one_thing_to_one_table_or_index(String region) {
        var declared =
                region.equals("eu-west-1") ? dev : Declared.of(Api.ofProject(), "dev", Map.of("aws:region", region));
        var partition = region.startsWith("cn") ? "aws-cn" : region.startsWith("us-gov") ? "aws-us-gov" : "aws";
        var expected = OperationTable.ALL.stream()
                .collect(toMap(
                        OperationTable::roleName,
                        row -> json("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:%s",
                "Resource":"arn:%s:dynamodb:%s:000000000000:table/%s-dev%s"}]}""".formatted(row.permission(), partition, region, row.table(), row.arnSuffix()))));

        var policies = new TreeMap<String, JsonNode>();
        declared.byName(POLICY)
                .forEach((name, policy) ->
                        policies.put(name, json(policy.input("policy").asText())));

        assertThat(policies).isEqualTo(expected);
    }

    @Test
    void each_role_trusts_api_gateway_and_has_nothing_inline() {
        var names = new TreeSet<>(
                OperationTable.ALL.stream().map(OperationTable::roleName).toList());
        var withLogging = new TreeSet<>(names);
        withLogging.add("account-logging");

        var roles = dev.byName(ROLE);

        assertThat(roles.keySet()).isEqualTo(withLogging);
        assertThat(roles.values())
                .extracting(role -> json(role.input("assumeRolePolicy").asText()))
                .containsOnly(json(TRUST));
        assertThat(roles.values())
                .flatExtracting(role -> role.inputs().keySet())
                .doesNotContain("inlinePolicies", "managedPolicyArns");
        assertThat(dev.all("aws:iam/rolePolicy:RolePolicy")).isEmpty();
    }

    @Test
    void each_role_has_its_one_policy_attached() {
        var attached = new TreeMap<String, String>();
        dev.byName(ATTACHMENT)
                .forEach((name, attachment) -> attached.put(
                        name,
                        attachment.input("role").asText() + " "
                                + attachment.input("policyArn").asText()));

        assertThat(attached.remove("account-logging"))
                .isEqualTo("account-logging-dev"
                        + " arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");
        assertThat(attached)
                .isEqualTo(OperationTable.ALL.stream()
                        .map(OperationTable::roleName)
                        .collect(toMap(
                                name -> name,
                                name -> name + "-dev arn:aws:iam::000000000000:policy/" + name + "-dev")));
    }
}
