package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation's role, policy, method, integration and responses. */
@TestInstance(Lifecycle.PER_CLASS)
final class OperationsTest {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String METHOD = "aws:apigateway/method:Method";
    private static final String INTEGRATION = "aws:apigateway/integration:Integration";
    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},
            "Action":"sts:AssumeRole"}]}""";

    private final Declared dev = Declared.of("dev");

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "cn-north-1", "us-gov-west-1"})
    void each_has_a_role_that_may_do_one_thing_to_one_table_or_index(String region) {
        var declared = Declared.of(Api.ofProject(), "dev", Map.of("aws:region", region));
        var partition = region.startsWith("cn") ? "aws-cn" : region.startsWith("us-gov") ? "aws-us-gov" : "aws";
        var expected = OperationTable.ALL.stream()
                .collect(toMap(
                        OperationTable::name,
                        row -> json("""
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:%s",
                "Resource":"arn:%s:dynamodb:%s:123456789012:table/%s-dev%s"}]}""".formatted(row.permission(), partition, region, row.table(), row.arnSuffix()))));

        var policies = new TreeMap<String, JsonNode>();
        declared.byName(POLICY)
                .forEach((name, policy) ->
                        policies.put(name, json(policy.input("policy").asText())));

        assertThat(policies).isEqualTo(expected);
    }

    @Test
    void each_role_trusts_api_gateway_and_has_its_one_policy_attached() {
        var names = new TreeSet<>(
                OperationTable.ALL.stream().map(OperationTable::name).toList());
        var withLogging = new TreeSet<>(names);
        withLogging.add("account-logging");

        var roles = dev.byName(ROLE);
        var attached = new TreeMap<String, String>();
        dev.byName(ATTACHMENT)
                .forEach((name, attachment) -> attached.put(
                        name,
                        attachment.input("role").asText() + " "
                                + attachment.input("policyArn").asText()));

        assertThat(roles.keySet()).isEqualTo(withLogging);
        assertThat(roles.values())
                .extracting(role -> json(role.input("assumeRolePolicy").asText()))
                .containsOnly(json(TRUST));
        assertThat(roles.values())
                .flatExtracting(role -> role.inputs().keySet())
                .doesNotContain("inlinePolicies", "managedPolicyArns");
        assertThat(dev.all("aws:iam/rolePolicy:RolePolicy")).isEmpty();
        assertThat(attached.remove("account-logging"))
                .isEqualTo("account-logging-dev"
                        + " arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs");
        assertThat(attached)
                .isEqualTo(names.stream()
                        .collect(toMap(
                                name -> name,
                                name -> name + "-dev arn:aws:iam:eu-west-1:123456789012:policy/" + name + "-dev")));
    }

    @Test
    void each_is_a_method_that_wants_a_key_and_is_validated() {
        for (var row : OperationTable.ALL) {
            var method = dev.one(METHOD, row.name());

            assertThat(method.input("httpMethod").asText()).isEqualTo(row.verb());
            assertThat(method.input("resourceId").asText()).isEqualTo(row.path() + "-id");
            assertThat(method.input("authorization").asText()).isEqualTo("NONE");
            assertThat(method.input("apiKeyRequired").asBoolean()).isTrue();
            assertThat(method.input("requestValidatorId").asText()).isEqualTo("body-and-parameters-id");
        }
        assertThat(dev.all(METHOD)).hasSize(18 + 9);
    }

    @Test
    void bodies_have_a_model_for_json_and_for_every_other_type() {
        var models = new TreeMap<String, JsonNode>();
        dev.byName(METHOD).forEach((name, method) -> {
            if (!method.input("requestModels").isEmpty()) {
                models.put(name, method.input("requestModels"));
            }
        });

        assertThat(models)
                .isEqualTo(Map.of(
                        "create-user", model("NewUser"),
                        "replace-user", model("ReplacementUser"),
                        "update-user", model("ChangesToUser"),
                        "create-album", model("NewAlbum"),
                        "create-albums", model("BatchOfAlbum"),
                        "replace-album", model("ReplacementAlbum"),
                        "update-album", model("ChangesToAlbum")));
        assertThat(dev.byName("aws:apigateway/model:Model").keySet())
                .isEqualTo(Set.of(
                        "NewUser",
                        "ReplacementUser",
                        "ChangesToUser",
                        "NewAlbum",
                        "BatchOfAlbum",
                        "ReplacementAlbum",
                        "ChangesToAlbum"));
    }

    @Test
    void each_calls_dynamodb_with_its_role_and_its_template_and_passes_nothing_through() throws IOException {
        for (var row : OperationTable.ALL) {
            var integration = dev.one(INTEGRATION, row.name());

            assertThat(integration.input("type").asText()).isEqualTo("AWS");
            assertThat(integration.input("integrationHttpMethod").asText()).isEqualTo("POST");
            assertThat(integration.input("uri").asText())
                    .isEqualTo("arn:aws:apigateway:eu-west-1:dynamodb:action/" + row.action());
            assertThat(integration.input("credentials").asText())
                    .isEqualTo("arn:aws:iam:eu-west-1:123456789012:role/" + row.name() + "-dev");
            assertThat(integration.input("passthroughBehavior").asText()).isEqualTo("NEVER");
            assertThat(integration.input("timeoutMilliseconds").asInt()).isEqualTo(5000);
            assertThat(integration.inputs().get("requestTemplates"))
                    .isEqualTo(Map.of("application/json", template(row.name() + "/request.vtl")));
        }
        assertThat(dev.all(INTEGRATION)).hasSize(18 + 9);
    }

    @Test
    void what_a_template_reads_is_a_parameter_of_the_method_and_a_key_of_the_cache() {
        var keys = new TreeMap<String, Set<String>>();
        var parameters = new TreeMap<String, Object>();
        Stream.of("list-users", "get-user", "list-artist-albums", "create-albums", "remove-favorite-movie")
                .forEach(name -> {
                    var cached = new TreeSet<String>();
                    dev.one(INTEGRATION, name)
                            .input("cacheKeyParameters")
                            .forEach(key -> cached.add(key.asText().replace("method.request.", "")));
                    keys.put(name, cached);
                    parameters.put(name, dev.one(METHOD, name).inputs().getOrDefault("requestParameters", Map.of()));
                });

        assertThat(keys)
                .isEqualTo(Map.of(
                        "list-users", Set.of("querystring.limit", "querystring.after", "header.Origin"),
                        "get-user", Set.of("path.userId", "header.Origin"),
                        "list-artist-albums",
                                Set.of(
                                        "path.artist",
                                        "querystring.title",
                                        "querystring.limit",
                                        "querystring.after",
                                        "header.Origin"),
                        "create-albums", Set.of("header.Idempotency-Key", "header.Origin"),
                        "remove-favorite-movie", Set.of("path.userId", "path.movie", "header.Origin")));
        assertThat(parameters.get("get-user"))
                .isEqualTo(Map.of("method.request.path.userId", true, "method.request.header.Origin", false));
        assertThat(parameters.get("list-users"))
                .isEqualTo(Map.of(
                        "method.request.querystring.limit", false,
                        "method.request.querystring.after", false,
                        "method.request.header.Origin", false));
    }

    private static JsonNode model(String name) {
        return json("{\"application/json\":\"" + name + "\",\"$default\":\"" + name + "\"}");
    }

    private static String template(String file) throws IOException {
        return Files.readString(Path.of("templates", file));
    }
}
