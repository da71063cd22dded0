package lambdaless.operations;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.local.DeclaredStack;
import org.junit.jupiter.api.Test;

/** The permissions of the roles that deploy and preview, beside those that the declared resources need. */
final class PoliciesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DEPLOY = policy("deploy");
    private static final JsonNode PREVIEW = policy("preview");

    static JsonNode policy(String name) {
        try {
            return JSON.readTree(Files.readString(Path.of(".github", "policies", name + ".json")));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Set<String> declaredTypes() {
        return declaredTypes("Pulumi.dev.yaml", "Pulumi.prod.yaml");
    }

    /** The types of AWS's resources that the stacks of some files declare. */
    static Set<String> declaredTypes(String... files) {
        return Stream.of(files)
                .flatMap(file -> DeclaredStack.program(Path.of(file)).resources().stream())
                .map(RecordedResource::type)
                .filter(type -> type.startsWith("aws:"))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode oneOrMore) {
        return oneOrMore.isTextual()
                ? List.of(oneOrMore.asText())
                : StreamSupport.stream(oneOrMore.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    /** Every action of a policy with every resource that it is on, an ARN without partition, service, region and account. */
    static List<String> rights(JsonNode policy) {
        return StreamSupport.stream(policy.path("Statement").spliterator(), false)
                .flatMap(statement -> texts(statement.path("Action")).stream()
                        .flatMap(action ->
                                texts(statement.path("Resource")).stream().map(arn -> action + " " + resource(arn))))
                .toList();
    }

    private static String resource(String arn) {
        return arn.equals("*") ? arn : arn.split(":", 6)[5];
    }

    private static JsonNode statement(JsonNode policy, String action) {
        return StreamSupport.stream(policy.path("Statement").spliterator(), false)
                .filter(statement -> texts(statement.path("Action")).contains(action))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    @Test
    void every_declared_type_has_its_rights_and_no_other_has() {
        assertThat(declaredTypes()).isEqualTo(new TreeSet<>(Rights.BY_TYPE.keySet()));
    }

    @Test
    void the_deploying_role_may_do_what_the_declared_types_need_and_no_more() {
        var needed = new TreeSet<>(Rights.union(Rights.OF_THE_STATE.reading(), Rights.OF_THE_STATE.writing()));
        declaredTypes().stream().map(Rights.BY_TYPE::get).forEach(rights -> {
            needed.addAll(rights.reading());
            needed.addAll(rights.writing());
        });

        assertThat(rights(DEPLOY)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rights(DEPLOY))).isEqualTo(needed);
    }

    @Test
    void the_previewing_role_may_read_what_the_declared_types_are_and_no_more() {
        var needed = new TreeSet<>(Rights.OF_THE_STATE.reading());
        declaredTypes().stream().map(Rights.BY_TYPE::get).forEach(rights -> needed.addAll(rights.reading()));

        assertThat(rights(PREVIEW)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rights(PREVIEW))).isEqualTo(needed);
    }

    @Test
    void a_preview_of_one_stack_reads_no_keys_of_another() throws IOException {
        var keys = StreamSupport.stream(PREVIEW.path("Statement").spliterator(), false)
                .filter(statement -> statement.path("Resource").toString().contains("/apikeys"))
                .toList();

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).path("Condition")).isEqualTo(json("""
                {"StringEquals": {"aws:ResourceTag/Project": "<PROJECT>", "aws:ResourceTag/Stack": "<STACK>"}}"""));
    }

    @Test
    void roles_are_passed_to_api_gateway_alone_and_get_no_policy_but_ours() throws IOException {
        assertThat(statement(DEPLOY, "iam:PassRole").path("Condition"))
                .isEqualTo(json("{\"StringEquals\": {\"iam:PassedToService\": \"apigateway.amazonaws.com\"}}"));
        assertThat(statement(DEPLOY, "iam:CreateServiceLinkedRole").path("Condition"))
                .isEqualTo(json("{\"StringEquals\": {\"iam:AWSServiceName\": \"ops.apigateway.amazonaws.com\"}}"));
        assertThat(statement(DEPLOY, "iam:AttachRolePolicy").path("Condition")).isEqualTo(json("""
                {"ArnLike": {"iam:PolicyARN": [
                  "arn:<PARTITION>:iam::<ACCOUNT>:policy/<PROJECT>-<STACK>-*",
                  "arn:<PARTITION>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"]}}"""));
    }

    @Test
    void a_role_is_for_one_environment_of_one_repository() throws IOException {
        assertThat(policy("trust").path("Statement").get(0).path("Condition")).isEqualTo(json("""
                {"StringEquals": {
                  "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                  "token.actions.githubusercontent.com:sub": "repo:<REPOSITORY>:environment:<ENVIRONMENT>"}}"""));
    }
}
