package lambdaless.aws;

import static lambdaless.aws.Check.length;
import static lambdaless.aws.Check.oneOf;
import static lambdaless.aws.Check.pattern;
import static lambdaless.aws.Check.range;

import java.util.List;
import java.util.stream.Stream;
import lambdaless.aws.LimitTable.Limit;

/** The limits that CloudWatch holds alarms, dashboards, metric filters and queries to, by its service models and the provider's checks. */
final class LimitsOfMonitoring {
    private LimitsOfMonitoring() {}

    static List<Limit> all() {
        return Stream.concat(alarms().stream(), others().stream()).toList();
    }

    /** PutMetricAlarm. */
    private static List<Limit> alarms() {
        return List.of(
                new Limit(Kind.METRIC_ALARM, "name", pattern("[ -~]{1,255}")),
                new Limit(Kind.METRIC_ALARM, "alarmDescription", length(0, 1024)),
                new Limit(Kind.METRIC_ALARM, "alarmActions.#size", range(0, 5)),
                new Limit(Kind.METRIC_ALARM, "okActions.#size", range(0, 5)),
                new Limit(Kind.METRIC_ALARM, "namespace", pattern("[^:].{0,254}")),
                new Limit(Kind.METRIC_ALARM, "metricName", length(1, 255)),
                new Limit(Kind.METRIC_ALARM, "statistic", oneOf("SampleCount", "Average", "Sum", "Minimum", "Maximum")),
                new Limit(Kind.METRIC_ALARM, "extendedStatistic", pattern("p\\d{1,2}(\\.\\d{1,2})?|p100")),
                new Limit(
                        Kind.METRIC_ALARM, "treatMissingData", oneOf("breaching", "notBreaching", "ignore", "missing")),
                new Limit(Kind.METRIC_ALARM, "evaluateLowSampleCountPercentiles", oneOf("evaluate", "ignore")),
                new Limit(Kind.METRIC_ALARM, "evaluationPeriods", range(1, 1440)),
                new Limit(Kind.METRIC_ALARM, "datapointsToAlarm", range(1, 1440)),
                new Limit(Kind.METRIC_ALARM, "dimensions.*", length(1, 1024)),
                new Limit(Kind.METRIC_ALARM, "metricQueries.*.id", pattern("[a-z][a-zA-Z0-9_]{0,254}")),
                new Limit(Kind.METRIC_ALARM, "metricQueries.*.expression", length(1, 1024)));
    }

    /** PutDashboard, PutMetricFilter, PutQueryDefinition. */
    private static List<Limit> others() {
        return List.of(
                new Limit(Kind.DASHBOARD, "dashboardName", pattern("[0-9A-Za-z_-]{1,255}")),
                new Limit(Kind.METRIC_FILTER, "name", pattern("[^:*]{1,512}")),
                new Limit(Kind.METRIC_FILTER, "pattern", length(0, 1024)),
                new Limit(Kind.METRIC_FILTER, "metricTransformation.name", pattern("[^:*$]{0,255}")),
                new Limit(Kind.METRIC_FILTER, "metricTransformation.namespace", pattern("[^:*$]{0,255}")),
                new Limit(Kind.METRIC_FILTER, "metricTransformation.value", length(0, 100)),
                new Limit(Kind.QUERY_DEFINITION, "name", pattern("([^:*/]+/?)*[^:*/]+")),
                new Limit(Kind.QUERY_DEFINITION, "queryString", length(1, 10_000)));
    }
}
