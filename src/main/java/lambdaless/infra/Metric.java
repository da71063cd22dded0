package lambdaless.infra;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Index;
import lambdaless.api.Target;

/** A metric of CloudWatch with its dimensions. Any other set of dimensions is another metric, and an empty one where AWS publishes none. */
record Metric(String namespace, String name, Output<Map<String, String>> dimensions) {
    /** The seconds of one datapoint: all of these metrics are published every minute. */
    static final int PERIOD = 60;

    /**
     * A metric of the stage. Its API goes by its name there, not by its id.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">API
     *     Gateway's metrics</a>
     */
    static Metric ofStage(String name, Output<String> apiName, String stageName) {
        return new Metric(
                "AWS/ApiGateway", name, apiName.applyValue(api -> sorted(Map.of("ApiName", api, "Stage", stageName))));
    }

    /**
     * A metric of a table, without its indexes, or of one index.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html">DynamoDB's metrics</a>
     */
    static Metric ofTarget(String name, Target target, Output<String> tableName) {
        return ofDynamoDb(
                name,
                tableName,
                target instanceof Index index ? Map.of("GlobalSecondaryIndexName", index.name()) : Map.of());
    }

    /** A metric of one kind of calls to a table. */
    static Metric ofCalls(String name, DynamoDbAction action, Output<String> tableName) {
        return ofDynamoDb(name, tableName, Map.of("Operation", action.apiAction()));
    }

    /** A metric of the project's own, which a filter counts in a log. */
    static Metric ofLog(String name, Tags tags) {
        return new Metric(tags.project() + "/" + tags.stack(), name, Output.of(Map.of()));
    }

    private static Metric ofDynamoDb(String name, Output<String> tableName, Map<String, String> others) {
        return new Metric("AWS/DynamoDB", name, tableName.applyValue(table -> {
            var dimensions = sorted(others);
            dimensions.put("TableName", table);
            return dimensions;
        }));
    }

    private static Map<String, String> sorted(Map<String, String> dimensions) {
        return new TreeMap<>(dimensions);
    }
}
