package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import lambdaless.api.Operation;

/** Logs, metrics, alarms, dashboards and traces. */
record CloudWatchCosts(Usage usage, Prices prices) {
    /**
     * 4XXError, 5XXError, Count, Latency and IntegrationLatency; a cache adds CacheHitCount and CacheMissCount.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">metrics</a>
     */
    private static final int METRICS_OF_A_METHOD = 5;

    private static final int METRICS_OF_A_CACHE = 2;

    /** The default rule of X-Ray: https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html */
    private static final double SAMPLED_PER_SECOND = 1;

    private static final double SAMPLED_OF_THE_REST = 0.05;

    List<Line> lines() {
        var lines = new ArrayList<>(new LogCosts(usage, prices).lines());
        addIfAny(lines, "metrics", detailedMetrics() + filteredMetrics());
        addIfAny(lines, "alarms", alarmMetrics());
        addIfAny(lines, "dashboards", (double) usage.stack().count("cloudwatch/dashboard:Dashboard"));
        if (usage.stack().stage().path("xrayTracingEnabled").asBoolean()) {
            lines.add(prices.line("traces", traces() / ApiGatewayCosts.MILLION));
        }
        return lines;
    }

    private void addIfAny(List<Line> lines, String price, double units) {
        if (units > 0) {
            lines.add(prices.line(price, units));
        }
    }

    /** The metrics of methods that are called, since those of others have no data and are free. */
    private double detailedMetrics() {
        double ofOperations =
                usage.sum(operation -> usage.load().of(operation.name()) > 0 ? detailedMetrics(operation) : 0);
        boolean preflights = usage.load().preflights() > 0
                && usage.stack()
                        .methodSettings("OPTIONS", "/")
                        .path("metricsEnabled")
                        .asBoolean();
        return ofOperations + (preflights ? usage.stack().preflightMethods() * METRICS_OF_A_METHOD : 0);
    }

    private int detailedMetrics(Operation operation) {
        var settings = usage.stack().methodSettings(operation.verb().name(), operation.path());
        if (!settings.path("metricsEnabled").asBoolean()) {
            return 0;
        }
        return METRICS_OF_A_METHOD + (usage.isCached(operation) ? METRICS_OF_A_CACHE : 0);
    }

    /** The metrics that filters make of log lines: one each, whatever the values of its dimensions. */
    private double filteredMetrics() {
        return usage.stack().count("cloudwatch/logMetricFilter:LogMetricFilter");
    }

    /** The metrics that alarms watch: one, or those that an expression is made of. */
    private double alarmMetrics() {
        return usage.stack()
                .all("cloudwatch/metricAlarm:MetricAlarm")
                .mapToLong(alarm -> watched(alarm.inputs()))
                .sum();
    }

    private static long watched(JsonNode alarm) {
        return Math.max(
                1,
                StreamSupport.stream(alarm.path("metricQueries").spliterator(), false)
                        .filter(query -> query.hasNonNull("metric"))
                        .count());
    }

    /** The requests that X-Ray samples, if they come evenly. */
    private double traces() {
        double perSecond = usage.load().total() / Load.SECONDS;
        double sampled = Math.min(perSecond, SAMPLED_PER_SECOND)
                + Math.max(0, perSecond - SAMPLED_PER_SECOND) * SAMPLED_OF_THE_REST;
        return sampled * Load.SECONDS;
    }
}
