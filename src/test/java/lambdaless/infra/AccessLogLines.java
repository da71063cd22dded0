package lambdaless.infra;

import static lambdaless.infra.Declared.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lambdaless.infra.Declared.Resource;
import lambdaless.watch.FilterPattern;
import lambdaless.watch.MetricName;

/** The lines that API Gateway writes in the format of a declared stage, and the metrics that its filters make of them. */
record AccessLogLines(Declared stack) {
    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([a-zA-Z.]+)");

    /** The names of the properties of a line. */
    Set<String> fields() {
        var fields = new TreeSet<String>();
        json(format()).fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** A line with the values of context variables; API Gateway writes a hyphen for one that has none. */
    JsonNode line(Map<String, String> context) {
        var line = VARIABLE.matcher(format())
                .replaceAll(variable -> Matcher.quoteReplacement(context.getOrDefault(variable.group(1), "-")));
        return json(line);
    }

    List<JsonNode> lines(int number, String status, String responseType) {
        var line = line(Map.of("status", status, "error.responseType", responseType, "requestId", "r1"));
        return IntStream.range(0, number).mapToObj(at -> line).toList();
    }

    /** The samples of a minute with these lines, by the metrics of the declared filters. */
    Map<MetricName, List<Double>> samples(List<JsonNode> lines) {
        var samples = new HashMap<MetricName, List<Double>>();
        stack.all(MonitoringTest.FILTER).forEach(filter -> samples.put(metric(filter), samples(filter, lines)));
        return samples;
    }

    private static List<Double> samples(Resource filter, List<JsonNode> lines) {
        var pattern = new FilterPattern(filter.input("pattern").asText());
        var made = filter.input("metricTransformation");
        return lines.stream()
                .map(line -> made.path(pattern.matches(line) ? "value" : "defaultValue")
                        .asDouble())
                .toList();
    }

    static MetricName metric(Resource filter) {
        var made = filter.input("metricTransformation");
        return new MetricName(made.path("namespace").asText(), made.path("name").asText(), Map.of());
    }

    private String format() {
        return stack.all("aws:apigateway/stage:Stage")
                .findFirst()
                .orElseThrow()
                .input("accessLogSettings")
                .path("format")
                .asText();
    }
}
