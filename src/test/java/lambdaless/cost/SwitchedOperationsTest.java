package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings that an operator switches on, through the resources that the program declares for them. */
final class SwitchedOperationsTest {
    private static final SwitchedStack DEV = SwitchedStack.ofDev();
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;
    private static final Api API = SwitchedStack.API;

    @TempDir
    private Path folder = Path.of("");

    private Map<String, Double> change(String... settings) throws IOException {
        return DEV.change(folder, settings);
    }

    /** The tables and their indexes. */
    private static long targets() {
        return API.tables().size()
                + API.tables().stream()
                        .mapToLong(table -> table.indexes().size())
                        .sum();
    }

    /** The metrics of calls: one for each action on a table. */
    private static long calls() {
        return API.operations().stream()
                .map(operation -> operation.target().tableName() + " " + operation.action())
                .distinct()
                .count();
    }

    @Test
    void alarms_add_the_metrics_that_they_watch_and_those_that_filters_make() throws IOException {
        double ofStage = 6;
        double throttles = 2 * targets(); // of reads and of writes

        assertThat(change("alarmTopicArn: arn:aws:sns:eu-west-1:123456789012:on-call"))
                .isEqualTo(Map.of("alarms", ofStage + calls() + throttles, "metrics", 2.0));
    }

    @Test
    void a_dashboard_adds_itself_and_the_metrics_that_filters_make() throws IOException {
        assertThat(change("dashboard: true")).isEqualTo(Map.of("dashboards", 1.0, "metrics", 2.0));
    }

    @Test
    void a_web_acl_of_the_stack_adds_itself_its_rules_and_its_log() throws IOException {
        double logged = 1e6 * 1500 / GIGABYTE;

        assertThat(change("waf: managed"))
                .containsOnlyKeys("web-acls", "web-acl-rules", "web-acl-requests", "log-ingestion", "log-storage")
                .containsEntry("web-acls", 1.0)
                .containsEntry("web-acl-rules", 3.0)
                .containsEntry("web-acl-requests", 1.0)
                .hasEntrySatisfying(
                        "log-ingestion", gigabytes -> assertThat(gigabytes).isCloseTo(logged, within(1e-9)));
    }

    @Test
    void an_existing_web_acl_adds_its_requests() throws IOException {
        assertThat(change("webAclArn: arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shared/1a2b"))
                .isEqualTo(Map.of("web-acl-requests", 1.0));
    }

    @Test
    void a_key_of_the_stack_adds_itself_and_an_existing_one_nothing() throws IOException {
        assertThat(change("customerManagedKey: made")).isEqualTo(Map.of("keys", 1.0));
        assertThat(
                        change(
                                "customerManagedKey: arn:aws:kms:eu-west-1:123456789012:key/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f"))
                .isEmpty();
    }

    @Test
    void backups_add_a_copy_of_the_tables_for_each_day() throws IOException {
        assertThat(change("backupVaultName: tables")).isEqualTo(Map.of("dynamodb-backups", 5.0 * 35));
    }

    @Test
    void provisioned_capacity_takes_the_place_of_units() throws IOException {
        assertThat(change("billingMode: provisioned"))
                .isEqualTo(Map.of(
                        "dynamodb-reads",
                        -DEV.units().getOrDefault("dynamodb-reads", 0.0),
                        "dynamodb-writes",
                        -DEV.units().getOrDefault("dynamodb-writes", 0.0),
                        "dynamodb-read-capacity",
                        targets() * 5.0 * 730,
                        "dynamodb-write-capacity",
                        targets() * 5.0 * 730));
    }

    @Test
    void a_budget_a_domain_and_a_canary_are_free() throws IOException {
        assertThat(change("monthlyBudget: 50", "budgetEmail: team@example.com")).isEmpty();
        assertThat(
                        change(
                                "domainName: api.example.com",
                                "certificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f"))
                .isEmpty();
        assertThat(change("canaryPercent: 10")).isEmpty();
    }
}
