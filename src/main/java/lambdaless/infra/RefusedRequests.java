package lambdaless.infra;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogMetricFilter;
import com.pulumi.aws.cloudwatch.LogMetricFilterArgs;
import com.pulumi.aws.cloudwatch.inputs.LogMetricFilterMetricTransformationArgs;
import java.util.Optional;
import lambdaless.settings.Settings;

/**
 * Counts the requests that API Gateway refuses with 429, of which it publishes no metric, in the access log. API Gateway does not log
 * all of them where they are many, so there are at least as many as are counted.
 *
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-missing-cloudwatch-logs">what API Gateway does not log</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">the patterns</a>
 */
final class RefusedRequests extends Component {
    private final Tags tags;
    private final Optional<Metric> throttled;
    private final Optional<Metric> overQuota;

    RefusedRequests(Optional<LogGroup> accessLog, Settings settings, Tags tags) {
        super("RefusedRequests", "refused-requests");
        this.tags = tags;
        this.throttled = accessLog.map(log -> counted("throttled-requests", "ThrottledRequests", "THROTTLED", log));
        this.overQuota = accessLog
                .filter(log -> !settings.plans().isEmpty())
                .map(log -> counted("requests-over-quota", "RequestsOverQuota", "QUOTA_EXCEEDED", log));
    }

    /** The requests beyond a rate or burst; empty where the stage has no access log. */
    Optional<Metric> throttled() {
        return throttled;
    }

    /** The requests beyond the quota of a usage plan; empty where there is no access log or no plan. */
    Optional<Metric> overQuota() {
        return overQuota;
    }

    private Metric counted(String name, String metricName, String responseType, LogGroup log) {
        var metric = Metric.ofLog(metricName, tags);
        var transformation = LogMetricFilterMetricTransformationArgs.builder()
                .namespace(metric.namespace())
                .name(metric.name())
                .value("1")
                .defaultValue("0")
                .unit("Count")
                .build();
        var arguments = LogMetricFilterArgs.builder()
                .logGroupName(log.name())
                // DynamoDB's throttling is a 429 as well, without a response type: all values in the log are text.
                .pattern("{ ($.status = \"429\") && ($.responseType = \"" + responseType + "\") }")
                .metricTransformation(transformation)
                .build();
        new LogMetricFilter(name, arguments, child());
        return metric;
    }
}
