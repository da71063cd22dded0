package lambdaless.watch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The body of a dashboard, held to AWS's page on its structure, as far as dashboards here go: graphs, alarms and queries of logs.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">the
 *     page</a>
 */
public record DashboardBody(JsonNode body) {
    private static final Set<String> TOP = Set.of("start", "end", "periodOverride", "widgets", "variables");
    private static final Set<String> OF_WIDGETS = Set.of("type", "x", "y", "width", "height", "properties");
    private static final Set<String> OF_GRAPHS = Set.of(
            "accountId",
            "annotations",
            "legend",
            "liveData",
            "metrics",
            "period",
            "region",
            "stacked",
            "stat",
            "title",
            "view",
            "yAxis");
    private static final Set<String> OF_ALARMS = Set.of("alarms", "sortBy", "states", "title");
    private static final Set<String> OF_LOGS = Set.of("accountId", "region", "title", "query", "view");
    private static final Set<String> OF_LINES =
            Set.of("color", "expression", "id", "label", "period", "region", "stat", "visible", "yAxis");
    private static final Set<String> OF_MARKS = Set.of("value", "label", "color", "fill", "visible", "yAxis");
    private static final Pattern ID = Pattern.compile("\\bm\\d+\\b");

    /** The parts that CloudWatch would refuse or not show. */
    public List<String> problems(MetricCatalogue catalogue) {
        var problems = new ArrayList<String>();
        check("the body", body, TOP, problems);
        if (!body.path("start").asText("-PT1H").matches("-PT\\d+[MH]|-P\\d+[DWM]")) {
            problems.add("start is " + body.path("start"));
        }
        int widgets = body.path("widgets").size();
        if (widgets == 0 || widgets > 500) {
            problems.add("there are " + widgets + " widgets");
        }
        body.path("widgets").forEach(widget -> check(widget, catalogue, problems));
        return problems;
    }

    private static void check(JsonNode widget, MetricCatalogue catalogue, List<String> problems) {
        check("a widget", widget, OF_WIDGETS, problems);
        int width = widget.path("width").asInt(6);
        if (width < 1 || width > 24 || widget.path("height").asInt(6) < 1) {
            problems.add("a widget is too wide or not high");
        }
        var properties = widget.path("properties");
        switch (widget.path("type").asText()) {
            case "metric" -> checkGraph(properties, catalogue, problems);
            case "alarm" -> checkAlarms(properties, problems);
            case "log" -> checkLogs(properties, problems);
            default -> problems.add("a widget has the type " + widget.path("type"));
        }
    }

    private static void checkAlarms(JsonNode properties, List<String> problems) {
        check("a list of alarms", properties, OF_ALARMS, problems);
        int alarms = properties.path("alarms").size();
        if (alarms < 1 || alarms > 100) {
            problems.add("there are " + alarms + " alarms in a list");
        }
    }

    private static void checkLogs(JsonNode properties, List<String> problems) {
        check("a query", properties, OF_LOGS, problems);
        if (!properties.path("query").asText().matches("(?s)SOURCE '[^']+' \\| \\w.*") || !properties.has("region")) {
            problems.add("a query of logs names no log group or no region");
        }
    }

    private static void checkGraph(JsonNode properties, MetricCatalogue catalogue, List<String> problems) {
        check("a graph", properties, OF_GRAPHS, problems);
        if (properties.path("metrics").isEmpty()
                || !properties.has("region")
                || properties.path("period").asInt() % 60 != 0) {
            problems.add("a graph has no metrics, no region or another period than minutes");
        }
        properties.path("annotations").path("horizontal").forEach(mark -> check("a mark", mark, OF_MARKS, problems));
        var ids = new TreeSet<String>();
        properties.path("metrics").forEach(line -> {
            var rendering = line.path(line.size() - 1);
            check("a line", rendering, OF_LINES, problems);
            if (rendering.has("id") && !ids.add(rendering.path("id").asText())) {
                problems.add("two lines have the id " + rendering.path("id"));
            }
            if (rendering.has("expression")) {
                ID.matcher(rendering.path("expression").asText())
                        .results()
                        .filter(id -> !ids.contains(id.group()))
                        .forEach(id -> problems.add("no line has the id " + id.group()));
            } else {
                checkMetric(line, rendering.path("stat").asText(), catalogue, problems);
            }
        });
    }

    private static void checkMetric(JsonNode line, String statistic, MetricCatalogue catalogue, List<String> problems) {
        var dimensions = new HashMap<String, String>();
        for (int at = 2; at + 1 < line.size() - 1; at += 2) {
            dimensions.put(line.path(at).asText(), line.path(at + 1).asText());
        }
        var metric = new MetricName(line.path(0).asText(), line.path(1).asText(), dimensions);
        try {
            catalogue.published(metric, statistic);
        } catch (IllegalArgumentException unpublished) {
            problems.add(unpublished.getMessage());
        }
    }

    private static void check(String what, JsonNode object, Set<String> allowed, List<String> problems) {
        object.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                problems.add(what + " has a property " + name);
            }
        });
    }
}
