package lambdaless.infra;

import static lambdaless.infra.MonitoringTest.ALARM;
import static lambdaless.infra.MonitoringTest.FILTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.infra.Declared.Resource;
import lambdaless.watch.AlarmState;
import lambdaless.watch.MetricCatalogue;
import lambdaless.watch.MetricData;
import lambdaless.watch.MetricName;
import lambdaless.watch.RecordedAlarm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each declared alarm on metric data as AWS publishes it, evaluated by its own definition: it fires, recovers, and is not fooled. */
final class AlarmsFireTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Declared PROD = Declared.prod();

    /** An alarm with the number of bad minutes that make it fire, among how many. */
    private record Tried(String name, RecordedAlarm alarm, int bad, int among) {
        static Tried of(Resource declared) {
            JsonNode inputs = JSON.valueToTree(declared.inputs());
            return new Tried(
                    declared.name(),
                    new RecordedAlarm(inputs),
                    inputs.path("datapointsToAlarm").asInt(),
                    inputs.path("evaluationPeriods").asInt());
        }

        Minutes minutes() {
            return new Minutes(PROD, alarm);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tried> alarms() {
        return PROD.all(ALARM).map(Tried::of);
    }

    /** Both ways in which AWS's pages say that alarms on DynamoDB's metrics treat missing data. */
    private static List<List<AlarmState>> states(Tried tried, MetricData data) {
        return List.of(tried.alarm().states(data), tried.alarm().statesIgnoringInDynamoDb(data));
    }

    private static AlarmState last(List<AlarmState> states) {
        return states.get(states.size() - 1);
    }

    private static List<Map<MetricName, List<Double>>> bad(Tried tried) {
        var bad = tried.minutes().bad().toList();
        assertThat(bad).isNotEmpty();
        return bad;
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void is_on_metrics_that_are_published(Tried tried) {
        var catalogue = MetricCatalogue.with(PROD.all(FILTER).map(filter -> {
            var metric = AccessLogLines.metric(filter);
            var unit = filter.input("metricTransformation").path("unit").asText();
            return MetricCatalogue.counted(metric.namespace(), metric.name(), unit);
        }));

        assertThat(tried.alarm().watched().values()).isNotEmpty().allSatisfy(watched -> {
            var published = catalogue.published(watched.metric(), watched.statistic());
            assertThat(watched.unit()).isIn("", published.unit());
        });
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void fires_at_the_last_of_enough_bad_minutes_and_recovers_when_they_are_over(Tried tried) {
        var good = tried.minutes().good();
        for (var bad : bad(tried)) {
            var fired = new MetricData().minutes(tried.among(), good).minutes(tried.bad(), bad);
            var recovered = new MetricData()
                    .minutes(tried.among(), good)
                    .minutes(tried.bad(), bad)
                    .minutes(tried.among(), good);

            assertThat(states(tried, fired)).allSatisfy(states -> {
                assertThat(last(states)).isEqualTo(AlarmState.ALARM);
                assertThat(states.subList(0, states.size() - 1)).doesNotContain(AlarmState.ALARM);
            });
            assertThat(states(tried, recovered))
                    .allSatisfy(states -> assertThat(last(states)).isEqualTo(AlarmState.OK));
        }
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void does_not_fire_at_fewer_bad_minutes_nor_at_good_ones(Tried tried) {
        var good = tried.minutes().good();
        for (var bad : bad(tried)) {
            var data = new MetricData()
                    .minutes(20, good)
                    .minutes(tried.bad() - 1, bad)
                    .minutes(20, good);

            assertThat(states(tried, data))
                    .allSatisfy(states -> assertThat(states).doesNotContain(AlarmState.ALARM));
        }
    }

    /** Where newer datapoints are missing, CloudWatch looks at older ones, until these are out of its range. */
    @ParameterizedTest
    @MethodSource("alarms")
    void takes_a_minute_without_data_for_a_good_one(Tried tried) {
        Map<MetricName, List<Double>> silence = Map.of();
        for (var bad : bad(tried)) {
            var nothing = new MetricData().minutes(20, silence);
            var few = new MetricData().minutes(tried.bad() - 1, bad).minutes(20, silence);
            var over = new MetricData().minutes(tried.bad(), bad).minutes(tried.among() + 2, silence);

            assertThat(last(tried.alarm().states(nothing))).isEqualTo(AlarmState.OK);
            assertThat(states(tried, nothing))
                    .allSatisfy(states -> assertThat(states).doesNotContain(AlarmState.ALARM));
            assertThat(states(tried, few))
                    .allSatisfy(states -> assertThat(states).doesNotContain(AlarmState.ALARM));
            assertThat(states(tried, over)).allSatisfy(states -> {
                assertThat(states).contains(AlarmState.ALARM);
                assertThat(last(states)).isEqualTo(AlarmState.OK);
            });
        }
    }

    /** Filled with zeros, the newest minute is a good one until its values come. */
    @ParameterizedTest
    @MethodSource("alarms")
    void fires_though_the_newest_values_come_late(Tried tried) {
        for (var bad : bad(tried)) {
            var data = new MetricData()
                    .minutes(tried.among(), tried.minutes().good())
                    .minutes(tried.among(), bad);

            assertThat(last(tried.alarm().states(data, 1))).isEqualTo(AlarmState.ALARM);
        }
    }
}
