package lambdaless.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of AWS's page on missing data: 0 is a good datapoint, X a bad one, - a missing one; the newest is the last. */
final class AlarmRuleTest {
    private static final Map<String, AlarmState> STATES =
            Map.of("OK", AlarmState.OK, "ALARM", AlarmState.ALARM, "INSUFFICIENT", AlarmState.INSUFFICIENT_DATA);

    @ParameterizedTest
    @CsvSource({
        "0 - X - X, OK, OK, OK, OK",
        "0 - - - -, OK, OK, OK, OK",
        "- - - - -, INSUFFICIENT, RETAIN, ALARM, OK",
        "0 X X - X, ALARM, ALARM, ALARM, ALARM",
        "- - X - -, ALARM, RETAIN, ALARM, OK",
        "X - - - -, ALARM, RETAIN, ALARM, OK",
        "- - - - X, INSUFFICIENT, RETAIN, ALARM, OK"
    })
    void three_of_three(String points, String missing, String ignore, String breaching, String notBreaching) {
        assertStates(3, points, missing, ignore, breaching, notBreaching);
    }

    @ParameterizedTest
    @CsvSource({
        "0 - X - X, ALARM, ALARM, ALARM, ALARM",
        "0 0 X 0 X, ALARM, ALARM, ALARM, ALARM",
        "0 - X - -, OK, OK, ALARM, OK",
        "- - - - 0, OK, OK, ALARM, OK",
        "- - - X -, ALARM, RETAIN, ALARM, OK",
        "- - - - X, INSUFFICIENT, RETAIN, ALARM, OK"
    })
    void two_of_three(String points, String missing, String ignore, String breaching, String notBreaching) {
        assertStates(2, points, missing, ignore, breaching, notBreaching);
    }

    private static void assertStates(
            int datapoints, String points, String missing, String ignore, String breaching, String notBreaching) {
        assertThat(state(datapoints, points, "missing")).isEqualTo(STATES.get(missing));
        assertThat(state(datapoints, points, "breaching")).isEqualTo(STATES.get(breaching));
        assertThat(state(datapoints, points, "notBreaching")).isEqualTo(STATES.get(notBreaching));
        for (var before : AlarmState.values()) {
            assertThat(rule(datapoints, "ignore").state(series(points), before))
                    .isEqualTo(STATES.getOrDefault(ignore, before));
        }
    }

    private static AlarmState state(int datapoints, String points, String missing) {
        return rule(datapoints, missing).state(series(points), AlarmState.OK);
    }

    private static AlarmRule rule(int datapoints, String missing) {
        return new AlarmRule(value -> value > 0, datapoints, 3, missing);
    }

    private static Series series(String points) {
        var values = Map.of("0", Optional.of(0.0), "X", Optional.of(1.0), "-", Optional.<Double>empty());
        return new Series(points.chars()
                .filter(point -> point != ' ')
                .mapToObj(point -> values.get(Character.toString(point)))
                .toList());
    }
}
