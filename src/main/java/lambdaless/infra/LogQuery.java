package lambdaless.infra;

/**
 * A query of the logs. Its fields are those of {@link AccessLog}, whose values are all text; {@code @log} and the like are CloudWatch's.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html">the query language</a>
 */
enum LogQuery {
    SLOWEST_ROUTES("slowest routes", """
            filter ispresent(responseLatency)
            | stats count(*) as requests, pct(responseLatency, 50) as p50, pct(responseLatency, 99) as p99, \
            max(responseLatency) as slowest, pct(integrationLatency, 99) as p99OfDynamoDb by httpMethod, resourcePath
            | sort p99 desc
            | limit 25"""),
    ERRORS_BY_TYPE("errors by type", """
            filter status like /^[45]/
            | stats count(*) as errors by status, responseType, integrationStatus, httpMethod, resourcePath
            | sort errors desc
            | limit 50"""),
    CALLERS_BY_KEY("callers by key", """
            stats count(*) as requests, count_distinct(resourcePath) as routes, sum(responseLength) as bytes \
            by apiKeyId, sourceIp
            | sort requests desc
            | limit 50"""),
    ONE_REQUEST("one request by id", """
            fields @timestamp, @log, @message
            | filter @message like "REQUEST_ID"
            | sort @timestamp asc
            | limit 1000""");

    private final String title;
    private final String text;

    LogQuery(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
