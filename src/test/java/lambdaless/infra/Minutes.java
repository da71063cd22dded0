package lambdaless.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lambdaless.watch.MetricName;
import lambdaless.watch.RecordedAlarm;

/**
 * The samples of a minute as AWS publishes them, for the metrics of an alarm: just good enough, or just too bad. API Gateway sends a sample for
 * each request, which is 0 or 1 for an error; DynamoDB sends none but of what there was.
 */
record Minutes(Declared stack, RecordedAlarm alarm) {
    private static final double NEAR = 0.8;

    /** The worst minute that is still good. */
    Map<MetricName, List<Double>> good() {
        return sent(metric -> false);
    }

    /** A minute in which one of the metrics is bad, for each that can be. */
    Stream<Map<MetricName, List<Double>>> bad() {
        return metrics().filter(metric -> !metric.name().equals("Count")).map(bad -> sent(bad::equals));
    }

    private Stream<MetricName> metrics() {
        return alarm.watched().values().stream().map(RecordedAlarm.Watched::metric);
    }

    private Map<MetricName, List<Double>> sent(Predicate<MetricName> bad) {
        var sent = new HashMap<MetricName, List<Double>>();
        metrics().forEach(metric -> sent.put(metric, samples(metric, bad.test(metric))));
        sent.values().removeIf(List::isEmpty);
        return sent;
    }

    private List<Double> samples(MetricName metric, boolean bad) {
        int more = bad ? 1 : 0;
        return switch (metric.name()) {
            case "Count" -> Collections.nCopies(200, 1.0);
            case "4XXError" -> mixed(150 - more, 0, 50 + more, 1);
            case "5XXError" -> mixed(990 - more, 0, 10 + more, 1);
            case "Latency" -> mixed(989, 20, 11, 1000 + more);
            case "ThrottledRequests", "RequestsOverQuota" -> logged(metric, bad);
            case "SystemErrors", "ReadThrottleEvents", "WriteThrottleEvents" -> Collections.nCopies(more, 1.0);
            case "ConsumedReadCapacityUnits" -> List.of(ceiling("maxReadRequestUnits"), more * 0.5);
            case "ConsumedWriteCapacityUnits" -> List.of(ceiling("maxWriteRequestUnits"), more * 1.0);
            default -> throw new IllegalArgumentException("no samples are known of " + metric);
        };
    }

    private static List<Double> mixed(int some, double value, int others, double other) {
        var samples = new ArrayList<>(Collections.nCopies(some, value));
        samples.addAll(Collections.nCopies(others, other));
        return samples;
    }

    /** The units of a minute from which the ceiling of the tables and indexes is near. */
    private double ceiling(String units) {
        return NEAR
                * 60
                * stack.one("aws:dynamodb/table:Table", "albums")
                        .input("onDemandThroughput")
                        .path(units)
                        .asDouble();
    }

    /** The counts of the filter, among requests that were answered in other ways. */
    private List<Double> logged(MetricName metric, boolean bad) {
        boolean throttled = metric.name().equals("ThrottledRequests");
        var log = new AccessLogLines(stack);
        var lines = new ArrayList<JsonNode>(log.lines(100, "200", "-"));
        lines.addAll(log.lines(100, "429", "-"));
        lines.addAll(log.lines(100, "403", "INVALID_API_KEY"));
        lines.addAll(log.lines(throttled ? 60 + (bad ? 1 : 0) : 100, "429", "THROTTLED"));
        lines.addAll(log.lines(throttled ? 100 : bad ? 1 : 0, "429", "QUOTA_EXCEEDED"));
        return log.samples(lines).getOrDefault(metric, List.of());
    }
}
