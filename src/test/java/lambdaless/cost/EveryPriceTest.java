package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lambdaless.api.Api;
import lambdaless.local.ProgramRun;
import org.junit.jupiter.api.Test;

final class EveryPriceTest {
    private static final List<String> CACHES = List.of("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237");

    /** Everything that costs something, twice where a table can be paid for in two ways. */
    private static Declarations everything(String cache) {
        return Declarations.none()
                .and(
                        "apigateway/stage:Stage",
                        "stage",
                        Map.of("cacheClusterEnabled", true, "cacheClusterSize", cache, "xrayTracingEnabled", true))
                .andMethodSettings("metricsEnabled", true)
                .and(
                        "dynamodb/table:Table",
                        "users",
                        Map.of(
                                "billingMode", "PAY_PER_REQUEST",
                                "pointInTimeRecovery", Map.of("enabled", true),
                                "serverSideEncryption", Map.of("enabled", true)))
                .and(
                        "dynamodb/table:Table",
                        "albums",
                        Map.of("billingMode", "PROVISIONED", "readCapacity", 5, "writeCapacity", 5))
                .and(
                        "backup/plan:Plan",
                        "plan",
                        Map.of("rules", List.of(Map.of("lifecycle", Map.of("deleteAfter", 7)))))
                .and("cloudwatch/logGroup:LogGroup", "access-log", Map.of("retentionInDays", 30))
                .and("cloudwatch/metricAlarm:MetricAlarm", "alarm", Map.of())
                .and("cloudwatch/dashboard:Dashboard", "dashboard", Map.of())
                .and("wafv2/webAcl:WebAcl", "acl", Map.of("rules", List.of(Map.of())))
                .and("wafv2/webAclAssociation:WebAclAssociation", "acl", Map.of())
                .and("kms/key:Key", "key", Map.of());
    }

    private static Load on(String architecture) {
        var load = Declarations.LOAD;
        return new Load(
                load.requests(),
                load.itemBytes(),
                load.pageItems(),
                load.batchItems(),
                load.cachedShare(),
                load.storedGigabytes(),
                new Load.Function(512, 100, architecture, 300));
    }

    @Test
    void of_the_list_is_used_and_every_line_has_one() {
        var list = PriceList.ofProject();
        for (var region : list.regions()) {
            var used = new TreeSet<String>();
            for (var cache : CACHES) {
                for (var architecture : List.of("arm64", "x86_64")) {
                    var bill = Bill.of(everything(cache).usage(on(architecture)), list.of(region));
                    bill.all().forEach(line -> used.add(line.price().name()));
                }
            }
            assertThat(used).as(region).isEqualTo(list.names());
        }
    }

    @Test
    void type_of_resource_that_has_a_price_changes_a_bill() {
        var everything = everything("0.5")
                .and("apigateway/restApi:RestApi", "api", Map.of())
                .and("cloudwatch/logMetricFilter:LogMetricFilter", "filter", Map.of())
                .and("appautoscaling/target:Target", "target", Map.of());

        assertThat(everything.stack().resources().stream()
                        .map(resource -> resource.type().substring("aws:".length())))
                .containsAll(Unpriced.PRICED);
        assertThat(Unpriced.FREE).doesNotContainAnyElementsOf(Unpriced.PRICED);
        assertThat(Unpriced.of(everything.stack())).isEmpty();
    }

    @Test
    void resource_of_another_type_is_named_as_not_priced() {
        var stack = Declarations.ofStage()
                .and("sns/topic:Topic", "alarms", Map.of())
                .and("sns/topic:Topic", "budget", Map.of())
                .and("cloudwatch/logGroup:LogGroup", "aws-waf-logs", Map.of())
                .and("iam/role:Role", "get-user", Map.of())
                .stack();

        assertThat(Unpriced.of(stack)).containsExactly("log group aws-waf-logs", "sns/topic:Topic × 2");
    }

    @Test
    void resource_of_the_projects_stacks_is_priced_or_free() {
        var stacks = List.of(Path.of("Pulumi.dev.yaml"), Path.of("Pulumi.prod.yaml"));

        assertThat(stacks)
                .allSatisfy(file -> assertThat(Unpriced.of(
                                new Stack(ProgramRun.of(Api.ofProject(), file).resources())))
                        .isEmpty());
    }
}
