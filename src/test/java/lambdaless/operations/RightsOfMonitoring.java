package lambdaless.operations;

import static lambdaless.operations.Rights.of;

import java.util.Map;

/**
 * The IAM actions that a role needs for alarms, dashboards, metric filters and saved queries.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html">CloudWatch Logs'
 *     actions: those of queries are on no resource</a>
 */
final class RightsOfMonitoring {
    private RightsOfMonitoring() {}

    static Map<String, Rights> byType() {
        return Map.of(
                "aws:cloudwatch/dashboard:Dashboard",
                of("cloudwatch", "dashboard/<PROJECT>-<STACK>", "GetDashboard", "PutDashboard", "DeleteDashboards"),
                "aws:cloudwatch/metricAlarm:MetricAlarm",
                of(
                        "cloudwatch",
                        "alarm:<PROJECT>-<STACK>-*",
                        "DescribeAlarms",
                        "ListTagsForResource",
                        "PutMetricAlarm",
                        "DeleteAlarms",
                        "TagResource",
                        "UntagResource"),
                "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                of(
                        "logs",
                        "log-group:<PROJECT>-<STACK>-*",
                        "DescribeMetricFilters",
                        "PutMetricFilter",
                        "DeleteMetricFilter"),
                "aws:cloudwatch/queryDefinition:QueryDefinition",
                of("logs", "*", "DescribeQueryDefinitions", "PutQueryDefinition", "DeleteQueryDefinition"));
    }
}
