package lambdaless.operations;

import static java.util.stream.Collectors.toMap;
import static lambdaless.operations.PoliciesTest.declaredTypes;
import static lambdaless.operations.PoliciesTest.policy;
import static lambdaless.operations.PoliciesTest.rights;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The permissions that are added for a stack with a key, backups, provisioned capacity or a budget. */
final class StoragePoliciesTest {
    private static final JsonNode DEPLOY = policy("deploy-storage");
    private static final JsonNode PREVIEW = policy("preview-storage");
    private static final String OF_THE_STACK = "{\"StringEquals\": {\"aws:ResourceTag/Project\": \"<PROJECT>\","
            + "\"aws:ResourceTag/Stack\": \"<STACK>\"}}";

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, JsonNode> conditions(JsonNode policy) {
        return StreamSupport.stream(policy.path("Statement").spliterator(), false)
                .filter(statement -> statement.has("Condition"))
                .collect(toMap(statement -> statement.path("Sid").asText(), statement -> statement.path("Condition")));
    }

    private static Map<String, JsonNode> expected(Map<String, String> conditions) throws IOException {
        var expected = new TreeMap<String, JsonNode>();
        for (var condition : conditions.entrySet()) {
            expected.put(condition.getKey(), new JsonMapper().readTree(condition.getValue()));
        }
        return expected;
    }

    @Test
    void every_type_that_these_settings_add_has_its_rights_and_no_other_has() {
        var added = declaredTypes("src/test/resources/Pulumi.storage.yaml");
        added.removeAll(declaredTypes());

        assertThat(added).isEqualTo(new TreeSet<>(RightsOfStorage.byType().keySet()));
    }

    @Test
    void the_deploying_role_may_do_what_they_need_and_no_more() {
        var needed = new TreeSet<>(RightsOfStorage.ofOtherTypes().writing());
        RightsOfStorage.byType().values().forEach(rights -> {
            needed.addAll(rights.reading());
            needed.addAll(rights.writing());
        });

        assertThat(new TreeSet<>(rights(DEPLOY))).isEqualTo(needed);
    }

    @Test
    void the_previewing_role_may_read_what_they_are_and_no_more() {
        var needed = new TreeSet<String>();
        RightsOfStorage.byType().values().forEach(rights -> needed.addAll(rights.reading()));

        assertThat(rights(PREVIEW)).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rights(PREVIEW))).isEqualTo(needed);
    }

    @Test
    void keys_are_those_of_the_stack_and_the_rest_is_what_the_service_does_for_it() throws IOException {
        assertThat(conditions(DEPLOY))
                .isEqualTo(
                        expected(
                                Map.of(
                                        "NewKeys",
                                        "{\"StringEquals\": {\"aws:RequestTag/Project\": \"<PROJECT>\", \"aws:RequestTag/Stack\": \"<STACK>\"},"
                                                + "\"Null\": {\"aws:ResourceTag/Stack\": \"true\"}}",
                                        "KeysOfThisStack",
                                        OF_THE_STACK,
                                        "KeysOfTables",
                                        "{\"StringLike\": {\"kms:ViaService\": \"dynamodb.<REGION>.amazonaws.com*\"}}",
                                        "RightsOfBackups",
                                        "{\"ArnLike\": {\"iam:PolicyARN\":"
                                                + "\"arn:<PARTITION>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup\"}}",
                                        "OurRolesForBackups",
                                        "{\"StringEquals\": {\"iam:PassedToService\": \"backup.amazonaws.com\"}}",
                                        "Scaling",
                                        "{\"StringEquals\": {\"application-autoscaling:service-namespace\": \"dynamodb\"}}",
                                        "ScalingsOwnRole",
                                        "{\"StringEquals\": {\"iam:AWSServiceName\": \"dynamodb.application-autoscaling.amazonaws.com\"}}")));
        assertThat(conditions(PREVIEW)).isEqualTo(expected(Map.of("KeysOfThisStack", OF_THE_STACK)));
    }

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html, with names as long as a stack may have them. */
    @ParameterizedTest
    @CsvSource({"deploy,10240", "preview,10240", "deploy-storage,6144", "preview-storage,6144"})
    void a_policy_is_not_longer_than_iam_takes_it(String name, int most) {
        var filled = policy(name)
                .toString()
                .replace("<PARTITION>", "aws-us-gov")
                .replace("<REGION>", "ap-southeast-1")
                .replace("<ACCOUNT>", "123456789012")
                .replace("<PROJECT>", "lambdaless-of-us")
                .replace("<STACK>", "testing")
                .replace("<BUCKET>", "a".repeat(63));

        assertThat(filled).hasSizeBetween(500, most);
    }

    /** In a copy of the project whose dev stack has a key of its own; prod keeps what it has. */
    @Test
    void gives_a_stack_with_a_key_of_its_own_the_rights_to_it() throws Exception {
        var copy = copy();
        var policy = "arn:aws:iam::123456789012:policy/github-lambdaless-preview-dev-storage";
        var made = List.of(
                "aws iam create-policy --policy-name github-lambdaless-preview-dev-storage --policy-document "
                        + "file://target/first-time/preview-dev-preview-storage.json",
                "aws iam attach-role-policy --role-name github-lambdaless-preview-dev --policy-arn " + policy);

        var first = new Scripts(folder)
                .with("aws", "exit 1")
                .run(copy + "/scripts/first-time", "--account", "123456789012", "--repository", "acme/music");
        assertThat(first.out().lines().filter(line -> line.contains("preview-dev-storage")))
                .containsExactlyElementsOf(made);
        assertThat(first.out())
                .contains("--policy-name github-lambdaless-dev-storage")
                .doesNotContain("-prod-storage");
        assertThat(Files.readString(copy.resolve("target/first-time/dev-deploy-storage.json")))
                .contains("alias/lambdaless-dev-data")
                .doesNotContain("<");
    }

    private Path copy() throws IOException {
        var copy = Files.createDirectories(folder.resolve("copy"));
        for (var file : List.of(
                "scripts/first-time",
                "Pulumi.yaml",
                "Pulumi.dev.yaml",
                "Pulumi.prod.yaml",
                ".github/policies/trust.json",
                ".github/policies/deploy.json",
                ".github/policies/preview.json",
                ".github/policies/deploy-storage.json",
                ".github/policies/preview-storage.json")) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(Path.of(file), copy.resolve(file));
        }
        Files.writeString(
                copy.resolve("Pulumi.dev.yaml"), "config:\n  aws:region: eu-west-1\n  customerManagedKey: made\n");
        return copy;
    }
}
