package lambdaless.infra;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.List;
import lambdaless.api.Json;

/**
 * A widget of a dashboard; CloudWatch puts it at the next free place.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">the
 *     structure of dashboards</a>
 */
record Widget(String type, int width, int height, JsonObject properties) {
    private static final int FULL = 24;
    private static final int HALF = 12;
    private static final int HIGH = 6;

    /**
     * A dashboard.
     *
     * @param start the time that it shows at first, as a negative duration
     */
    record Body(String start, List<Widget> widgets) {}

    static Widget alarms(List<String> arns) {
        var properties = Json.object("title", "Alarms", "alarms", Json.array(arns), "sortBy", "stateUpdatedTimestamp");
        return new Widget("alarm", FULL, 4, properties);
    }

    static Widget log(String region, LogQuery query, String logGroup) {
        var properties = new JsonObject();
        properties.addProperty("region", region);
        properties.addProperty("title", "Logs: " + query.title());
        properties.addProperty("query", "SOURCE '" + logGroup + "' | " + query.text());
        properties.addProperty("view", "table");
        return new Widget("log", FULL, HIGH, properties);
    }

    /** A graph over time, with lines across it at values that mean something. */
    static Output<Widget> graph(String region, String title, List<Output<JsonArray>> lines, List<JsonObject> marks) {
        return Output.all(lines).applyValue(known -> drawn(region, title, known, marks));
    }

    private static Widget drawn(String region, String title, List<JsonArray> lines, List<JsonObject> marks) {
        var properties = new JsonObject();
        properties.addProperty("region", region);
        properties.addProperty("title", title);
        properties.addProperty("view", "timeSeries");
        properties.addProperty("period", Metric.PERIOD);
        properties.add("metrics", Json.array(lines));
        properties.add("yAxis", Json.object("left", Json.object("min", 0)));
        if (!marks.isEmpty()) {
            properties.add("annotations", Json.object("horizontal", Json.array(marks)));
        }
        return new Widget("metric", HALF, HIGH, properties);
    }

    /** A value across a graph. */
    static JsonObject mark(String label, double value) {
        return Json.object("label", label, "value", value);
    }

    /** A statistic in a graph. */
    static Output<JsonArray> line(Metric metric, String statistic, String label) {
        return line(metric, Json.object("stat", statistic, "label", label));
    }

    /** A metric in a graph with the properties that say how it is drawn. */
    static Output<JsonArray> line(Metric metric, JsonObject rendering) {
        return metric.dimensions().applyValue(dimensions -> {
            var line = new JsonArray();
            line.add(metric.namespace());
            line.add(metric.name());
            dimensions.forEach((name, value) -> {
                line.add(name);
                line.add(value);
            });
            line.add(rendering);
            return line;
        });
    }
}
