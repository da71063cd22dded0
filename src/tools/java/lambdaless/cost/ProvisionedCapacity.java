package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lambdaless.cost.Stack.Declared;

/**
 * The capacity that provisioned tables and indexes have on average: the declared one, or, where autoscaling follows the use, as much as
 * an even load needs, between its ends.
 */
record ProvisionedCapacity(Stack stack) {
    private static final String TARGET = "appautoscaling/target:Target";
    private static final String POLICY = "appautoscaling/policy:Policy";
    private static final double PERCENT = 100;

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html */
    private static final double DEFAULT_UTILIZATION = 70;

    double reads(List<Declared> tables, Units perMonth) {
        return sum(tables, "ReadCapacityUnits", "readCapacity", perMonth.reads());
    }

    double writes(List<Declared> tables, Units perMonth) {
        return sum(tables, "WriteCapacityUnits", "writeCapacity", perMonth.writes());
    }

    private double sum(List<Declared> tables, String dimension, String property, Map<String, Double> units) {
        return tables.stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(capacity(
                                "table/" + table.id(),
                                dimension,
                                table.inputs().path(property).asDouble(),
                                units.getOrDefault(table.name(), 0.0))),
                        StreamSupport.stream(
                                        table.inputs()
                                                .path("globalSecondaryIndexes")
                                                .spliterator(),
                                        false)
                                .map(index -> capacity(
                                        "table/" + table.id() + "/index/"
                                                + index.path("name").asText(),
                                        dimension,
                                        index.path(property).asDouble(),
                                        units.getOrDefault(
                                                table.name() + "/"
                                                        + index.path("name").asText(),
                                                0.0)))))
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private double capacity(String resource, String dimension, double declared, double unitsPerMonth) {
        return scaling(TARGET, resource, dimension)
                .map(target -> {
                    double needed =
                            Math.ceil(unitsPerMonth / Load.SECONDS / (utilization(resource, dimension) / PERCENT));
                    double least = target.path("minCapacity").asDouble();
                    return Math.min(
                            Math.max(needed, least),
                            Math.max(least, target.path("maxCapacity").asDouble()));
                })
                .orElse(declared);
    }

    private double utilization(String resource, String dimension) {
        return scaling(POLICY, resource, dimension)
                .map(policy -> policy.at("/targetTrackingScalingPolicyConfiguration/targetValue")
                        .asDouble(DEFAULT_UTILIZATION))
                .orElse(DEFAULT_UTILIZATION);
    }

    private Optional<JsonNode> scaling(String type, String resource, String dimension) {
        return stack.all(type)
                .map(Declared::inputs)
                .filter(scaling -> scaling.path("resourceId").asText().equals(resource)
                        && scaling.path("scalableDimension").asText().endsWith(":" + dimension))
                .findFirst();
    }
}
