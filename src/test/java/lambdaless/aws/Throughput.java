package lambdaless.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The capacity of tables and indexes, which a table has if and only if it is not paid by the request. */
final class Throughput {
    private static final String INDEXES = "globalSecondaryIndexes";
    private static final List<String> SIDES = List.of("readCapacity", "writeCapacity");

    private Throughput() {}

    static boolean isProvisioned(AwsResource table) {
        return table.text("billingMode").equals("PROVISIONED");
    }

    /**
     * Refuses a mode without its units or with those of the other one.
     *
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/dynamodb/table.go">the provider,
     *     which says the first two</a>
     */
    static void check(AwsResource table) {
        if (isProvisioned(table)) {
            SIDES.forEach(side -> Refusal.when(
                    units(table.properties(), side) < 1,
                    Refusal.validation(side + " must be at least 1 when billing_mode is \"PROVISIONED\"")));
            Refusal.when(
                    table.has("onDemandThroughput"),
                    Refusal.validation("\"read_capacity\": conflicts with on_demand_throughput"));
            table.objects(INDEXES).forEach(Throughput::checkIndex);
        } else if (table.has("billingMode")) {
            Refusal.when(
                    SIDES.stream().anyMatch(table::has),
                    Refusal.validation("One or more parameter values were invalid: Neither ReadCapacityUnits nor "
                            + "WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"));
        }
    }

    private static void checkIndex(Map<String, Object> index) {
        Refusal.when(
                SIDES.stream().anyMatch(side -> units(index, side) < 1),
                Refusal.validation("One or more parameter values were invalid: ProvisionedThroughput is not specified "
                        + "for index: " + index.get("name")));
    }

    /**
     * The provider's completion of capacity that is not given: as much as there is, and 1 on a table that had none.
     *
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/pull/22630">capacity that is ignored</a>
     */
    static AwsResource completed(AwsResource before, AwsResource wanted) {
        if (!isProvisioned(wanted)) {
            return wanted.with(Map.of(), SIDES);
        }
        var filled = new TreeMap<String, Object>();
        SIDES.stream()
                .filter(side -> !wanted.has(side))
                .forEach(side ->
                        filled.put(side, isProvisioned(before) ? Math.max(units(before.properties(), side), 1) : 1.0));
        return wanted.with(filled, List.of());
    }

    /** Sets one side of a table's capacity, or of an index's, as Application Auto Scaling does it. */
    static AwsResource scaled(AwsResource table, String index, String side, double units) {
        if (index.isEmpty()) {
            return table.with(Map.of(side, units), List.of());
        }
        var indexes = new ArrayList<Map<String, Object>>();
        for (var each : table.objects(INDEXES)) {
            if (index.equals(each.get("name"))) {
                each.put(side, units);
            }
            indexes.add(each);
        }
        return table.with(Map.of(INDEXES, indexes), List.of());
    }

    static double units(Map<String, Object> properties, String side) {
        return properties.get(side) instanceof Number number ? number.doubleValue() : 0;
    }
}
