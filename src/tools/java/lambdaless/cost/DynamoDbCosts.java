package lambdaless.cost;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import lambdaless.cost.Stack.Declared;

/** The capacity of tables and indexes, on demand or provisioned, what they keep, and how it can be brought back. */
record DynamoDbCosts(Usage usage, Prices prices) {
    static final String TABLE = "dynamodb/table:Table";
    private static final String PLAN = "backup/plan:Plan";

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        addThroughput(lines);
        double stored = 0;
        double recoverable = 0;
        double backedUp = 0;
        for (var table : usage.stack().all(TABLE).toList()) {
            double gigabytes = usage.load().storedGigabytes().getOrDefault(table.name(), 0.0);
            stored += gigabytes * (1 + copies(table.inputs()));
            recoverable += table.inputs().at("/pointInTimeRecovery/enabled").asBoolean() ? gigabytes : 0;
            backedUp += gigabytes;
        }
        addIfAny(lines, "dynamodb-storage", stored);
        addIfAny(lines, "dynamodb-recovery", recoverable);
        addIfAny(lines, "dynamodb-backups", backedUp * keptBackups());
        return lines;
    }

    private void addThroughput(List<Line> lines) {
        var units = usage.units();
        var onDemand =
                usage.stack().all(TABLE).filter(table -> !isProvisioned(table)).toList();
        if (!onDemand.isEmpty()) {
            lines.add(prices.line("dynamodb-reads", of(onDemand, units.reads()) / ApiGatewayCosts.MILLION));
            lines.add(prices.line("dynamodb-writes", of(onDemand, units.writes()) / ApiGatewayCosts.MILLION));
        }
        var provisioned =
                usage.stack().all(TABLE).filter(DynamoDbCosts::isProvisioned).toList();
        if (!provisioned.isEmpty()) {
            var capacity = new ProvisionedCapacity(usage.stack());
            lines.add(prices.line("dynamodb-read-capacity", capacity.reads(provisioned, units) * Load.HOURS));
            lines.add(prices.line("dynamodb-write-capacity", capacity.writes(provisioned, units) * Load.HOURS));
        }
    }

    private void addIfAny(List<Line> lines, String price, double units) {
        if (units > 0) {
            lines.add(prices.line(price, units));
        }
    }

    private static boolean isProvisioned(Declared table) {
        return table.inputs().path("billingMode").asText().equals("PROVISIONED");
    }

    /** The units of tables and of their indexes. */
    private static double of(List<Declared> tables, Map<String, Double> units) {
        var names = tables.stream().collect(toMap(Declared::name, Declared::id));
        return units.entrySet().stream()
                .filter(entry -> names.containsKey(entry.getKey().split("/", 2)[0]))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The indexes that hold a copy of every item. */
    private static long copies(JsonNode table) {
        return StreamSupport.stream(table.path("globalSecondaryIndexes").spliterator(), false)
                .filter(index -> index.path("projectionType").asText().equals("ALL"))
                .count();
    }

    /** The backups that exist at a time: a whole one a day, for as many days as its rule keeps it. */
    private double keptBackups() {
        return usage.stack()
                .all(PLAN)
                .flatMap(
                        plan -> StreamSupport.stream(plan.inputs().path("rules").spliterator(), false))
                .mapToDouble(rule -> rule.at("/lifecycle/deleteAfter").asDouble())
                .sum();
    }
}
