package lambdaless.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The samples that a service has sent, by metric and minute. */
public final class MetricData {
    private final Map<MetricName, List<List<Double>>> samples = new HashMap<>();
    private int minutes;

    /** Adds a minute; a metric without samples in it has no datapoint. */
    public MetricData minute(Map<MetricName, List<Double>> sent) {
        sent.keySet().forEach(metric -> samples.computeIfAbsent(metric, first -> new ArrayList<>()));
        samples.forEach((metric, all) -> {
            while (all.size() < minutes) {
                all.add(List.of());
            }
            all.add(sent.getOrDefault(metric, List.of()));
        });
        minutes++;
        return this;
    }

    /** Adds the same minute several times. */
    public MetricData minutes(int number, Map<MetricName, List<Double>> sent) {
        for (int at = 0; at < number; at++) {
            minute(sent);
        }
        return this;
    }

    public int size() {
        return minutes;
    }

    /** The datapoints of a statistic; none at all of a metric that was never sent. */
    Series statistic(MetricName metric, String statistic) {
        var known = samples.getOrDefault(metric, List.of());
        var values = new ArrayList<Optional<Double>>();
        for (int at = 0; at < minutes; at++) {
            var minute = at < known.size() ? known.get(at) : List.<Double>of();
            values.add(minute.isEmpty() ? Optional.empty() : Optional.of(value(statistic, minute)));
        }
        return new Series(values);
    }

    /**
     * A statistic of samples.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html">CloudWatch's
     *     statistics</a>
     */
    private static double value(String statistic, List<Double> minute) {
        double sum = minute.stream().mapToDouble(value -> value).sum();
        return switch (statistic) {
            case "Sum" -> sum;
            case "SampleCount" -> minute.size();
            case "Average" -> sum / minute.size();
            default -> percentile(statistic, minute);
        };
    }

    private static double percentile(String statistic, List<Double> minute) {
        if (!statistic.matches("p\\d{1,2}")) {
            throw new IllegalArgumentException("statistic " + statistic + " is not one that is evaluated here");
        }
        var sorted = minute.stream().sorted().toList();
        int rank = (int) Math.ceil(Integer.parseInt(statistic.substring(1)) / 100.0 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
