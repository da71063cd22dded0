package lambdaless.infra;

import static java.util.stream.Collectors.toCollection;

import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryArgs;
import com.pulumi.aws.cloudwatch.inputs.MetricAlarmMetricQueryMetricArgs;
import java.util.ArrayList;
import java.util.Map;

/**
 * An alarm.
 *
 * @param meaning one sentence without its full stop
 * @param threshold the value that is still good
 */
record Alarm(String name, Runbook heading, String meaning, Watched watched, double threshold, Window window) {
    /** The series of values that is compared with the threshold, one a minute. */
    sealed interface Watched {}

    /** A statistic of a metric: {@code Sum}, {@code Average}, {@code SampleCount}, or a percentile such as {@code p99}. */
    record Statistic(Metric metric, String name) implements Watched {
        private boolean isPercentile() {
            return name.startsWith("p");
        }
    }

    /** An expression over statistics by their ids in it. */
    record Expression(String text, Map<String, Statistic> statistics) implements Watched {}

    /** The number of bad minutes among the last ones that makes it fire. */
    record Window(int bad, int minutes) {
        /** Not one bad minute that is over before anybody looks, nor only what lasts without a break. */
        static final Window SUSTAINED = new Window(3, 5);

        /** The first one counts, and is told once as long as others follow within five minutes. */
        static final Window AT_ONCE = new Window(1, 5);
    }

    /**
     * The arguments of the alarm. There are no units: one that AWS does not publish would leave the alarm without data.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
     */
    MetricAlarmArgs arguments(String topicArn, Tags tags) {
        var arguments = MetricAlarmArgs.builder()
                .alarmDescription(tags.described(heading.described(meaning)))
                .comparisonOperator("GreaterThanThreshold")
                .threshold(threshold)
                .evaluationPeriods(window.minutes())
                .datapointsToAlarm(window.bad())
                // Every metric here is one of requests or of failures: where there is no datapoint, nobody called or
                // nothing failed.
                .treatMissingData("notBreaching")
                .alarmActions(topicArn)
                .okActions(topicArn)
                .tags(tags.all());
        if (watched instanceof Statistic statistic) {
            watch(statistic, arguments);
        } else if (watched instanceof Expression expression) {
            watch(expression, arguments);
        }
        return arguments.build();
    }

    private static void watch(Statistic statistic, MetricAlarmArgs.Builder arguments) {
        var metric = statistic.metric();
        arguments
                .namespace(metric.namespace())
                .metricName(metric.name())
                .dimensions(metric.dimensions())
                .period(Metric.PERIOD);
        if (statistic.isPercentile()) {
            // An API with few requests is to be watched as well; several minutes have to be bad.
            arguments.extendedStatistic(statistic.name()).evaluateLowSampleCountPercentiles("evaluate");
        } else {
            arguments.statistic(statistic.name());
        }
    }

    private static void watch(Expression expression, MetricAlarmArgs.Builder arguments) {
        var queries = expression.statistics().entrySet().stream()
                .map(entry -> query(entry.getKey(), entry.getValue()))
                .collect(toCollection(ArrayList::new));
        queries.add(MetricAlarmMetricQueryArgs.builder()
                .id("watched")
                .label(expression.text())
                .expression(expression.text())
                .returnData(true)
                .build());
        arguments.metricQueries(queries);
    }

    private static MetricAlarmMetricQueryArgs query(String id, Statistic statistic) {
        var metric = MetricAlarmMetricQueryMetricArgs.builder()
                .namespace(statistic.metric().namespace())
                .metricName(statistic.metric().name())
                .dimensions(statistic.metric().dimensions())
                .stat(statistic.name())
                .period(Metric.PERIOD)
                .build();
        return MetricAlarmMetricQueryArgs.builder().id(id).metric(metric).build();
    }
}
