package lambdaless.watch;

import java.util.Map;

/** A metric as CloudWatch tells it from others: by its namespace, its name, and all of its dimensions. */
public record MetricName(String namespace, String name, Map<String, String> dimensions) {
    public MetricName {
        dimensions = Map.copyOf(dimensions);
    }

    boolean isOfDynamoDb() {
        return namespace.equals("AWS/DynamoDB");
    }
}
