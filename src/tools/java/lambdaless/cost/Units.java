package lambdaless.cost;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The capacity that calls to DynamoDB consume, by table ({@code users}) and index ({@code albums/byReleaseYear}).
 *
 * @param reads in read units: half a unit is an eventually consistent read of 4 KB
 * @param writes in write units: a unit is a write of 1 KB
 */
record Units(Map<String, Double> reads, Map<String, Double> writes) {
    static final Units NONE = new Units(Map.of(), Map.of());

    private static final Set<String> READS = Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems");

    /** Those of a reply that was asked for them by index; a transaction and a batch have a list of them. */
    static Units consumed(String action, JsonNode consumedCapacity) {
        var units = new TreeMap<String, Double>();
        if (consumedCapacity.isArray()) {
            consumedCapacity.forEach(one -> add(one, units));
        } else {
            add(consumedCapacity, units);
        }
        return READS.contains(action) ? new Units(units, Map.of()) : new Units(Map.of(), units);
    }

    private static void add(JsonNode capacity, Map<String, Double> units) {
        var table = capacity.path("TableName").asText();
        add(table, capacity.path("Table"), units);
        for (var indexes : Set.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
            capacity.path(indexes)
                    .properties()
                    .forEach(index -> add(table + "/" + index.getKey(), index.getValue(), units));
        }
    }

    private static void add(String target, JsonNode consumed, Map<String, Double> units) {
        double number = consumed.path("CapacityUnits").asDouble();
        if (number > 0) {
            units.merge(target, number, Double::sum);
        }
    }

    double read() {
        return sum(reads);
    }

    double written() {
        return sum(writes);
    }

    Units plus(Units other) {
        return new Units(plus(reads, other.reads), plus(writes, other.writes));
    }

    Units times(double factor) {
        return new Units(times(reads, factor), times(writes, factor));
    }

    /** The same with tables under the names that the program gives them. */
    Units renamed(Map<String, String> namesByDeployedName) {
        return new Units(renamed(reads, namesByDeployedName), renamed(writes, namesByDeployedName));
    }

    private static Map<String, Double> renamed(Map<String, Double> units, Map<String, String> names) {
        return units.entrySet().stream().collect(toMap(entry -> renamed(entry.getKey(), names), Map.Entry::getValue));
    }

    private static String renamed(String target, Map<String, String> names) {
        var parts = target.split("/", 2);
        var table = names.getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? table : table + "/" + parts[1];
    }

    private static Map<String, Double> plus(Map<String, Double> one, Map<String, Double> other) {
        var sum = new TreeMap<>(one);
        other.forEach((target, units) -> sum.merge(target, units, Double::sum));
        return sum;
    }

    private static Map<String, Double> times(Map<String, Double> units, double factor) {
        var product = new TreeMap<>(units);
        product.replaceAll((target, number) -> number * factor);
        return product;
    }

    private static double sum(Map<String, Double> units) {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
