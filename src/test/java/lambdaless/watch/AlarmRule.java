package lambdaless.watch;

import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * The decision of an alarm on the datapoints of its evaluation range.
 *
 * @param bad a value that breaches the threshold
 * @param datapoints the number of bad ones that makes it fire
 * @param periods the number of the latest ones that are looked at
 * @param missing breaching, notBreaching, ignore or missing
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">how missing data is
 *     treated</a>
 */
record AlarmRule(DoublePredicate bad, int datapoints, int periods, String missing) {
    /** CloudWatch looks at more datapoints than the alarm asks for; of three it retrieves five in AWS's examples. */
    private static final int MORE = 2;

    AlarmRule treating(String otherMissing) {
        return new AlarmRule(bad, datapoints, periods, otherMissing);
    }

    /** The number of datapoints that are retrieved. */
    int range() {
        return periods + MORE;
    }

    /** The state after an evaluation of a range, whose newest datapoint is the last. */
    AlarmState state(Series range, AlarmState before) {
        var real = range.values().stream().flatMap(Optional::stream).toList();
        if (real.size() >= periods) {
            var latest = real.subList(real.size() - periods, real.size());
            return of(latest.stream().filter(value -> bad.test(value)).count());
        }
        long breaching = real.stream().filter(value -> bad.test(value)).count();
        return switch (missing) {
            case "notBreaching" -> of(breaching);
            case "breaching" -> of(breaching + periods - real.size());
            case "ignore" -> breaching >= datapoints || breaching < real.size() ? of(breaching) : before;
            default -> missing(range, breaching, real.size());
        };
    }

    /** Where all that is there is bad, and the oldest of it is old enough, it fires though there is too little. */
    private AlarmState missing(Series range, long breaching, int real) {
        if (breaching < real) {
            return of(breaching);
        }
        int oldest = range.size();
        while (oldest > 0 && range.values().get(range.size() - oldest).isEmpty()) {
            oldest--;
        }
        return real > 0 && oldest >= datapoints ? AlarmState.ALARM : AlarmState.INSUFFICIENT_DATA;
    }

    private AlarmState of(long breaching) {
        return breaching >= datapoints ? AlarmState.ALARM : AlarmState.OK;
    }
}
