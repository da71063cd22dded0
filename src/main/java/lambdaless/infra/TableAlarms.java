package lambdaless.infra;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Index;
import lambdaless.api.Target;
import lambdaless.infra.Alarm.Expression;
import lambdaless.infra.Alarm.Statistic;
import lambdaless.infra.Alarm.Window;

/**
 * The alarms on one table and its indexes.
 *
 * <p>DynamoDB publishes no zeros, and by one of AWS's pages an alarm on its metrics stays in its state while there is no data, whatever
 * {@code treatMissingData} says: it would not recover. Filled with zeros there is data. The newest minute may be filled before
 * its value comes, hence windows of some minutes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html">PutMetricAlarm</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html">FILL in alarms</a>
 */
record TableAlarms(CalledTable table, UnitsPerSecond most) {
    /** The part of the ceiling from which there is little time left until calls are throttled. */
    static final double NEAR = 0.8;

    Stream<Alarm> all() {
        var ofTargets =
                table.targets().flatMap(target -> Stream.of(Side.values()).flatMap(side -> of(target, side)));
        return Stream.concat(Stream.of(errors()), ofTargets);
    }

    /** Reading or writing, by the names of its metrics. */
    private enum Side {
        READ,
        WRITE;

        String capitalized() {
            return name().charAt(0) + word().substring(1);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        int of(UnitsPerSecond most) {
            return this == READ ? most.read() : most.write();
        }
    }

    private Alarm errors() {
        var statistics = new TreeMap<String, Statistic>();
        table.actions()
                .forEach(action -> statistics.put(
                        id(action),
                        new Statistic(Metric.ofCalls("SystemErrors", action, table.deployedName()), "Sum")));
        return new Alarm(
                table.name() + "-errors",
                Runbook.DYNAMODB_ERRORS,
                "DynamoDB fails calls to table " + table.name(),
                filled(statistics),
                0,
                Window.SUSTAINED);
    }

    private Stream<Alarm> of(Target target, Side side) {
        var throttles = throttles(target, side);
        int units = side.of(most);
        return units == 0 ? Stream.of(throttles) : Stream.of(throttles, consumption(target, side, units));
    }

    private Alarm throttles(Target target, Side side) {
        return new Alarm(
                name(target) + "-" + side.word() + "-throttles",
                Runbook.DYNAMODB_THROTTLES,
                "DynamoDB throttles the " + side.word() + "s of " + words(target),
                sum(side.capitalized() + "ThrottleEvents", target),
                0,
                Window.SUSTAINED);
    }

    private Alarm consumption(Target target, Side side, int units) {
        return new Alarm(
                name(target) + "-" + side.word() + "-consumption",
                Runbook.CONSUMPTION_NEAR_THE_CEILING,
                "The " + side.word() + "s of " + words(target) + " consume more than 80 % of " + units
                        + " units per second, beyond which DynamoDB throttles them",
                sum("Consumed" + side.capitalized() + "CapacityUnits", target),
                NEAR * units * Metric.PERIOD,
                Window.SUSTAINED);
    }

    private Expression sum(String metric, Target target) {
        return filled(Map.of("sum", new Statistic(Metric.ofTarget(metric, target, table.deployedName()), "Sum")));
    }

    private static Expression filled(Map<String, Statistic> statistics) {
        return new Expression(
                statistics.keySet().stream().map(id -> "FILL(" + id + ", 0)").collect(joining(" + ")), statistics);
    }

    /** An id in an expression, which begins with a small letter: {@code getItem}. */
    private static String id(DynamoDbAction action) {
        var name = action.apiAction();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String name(Target target) {
        return target instanceof Index index ? index.tableName() + "-" + index.name() : target.tableName();
    }

    private static String words(Target target) {
        return target instanceof Index index
                ? "index " + index.name() + " of table " + index.tableName()
                : "table " + target.tableName();
    }
}
