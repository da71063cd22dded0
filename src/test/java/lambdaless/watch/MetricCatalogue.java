package lambdaless.watch;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The metrics that AWS publishes of what the program declares: names, dimensions, units, statistics, as AWS's pages list them. */
public final class MetricCatalogue {
    private static final String API_GATEWAY =
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html";
    private static final String DYNAMODB =
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html";
    private static final String PERCENTILES = "p50 p90 p99";

    /** The stage's metrics; those by method and resource are published only where a method's detailed metrics are on. */
    private static final List<Set<String>> OF_STAGE = List.of(Set.of("ApiName"), Set.of("ApiName", "Stage"));

    private static final List<Set<String>> OF_TARGET =
            List.of(Set.of("TableName"), Set.of("TableName", "GlobalSecondaryIndexName"));
    private static final List<Set<String>> OF_CALLS = List.of(Set.of("TableName", "Operation"));

    private static final List<Published> PUBLISHED = List.of(
            apiGateway("Count", "Count", "SampleCount Sum"),
            apiGateway("4XXError", "Count", "Average Sum"),
            apiGateway("5XXError", "Count", "Average Sum"),
            apiGateway("CacheHitCount", "Count", "Average Sum"),
            apiGateway("CacheMissCount", "Count", "Average Sum"),
            apiGateway("Latency", "Milliseconds", "Average " + PERCENTILES),
            apiGateway("IntegrationLatency", "Milliseconds", "Average " + PERCENTILES),
            dynamoDb("ConsumedReadCapacityUnits", OF_TARGET, "Minimum Maximum Average Sum SampleCount"),
            dynamoDb("ConsumedWriteCapacityUnits", OF_TARGET, "Minimum Maximum Average Sum SampleCount"),
            dynamoDb("ReadThrottleEvents", OF_TARGET, "Sum SampleCount"),
            dynamoDb("WriteThrottleEvents", OF_TARGET, "Sum SampleCount"),
            dynamoDb("SystemErrors", OF_CALLS, "Sum SampleCount"));

    /** The operations that DynamoDB's metrics tell apart. */
    private static final Set<String> OPERATIONS = Set.of(
            "PutItem",
            "DeleteItem",
            "UpdateItem",
            "GetItem",
            "BatchGetItem",
            "Scan",
            "Query",
            "BatchWriteItem",
            "TransactWriteItems",
            "TransactGetItems",
            "ExecuteTransaction",
            "BatchExecuteStatement",
            "ExecuteStatement");

    /**
     * A metric that is published.
     *
     * @param dimensions the sets of dimensions that there are values for, each with all of its names
     * @param page of AWS, where it says so
     */
    public record Published(
            String namespace,
            String name,
            List<Set<String>> dimensions,
            String unit,
            Set<String> statistics,
            String page) {}

    private final List<Published> published;

    private MetricCatalogue(List<Published> published) {
        this.published = published;
    }

    /** The metrics of AWS, and those that metric filters publish. */
    public static MetricCatalogue with(Stream<Published> ofFilters) {
        return new MetricCatalogue(Stream.concat(PUBLISHED.stream(), ofFilters).toList());
    }

    /** A metric that a filter of a log group publishes, which has no dimensions unless the filter makes some. */
    public static Published counted(String namespace, String name, String unit) {
        var page =
                "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html";
        return new Published(namespace, name, List.of(Set.of()), unit, Set.of("Sum", "SampleCount", "Average"), page);
    }

    /**
     * The metric of that name.
     *
     * @throws IllegalArgumentException when nothing is published under that name, these dimensions or that statistic
     */
    public Published published(MetricName metric, String statistic) {
        var found = published.stream()
                .filter(one ->
                        one.namespace().equals(metric.namespace()) && one.name().equals(metric.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such metric is published: " + metric));
        if (!found.dimensions().contains(metric.dimensions().keySet())) {
            throw new IllegalArgumentException(
                    metric + " is not published under these dimensions; expected one of " + found.dimensions());
        }
        if (!found.statistics().contains(statistic)) {
            throw new IllegalArgumentException(
                    metric + " has no valid statistic " + statistic + "; expected one of " + found.statistics());
        }
        var operation = metric.dimensions().getOrDefault("Operation", "GetItem");
        if (!OPERATIONS.contains(operation)) {
            throw new IllegalArgumentException("metrics are not published of the operation " + operation);
        }
        return found;
    }

    private static Published apiGateway(String name, String unit, String statistics) {
        return new Published("AWS/ApiGateway", name, OF_STAGE, unit, Set.of(statistics.split(" ")), API_GATEWAY);
    }

    private static Published dynamoDb(String name, List<Set<String>> dimensions, String statistics) {
        return new Published("AWS/DynamoDB", name, dimensions, "Count", Set.of(statistics.split(" ")), DYNAMODB);
    }
}
