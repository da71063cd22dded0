package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The daily backups of the tables. */
final class BackupPlanTest {
    private static final String PLAN = "aws:backup/plan:Plan";
    private static final String SELECTION = "aws:backup/selection:Selection";

    private static Declared with(String region) {
        return UsersAndAlbums.prod(Map.of(
                "aws:region",
                region,
                "alarmTopicArn",
                "arn:aws:sns:" + region + ":123456789012:on-call",
                "backupVaultName",
                "tables"));
    }

    @Test
    void none_are_declared_without_a_vault() {
        var prod = Declared.prod();

        assertThat(prod.all(PLAN)).isEmpty();
        assertThat(prod.all(SELECTION)).isEmpty();
        assertThat(prod.byName("aws:iam/role:Role")).doesNotContainKey("backups");
    }

    @Test
    void the_plan_is_daily_and_keeps_its_backups_for_35_days() {
        var declared = with("eu-west-1");
        var plan = declared.one(PLAN, "tables");
        var tags = plan.input("tags");

        assertThat(plan.inputs()).containsOnlyKeys("rules", "tags");
        assertThat(tags)
                .isEqualTo(declared.one("aws:dynamodb/table:Table", "users").input("tags"));
        assertThat(plan.input("rules")).isEqualTo(json("""
                [{"ruleName":"daily","targetVaultName":"tables","schedule":"cron(0 5 ? * * *)",
                "lifecycle":{"deleteAfter":35},"recoveryPointTags":%s}]""".formatted(tags)));
    }

    @ParameterizedTest
    @CsvSource({"eu-west-1,aws", "cn-north-1,aws-cn"})
    void exactly_the_tables_are_selected_with_a_role_of_its_own(String region, String partition) {
        var declared = with(region);
        var selection = declared.one(SELECTION, "tables");
        var arns = new TreeSet<String>();
        selection.input("resources").forEach(arn -> arns.add(arn.asText()));
        var prefix = "arn:" + partition + ":dynamodb:" + region + ":000000000000:table/";

        assertThat(selection.inputs()).containsOnlyKeys("planId", "iamRoleArn", "resources");
        assertThat(selection.input("planId").asText()).isEqualTo("tables-id");
        assertThat(arns).isEqualTo(Set.of(prefix + "users-prod", prefix + "albums-prod"));
        assertThat(selection.input("iamRoleArn").asText())
                .isEqualTo("arn:" + partition + ":iam::000000000000:role/backups-prod");
        assertThat(json(declared.one("aws:iam/role:Role", "backups")
                        .input("assumeRolePolicy")
                        .asText()))
                .isEqualTo(json("""
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
                        "Principal":{"Service":"backup.amazonaws.com"},"Action":"sts:AssumeRole"}]}"""));
        assertThat(declared.one("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "backups")
                        .inputs())
                .isEqualTo(Map.of(
                        "role",
                        "backups-prod",
                        "policyArn",
                        "arn:" + partition + ":iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"));
    }
}
