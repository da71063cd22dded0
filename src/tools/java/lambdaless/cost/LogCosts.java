package lambdaless.cost;

import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Operation;

/** The log groups of the stage. */
record LogCosts(Usage usage, Prices prices) {
    /** CloudWatch keeps logs compressed; AWS's calculator takes them to be this part of what came in. */
    static final double COMPRESSED = 0.15;

    private static final double DAYS_OF_A_MONTH = Load.HOURS / 24;
    static final String GROUP = "cloudwatch/logGroup:LogGroup";
    private static final String ACCESS = "access-log";

    /** The names of the groups whose lines are counted. */
    static final List<String> COUNTED = List.of(ACCESS, "execution-log");

    private static final String LEVEL_OF_EVERYTHING = "INFO";

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        usage.stack().all(GROUP).filter(group -> COUNTED.contains(group.name())).forEach(group -> {
            boolean access = group.name().equals(ACCESS);
            double gigabytes = (access ? accessLog() : executionLog()) / ApiGatewayCosts.GIGABYTE;
            if (gigabytes > 0) {
                double months = group.inputs().path("retentionInDays").asDouble() / DAYS_OF_A_MONTH;
                lines.add(
                        access
                                ? prices.line("log-ingestion", gigabytes)
                                : prices.estimate(
                                        "log-ingestion", gigabytes, "the execution log is the local gateway's"));
                lines.add(prices.line("log-storage", gigabytes * COMPRESSED * months));
            }
        });
        return lines;
    }

    private double accessLog() {
        double perRequest = usage.sum(operation ->
                usage.load().of(operation.name()) * usage.measured(operation).accessLogBytes());
        double toOperations = usage.sum(operation -> usage.load().of(operation.name()));
        return toOperations == 0 ? 0 : perRequest / toOperations * usage.load().total();
    }

    /** The lines of successes, which are logged at level INFO alone. */
    private double executionLog() {
        return usage.sum(operation -> logsEverything(operation)
                ? usage.load().of(operation.name()) * usage.measured(operation).executionLogBytes()
                : 0);
    }

    private boolean logsEverything(Operation operation) {
        return usage.stack()
                .methodSettings(operation.verb().name(), operation.path())
                .path("loggingLevel")
                .asText()
                .equals(LEVEL_OF_EVERYTHING);
    }
}
