package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capacity, keys and backups: what AWS and the provider refuse, and what they do by themselves. */
final class StorageModelTest {
    private static final String ROOT = "\"Principal\":{\"AWS\":\"arn:aws:iam::000000000000:root\"}";
    private static final String LOGS = "{\"Principal\":{\"Service\":\"logs.eu-west-1.amazonaws.com\"}}";

    private final Aws aws = Aws.fresh("eu-west-1");

    private static Map<String, Object> table(Map<String, Object> more) {
        var table = new TreeMap<>(more);
        table.putAll(Map.of(
                "name", "users", "hashKey", "userId", "attributes", List.of(Map.of("name", "userId", "type", "S"))));
        return table;
    }

    private static Map<String, Object> provisioned(Map<String, Object> index, Object... capacity) {
        var table = table(Map.of("billingMode", "PROVISIONED"));
        if (!index.isEmpty()) {
            table.put("globalSecondaryIndexes", List.of(index));
        }
        for (int at = 0; at < capacity.length; at += 2) {
            table.put((String) capacity[at], capacity[at + 1]);
        }
        return table;
    }

    private AwsResource key(String policy) throws Unfinished {
        var key = aws.create(Kind.KEY, "key", Map.of("deletionWindowInDays", 30));
        aws.create(Kind.KEY_POLICY, "key", Map.of("keyId", key.id(), "policy", policy));
        return key;
    }

    @Test
    void a_table_and_an_index_with_capacity_have_at_least_one_unit() {
        assertThatThrownBy(() ->
                        aws.create(Kind.TABLE, "users", provisioned(Map.of(), "readCapacity", 0, "writeCapacity", 5)))
                .hasMessage(
                        "ValidationException: readCapacity must be at least 1 when billing_mode is \"PROVISIONED\"");
        var index = Map.<String, Object>of("name", "byName", "hashKey", "userId");
        assertThatThrownBy(() ->
                        aws.create(Kind.TABLE, "users", provisioned(index, "readCapacity", 5, "writeCapacity", 5)))
                .hasMessageEndingWith("ProvisionedThroughput is not specified for index: byName");
    }

    @Test
    void capacity_and_ceilings_exclude_each_other() {
        var ceilings = Map.of("maxReadRequestUnits", 5, "maxWriteRequestUnits", 5);
        assertThatThrownBy(() -> aws.create(
                        Kind.TABLE,
                        "users",
                        provisioned(Map.of(), "readCapacity", 5, "writeCapacity", 5, "onDemandThroughput", ceilings)))
                .hasMessageContaining("conflicts with on_demand_throughput");
        assertThatThrownBy(() -> aws.create(
                        Kind.TABLE, "users", table(Map.of("billingMode", "PAY_PER_REQUEST", "readCapacity", 5))))
                .hasMessageContaining("can be specified when BillingMode is PAY_PER_REQUEST");
    }

    @Test
    void capacity_that_is_ignored_begins_with_one_and_a_target_brings_it_within_its_ends() throws Unfinished {
        var onDemand = table(Map.of("billingMode", "PAY_PER_REQUEST"));
        aws.create(Kind.TABLE, "users", onDemand);

        aws.update(Kind.TABLE, "users", onDemand, provisioned(Map.of()));
        assertThat(aws.read(Kind.TABLE, "users").orElseThrow().properties()).containsEntry("readCapacity", 1.0);

        var target = Map.<String, Object>of(
                "resourceId", "table/users",
                "scalableDimension", "dynamodb:table:ReadCapacityUnits",
                "serviceNamespace", "dynamodb",
                "minCapacity", 5,
                "maxCapacity", 10);
        aws.create(Kind.SCALING_TARGET, "users", target);
        assertThat(aws.read(Kind.TABLE, "users").orElseThrow().properties())
                .containsEntry("readCapacity", 5.0)
                .containsEntry("writeCapacity", 1.0);
    }

    @Test
    void scaling_wants_a_table_with_capacity_and_a_policy_wants_a_target() throws Unfinished {
        aws.create(Kind.TABLE, "users", table(Map.of("billingMode", "PAY_PER_REQUEST")));
        var dimension = Map.<String, Object>of(
                "resourceId", "table/users", "scalableDimension", "dynamodb:table:ReadCapacityUnits", "minCapacity", 1);

        assertThatThrownBy(() -> aws.create(Kind.SCALING_TARGET, "users", dimension))
                .hasMessageContaining("does not exist or has no capacity");
        assertThatThrownBy(() -> aws.create(Kind.SCALING_POLICY, "users", dimension))
                .hasMessageStartingWith("ObjectNotFoundException: No scalable target registered");
    }

    @Test
    void the_key_of_a_table_stays_where_none_is_named_and_goes_with_encryption() throws Unfinished {
        var arn = "arn:aws:kms:eu-west-1:123456789012:key/1";
        var encrypted = table(Map.of("serverSideEncryption", Map.of("enabled", true, "kmsKeyArn", arn)));
        var unnamed = table(Map.of("serverSideEncryption", Map.of("enabled", true)));
        aws.create(Kind.TABLE, "users", encrypted);

        aws.update(Kind.TABLE, "users", encrypted, unnamed);
        assertThat(encryption()).containsEntry("kmsKeyArn", arn);

        aws.update(Kind.TABLE, "users", unnamed, table(Map.of("serverSideEncryption", Map.of("enabled", false))));
        aws.update(Kind.TABLE, "users", Map.of(), unnamed);
        assertThat(encryption()).isEqualTo(Map.of("enabled", true));
    }

    private Map<String, Object> encryption() {
        return aws.read(Kind.TABLE, "users").orElseThrow().object("serverSideEncryption");
    }

    @Test
    void nothing_is_encrypted_with_a_key_that_is_gone() throws Unfinished {
        var key = key("{\"Statement\":[{" + ROOT + "}]}");
        aws.delete(Kind.KEY, key.id());

        var encryption = Map.of("enabled", true, "kmsKeyArn", key.text("arn"));
        assertThatThrownBy(() -> aws.create(Kind.TABLE, "users", table(Map.of("serverSideEncryption", encryption))))
                .hasMessageEndingWith("is not accessible");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_log_group_wants_a_key_whose_policy_names_cloudwatch_logs(boolean named) throws Unfinished {
        var key = key("{\"Statement\":[{" + ROOT + "}" + (named ? "," + LOGS : "") + "]}");
        var group = Map.<String, Object>of("name", "logs", "kmsKeyId", key.text("arn"));

        if (named) {
            assertThat(aws.create(Kind.LOG_GROUP, "logs", group).text("kmsKeyId"))
                    .isEqualTo(key.text("arn"));
        } else {
            assertThatThrownBy(() -> aws.create(Kind.LOG_GROUP, "logs", group))
                    .hasMessageStartingWith(
                            "AccessDeniedException: The specified KMS key does not exist or is not allowed");
        }
    }

    @Test
    void a_key_is_never_without_an_administrator_and_an_alias_names_one() throws Unfinished {
        assertThatThrownBy(() -> key("{\"Statement\":[" + LOGS + "]}"))
                .hasMessageStartingWith("MalformedPolicyDocumentException");
        var alias = Map.<String, Object>of("name", "alias/a", "targetKeyId", "1");
        aws.create(Kind.KEY_ALIAS, "a", alias);
        assertThatThrownBy(() -> aws.create(Kind.KEY_ALIAS, "a", alias))
                .hasMessageStartingWith("AlreadyExistsException");
    }

    @Test
    void a_selection_wants_a_plan_and_a_role_with_rights_and_goes_before_its_plan() throws Unfinished {
        var plan = aws.create(Kind.BACKUP_PLAN, "tables", Map.of("name", "tables"));
        var role = aws.create(Kind.ROLE, "r", Map.of("name", "r", "assumeRolePolicy", "backup.amazonaws.com"));
        var selection = Map.<String, Object>of("name", "s", "planId", plan.id(), "iamRoleArn", role.text("arn"));

        assertThatThrownBy(() -> aws.create(Kind.BACKUP_SELECTION, "s", Map.of("planId", "none")))
                .hasMessageContaining("Cannot find Backup plan");
        assertThatThrownBy(() -> aws.create(Kind.BACKUP_SELECTION, "s", selection))
                .hasMessageEndingWith("is not authorized to call tag:GetResources");
        aws.create(
                Kind.ROLE_POLICY_ATTACHMENT,
                "r",
                Map.of("role", "r", "policyArn", "arn:aws:iam::aws:policy/service-role/B"));
        var made = aws.create(Kind.BACKUP_SELECTION, "s", selection);
        assertThatThrownBy(() -> aws.delete(Kind.BACKUP_PLAN, plan.id()))
                .hasMessageStartingWith("InvalidRequestException: Related backup plan selections");
        aws.delete(Kind.BACKUP_SELECTION, made.id());
        aws.delete(Kind.BACKUP_PLAN, plan.id());
        assertThat(aws.all(Kind.BACKUP_PLAN)).isEmpty();
    }
}
