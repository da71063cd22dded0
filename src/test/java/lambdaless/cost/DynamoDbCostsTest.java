package lambdaless.cost;

import static lambdaless.cost.Declarations.INDEXED;
import static lambdaless.cost.Declarations.ON_DEMAND;
import static lambdaless.cost.Declarations.REQUESTS;
import static lambdaless.cost.Declarations.TABLE;
import static lambdaless.cost.Declarations.ofStage;
import static lambdaless.cost.Declarations.ofTables;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables add exactly the lines of their capacity, their storage and their copies. */
final class DynamoDbCostsTest {
    private static final double HOURS = 730;

    private static Map<String, Object> scaled(String resource, String dimension, int least, int most) {
        return Map.of(
                "resourceId",
                resource,
                "scalableDimension",
                "dynamodb:" + (resource.contains("/index/") ? "index:" : "table:") + dimension,
                "minCapacity",
                least,
                "maxCapacity",
                most);
    }

    @Test
    void tables_on_demand_are_paid_by_the_unit_and_by_what_they_and_their_copies_keep() {
        assertThat(ofTables().beside(ofStage()))
                .isEqualTo(Map.of(
                        "dynamodb-reads", 2500.0, "dynamodb-writes", 4000.0, "dynamodb-storage", 100.0 + 2 * 10.0));
        assertThat(ofStage().and(TABLE, "users", ON_DEMAND).beside(ofStage()))
                .as("users alone, without the units of albums")
                .isEqualTo(Map.of("dynamodb-reads", 500.0, "dynamodb-writes", 3000.0, "dynamodb-storage", 100.0));
    }

    @Test
    void recovery_and_backups_are_paid_by_the_tables_without_their_indexes() {
        var recoverable = ofStage()
                .and(
                        TABLE,
                        "users",
                        Map.of("billingMode", "PAY_PER_REQUEST", "pointInTimeRecovery", Map.of("enabled", true)))
                .and(TABLE, "albums", INDEXED);
        var backedUp = ofTables()
                .and(
                        "backup/plan:Plan",
                        "plan",
                        Map.of("rules", List.of(Map.of("lifecycle", Map.of("deleteAfter", 35)))));

        assertThat(recoverable.beside(ofTables())).isEqualTo(Map.of("dynamodb-recovery", 100.0));
        assertThat(backedUp.beside(ofTables())).isEqualTo(Map.of("dynamodb-backups", 110.0 * 35));
    }

    @Test
    void provisioned_tables_are_paid_by_the_capacity_that_is_declared() {
        var provisioned = ofStage()
                .and(TABLE, "users", Map.of("billingMode", "PROVISIONED", "readCapacity", 5, "writeCapacity", 7))
                .and(
                        TABLE,
                        "albums",
                        Map.of(
                                "billingMode",
                                "PROVISIONED",
                                "readCapacity",
                                5,
                                "writeCapacity",
                                5,
                                "globalSecondaryIndexes",
                                List.of(Map.of(
                                        "name",
                                        "byYear",
                                        "projectionType",
                                        "KEYS_ONLY",
                                        "readCapacity",
                                        3,
                                        "writeCapacity",
                                        2))));

        assertThat(provisioned.beside(ofStage()))
                .isEqualTo(Map.of(
                        "dynamodb-read-capacity", 13 * HOURS,
                        "dynamodb-write-capacity", 14 * HOURS,
                        "dynamodb-storage", 110.0));
    }

    @Test
    void autoscaling_has_its_minimum_at_least_its_maximum_at_most_and_the_load_at_its_utilization_between() {
        var tables = ofStage()
                .and(TABLE, "users", Map.of("billingMode", "PROVISIONED", "readCapacity", 5, "writeCapacity", 5))
                .and("appautoscaling/target:Target", "reads", scaled("table/users-id", "ReadCapacityUnits", 400, 900))
                .and("appautoscaling/target:Target", "writes", scaled("table/users-id", "WriteCapacityUnits", 5, 1000));
        double readsPerSecond = REQUESTS * 0.5 / (HOURS * 3600); // 190 a second, 272 at 70 %: less than the minimum

        assertThat(readsPerSecond / 0.7).isBetween(271.0, 272.0);
        assertThat(tables.units()).containsEntry("dynamodb-read-capacity", 400 * HOURS);
        assertThat(tables.units()).containsEntry("dynamodb-write-capacity", 1000 * HOURS); // 1631 would be needed
        var half = tables.and(
                "appautoscaling/policy:Policy",
                "reads",
                Map.of(
                        "resourceId", "table/users-id",
                        "scalableDimension", "dynamodb:table:ReadCapacityUnits",
                        "targetTrackingScalingPolicyConfiguration", Map.of("targetValue", 40.0)));
        assertThat(half.units()).containsEntry("dynamodb-read-capacity", 476 * HOURS);
    }
}
