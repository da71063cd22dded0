package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key that encrypts tables and logs, and who may use it. */
@TestInstance(Lifecycle.PER_CLASS)
final class KeyTest {
    private static final String TABLE = "aws:dynamodb/table:Table";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final List<String> KINDS =
            List.of("aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/alias:Alias");
    private static final String EXISTING =
            "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String READING = "\"kms:Decrypt\",\"kms:DescribeKey\"";
    private static final String WRITING = READING
            + ",\"kms:Encrypt\",\"kms:GenerateDataKey\",\"kms:GenerateDataKeyWithoutPlaintext\",\"kms:ReEncryptFrom\",\"kms:ReEncryptTo\"";
    private static final Set<String> READERS = Set.of("GetItem", "Query", "Scan");

    private final Declared dev = Declared.dev();
    private final Declared made = with("eu-west-1", "made");

    private static Declared with(String region, String key) {
        return Declared.of(Api.ofProject(), "dev", Map.of("aws:region", region, "customerManagedKey", key));
    }

    private static List<String> kinds(Declared declared) {
        return declared.resources().stream()
                .map(Declared.Resource::type)
                .filter(KINDS::contains)
                .sorted()
                .toList();
    }

    private static JsonNode encryption(Declared declared, String table) {
        return declared.one(TABLE, table).input("serverSideEncryption");
    }

    @Test
    void no_key_is_declared_unless_it_is_asked_for() {
        assertThat(kinds(dev)).isEmpty();
        assertThat(encryption(dev, "users")).isEqualTo(json("{\"enabled\":true}"));
        assertThat(dev.byName(LOG_GROUP).values())
                .hasSize(2)
                .noneMatch(group -> group.inputs().containsKey("kmsKeyId"));
        assertThat(dev.outputs()).doesNotContainKey("encryptionKeyArn");
    }

    @Test
    void a_key_of_the_stack_is_renewed_and_waits_before_it_is_deleted() {
        assertThat(kinds(made)).containsExactlyInAnyOrderElementsOf(KINDS);
        var key = made.one(KINDS.get(0), "key");
        assertThat(key.inputs())
                .containsOnlyKeys("description", "enableKeyRotation", "deletionWindowInDays", "tags")
                .containsEntry("description", "Encrypts the tables and the logs (project lambdaless, stack dev)")
                .containsEntry("enableKeyRotation", true);
        assertThat(key.input("deletionWindowInDays").asInt()).isEqualTo(30);
        assertThat(key.input("tags")).isEqualTo(dev.one(TABLE, "users").input("tags"));
        var id = made.output("encryptionKeyArn").asText().replaceFirst(".*/", "");
        assertThat(made.one(KINDS.get(2), "key").inputs())
                .isEqualTo(Map.of("name", "alias/lambdaless-dev-data", "targetKeyId", id));
        assertThat(made.one(KINDS.get(1), "key").input("keyId").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1,aws,amazonaws.com",
        "cn-north-1,aws-cn,amazonaws.com.cn",
        "us-gov-west-1,aws-us-gov,amazonaws.com"
    })
    void its_policy_is_for_the_account_and_for_the_accounts_log_groups(String region, String partition, String suffix) {
        var declared = region.equals("eu-west-1") ? made : with(region, "made");

        assertThat(json(declared.one(KINDS.get(1), "key").input("policy").asText()))
                .isEqualTo(json("""
                {"Version":"2012-10-17","Statement":[
                {"Sid":"TheAccountByItsPolicies","Effect":"Allow","Principal":{"AWS":"arn:%1$s:iam::000000000000:root"},
                "Action":"kms:*","Resource":"*"},
                {"Sid":"LogGroupsOfTheAccount","Effect":"Allow","Principal":{"Service":"logs.%2$s.%3$s"},
                "Action":[%4$s],"Resource":"*","Condition":{"ArnLike":{
                "kms:EncryptionContext:aws:logs:arn":"arn:%1$s:logs:%2$s:000000000000:log-group:*"}}}]}""".formatted(partition, region, suffix, WRITING)));
    }

    @ParameterizedTest
    @CsvSource({"eu-west-1,aws,amazonaws.com", "cn-north-1,aws-cn,amazonaws.com.cn"})
    void each_operation_may_use_it_through_dynamodb_as_far_as_it_reads_or_writes(
            String region, String partition, String suffix) {
        var declared = region.equals("eu-west-1") ? made : with(region, "made");
        var key = declared.output("encryptionKeyArn").asText();
        var expected = OperationTable.ALL.stream()
                .collect(toMap(
                        OperationTable::roleName,
                        row -> json("""
                {"Version":"2012-10-17","Statement":[
                {"Effect":"Allow","Action":"dynamodb:%s","Resource":"arn:%s:dynamodb:%s:000000000000:table/%s-dev%s"},
                {"Effect":"Allow","Action":[%s],"Resource":"%s",
                "Condition":{"StringEquals":{"kms:ViaService":"dynamodb.%s.%s"}}}]}""".formatted(
                                        row.permission(),
                                        partition,
                                        region,
                                        row.table(),
                                        row.arnSuffix(),
                                        READERS.contains(row.permission()) ? READING : WRITING,
                                        key,
                                        region,
                                        suffix))));
        var policies = new TreeMap<String, JsonNode>();
        declared.byName(POLICY)
                .forEach((name, policy) ->
                        policies.put(name, json(policy.input("policy").asText())));

        assertThat(policies).isEqualTo(expected);
    }

    @Test
    void tables_and_log_groups_name_the_key() {
        var arn = made.output("encryptionKeyArn").asText();

        assertThat(arn).startsWith("arn:aws:kms:eu-west-1:000000000000:key/");
        assertThat(Api.ofProject().tables())
                .extracting(table -> encryption(made, table.tableName()))
                .isNotEmpty()
                .containsOnly(json("{\"enabled\":true,\"kmsKeyArn\":\"%s\"}".formatted(arn)));
        assertThat(made.byName(LOG_GROUP).values())
                .extracting(group -> group.input("kmsKeyId").asText())
                .containsExactly(arn, arn);
    }

    @Test
    void an_existing_key_is_used_as_it_is() {
        var existing = with("eu-west-1", EXISTING);

        assertThat(kinds(existing)).isEmpty();
        assertThat(existing.output("encryptionKeyArn").asText()).isEqualTo(EXISTING);
        assertThat(encryption(existing, "albums"))
                .isEqualTo(json("{\"enabled\":true,\"kmsKeyArn\":\"%s\"}".formatted(EXISTING)));
        assertThat(existing.byName(LOG_GROUP).values())
                .extracting(group -> group.input("kmsKeyId").asText())
                .containsExactly(EXISTING, EXISTING);
        assertThat(existing.one(POLICY, "GET.users._").input("policy").asText()).contains(EXISTING);
    }

    @Test
    void on_the_way_back_the_key_is_that_of_aws() {
        var owned = with("eu-west-1", "awsOwned");

        assertThat(kinds(owned)).isEmpty();
        assertThat(encryption(owned, "users")).isEqualTo(json("{\"enabled\":false}"));
        assertThat(owned.one(POLICY, "GET.users._").input("policy"))
                .isEqualTo(dev.one(POLICY, "GET.users._").input("policy"));
        assertThat(owned.outputs()).doesNotContainKey("encryptionKeyArn");
    }
}
