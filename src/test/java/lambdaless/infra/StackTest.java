package lambdaless.infra;

import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The stack around the operations: tables, stage, plans, tags, outputs. */
@TestInstance(Lifecycle.PER_CLASS)
final class StackTest {
    private static final String STAGE = "aws:apigateway/stage:Stage";
    private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

    private final Declared dev = Declared.dev();
    private final Declared prod = Declared.prod();

    @Test
    void the_stage_has_its_variables_log_and_tracing() {
        var stage = prod.one(STAGE, "stage");
        var log = stage.input("accessLogSettings");
        var fields = new TreeSet<String>();
        json(log.path("format").asText())
                .properties()
                .forEach(field -> fields.add(field.getValue().asText()));

        assertThat(stage.input("stageName").asText()).isEqualTo("prod");
        var variables = new TreeMap<String, String>();
        Api.ofProject().tables().forEach(table -> variables.put(table.stageVariable(), table.tableName() + "-prod"));
        variables.put("corsOrigins", "https://app.example.com,https://admin.example.com");
        assertThat(stage.inputs().get("variables")).isEqualTo(variables);
        assertThat(stage.input("xrayTracingEnabled").asBoolean()).isTrue();
        assertThat(stage.input("cacheClusterEnabled").asBoolean()).isFalse();
        assertThat(stage.inputs()).doesNotContainKey("cacheClusterSize");
        assertThat(log.path("destinationArn").asText()).endsWith("log-group:access-log-prod");
        assertThat(fields)
                .contains(
                        "$context.requestId",
                        "$context.extendedRequestId",
                        "$context.status",
                        "$context.identity.apiKeyId")
                .doesNotContain("$context.identity.apiKey");
    }

    @Test
    void logs_are_kept_as_long_as_set() {
        var groups = prod.byName(LOG_GROUP);
        var without = UsersAndAlbums.dev(Map.of("accessLogs", "false", "logLevel", "OFF"));

        assertThat(groups.keySet()).isEqualTo(Set.of("access-log", "execution-log", "firewall-log"));
        assertThat(groups.values())
                .extracting(group -> group.input("retentionInDays").asInt())
                .containsOnly(365);
        assertThat(prod.one(LOG_GROUP, "execution-log").input("name").asText())
                .isEqualTo("API-Gateway-Execution-Logs_api-id/prod");
        assertThat(without.all(LOG_GROUP)).isEmpty();
        assertThat(without.one(STAGE, "stage").inputs()).doesNotContainKey("accessLogSettings");
        assertThat(without.output("accessLogGroup").asText()).isEmpty();
    }

    @Test
    void the_accounts_logging_is_set_when_the_stack_manages_it() {
        assertThat(dev.one("aws:apigateway/account:Account", "account-logging")
                        .input("cloudwatchRoleArn")
                        .asText())
                .endsWith("role/account-logging-dev");
        assertThat(prod.all("aws:apigateway/account:Account")).isEmpty();
        assertThat(prod.byName("aws:iam/role:Role"))
                .doesNotContainKey("account-logging")
                .hasSize(OperationTable.ALL.size());
    }

    @Test
    void each_plan_limits_the_stage_and_has_a_key() {
        var plans = new TreeMap<String, JsonNode>();
        prod.byName("aws:apigateway/usagePlan:UsagePlan").forEach((name, plan) -> {
            assertThat(plan.input("apiStages")).isEqualTo(json("[{\"apiId\":\"api-id\",\"stage\":\"prod\"}]"));
            plans.put(name, json("[%s,%s]".formatted(plan.input("throttleSettings"), plan.input("quotaSettings"))));
        });
        var bound = new ArrayList<String>();
        prod.all("aws:apigateway/usagePlanKey:UsagePlanKey")
                .forEach(key -> bound.add(key.input("keyId").asText() + " in "
                        + key.input("usagePlanId").asText()));

        assertThat(plans)
                .isEqualTo(Map.of(
                        "free", limits(5, 10, 10_000, "MONTH"),
                        "partner", limits(100, 200, 5_000_000, "MONTH"),
                        "internal", limits(300, 600, 1_000_000, "DAY")));
        assertThat(bound)
                .containsExactlyInAnyOrder(
                        "free-id in free-id", "partner-id in partner-id", "internal-id in internal-id");
        assertThat(prod.byName("aws:apigateway/apiKey:ApiKey").keySet()).isEqualTo(plans.keySet());
    }

    @Test
    void everything_that_takes_tags_has_them() {
        var tags = json("""
                {"Project":"lambdaless","Stack":"prod","ManagedBy":"pulumi","CostCenter":"music","Owner":"platform-team"}""");
        var tagged = prod.resources().stream()
                .filter(resource -> resource.inputs().containsKey("tags"))
                .toList();

        assertThat(tagged).extracting(resource -> resource.input("tags")).containsOnly(tags);
        assertThat(new TreeSet<>(tagged.stream()
                        .map(resource -> resource.type().replaceFirst(".*:", ""))
                        .toList()))
                .isEqualTo(new TreeSet<>(List.of(
                        "ApiKey",
                        "LogGroup",
                        "MetricAlarm",
                        "Policy",
                        "RestApi",
                        "Role",
                        "Stage",
                        "Table",
                        "UsagePlan",
                        "WebAcl")));
    }

    @Test
    void nothing_has_a_fixed_physical_name() {
        var named = dev.resources().stream()
                .filter(resource -> resource.inputs().containsKey("name"))
                .map(resource -> resource.type().replaceFirst(".*:", ""))
                .toList();

        assertThat(new TreeSet<>(named)).isEqualTo(new TreeSet<>(Set.of("Model", "LogGroup")));
    }

    private static JsonNode limits(int rate, int burst, int quota, String period) {
        return json("[{\"rateLimit\":%d.0,\"burstLimit\":%d},{\"limit\":%d.0,\"period\":\"%s\"}]"
                .formatted(rate, burst, quota, period));
    }
}
