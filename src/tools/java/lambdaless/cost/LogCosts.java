package lambdaless.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.api.Operation;

/** The log groups of the stage and of its web ACL. */
record LogCosts(Usage usage, Prices prices) {
    /** CloudWatch keeps logs compressed; AWS's calculator takes them to be this part of what came in. */
    static final double COMPRESSED = 0.15;

    static final String GROUP = "cloudwatch/logGroup:LogGroup";

    private static final double DAYS_OF_A_MONTH = Load.HOURS / 24;
    private static final String ACCESS = "access-log";
    private static final String EXECUTION = "execution-log";
    private static final String FIREWALL = "firewall-log";

    /** The names of the groups whose lines are counted; a canary's have a part of the lines of the others. */
    static final List<String> COUNTED = List.of(ACCESS, EXECUTION, FIREWALL, "canary-" + ACCESS, "canary-" + EXECUTION);

    /** A line of the web ACL's log, most of which are the headers of a request. */
    private static final int FIREWALL_LINE_BYTES = 1500;

    private static final String LEVEL_OF_EVERYTHING = "INFO";

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        add(lines, ACCESS, accessLog(), Optional.empty());
        add(lines, EXECUTION, executionLog(), Optional.of("the lines are those of the local gateway"));
        add(
                lines,
                FIREWALL,
                usage.load().total() * FIREWALL_LINE_BYTES,
                Optional.of("a line is taken to have " + FIREWALL_LINE_BYTES + " bytes"));
        return lines;
    }

    private void add(List<Line> lines, String name, double bytes, Optional<String> doubt) {
        double gigabytes = bytes / ApiGatewayCosts.GIGABYTE;
        if (gigabytes == 0) {
            return;
        }
        usage.stack().all(GROUP).filter(group -> group.name().equals(name)).forEach(group -> {
            double months = group.inputs().path("retentionInDays").asDouble() / DAYS_OF_A_MONTH;
            lines.add(line("log-ingestion", gigabytes, name, doubt));
            lines.add(line("log-storage", gigabytes * COMPRESSED * months, name, doubt));
        });
    }

    private Line line(String price, double units, String group, Optional<String> doubt) {
        return doubt.map(reason -> prices.estimate(price, units, reason))
                .orElseGet(() -> prices.line(price, units))
                .of(group);
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
