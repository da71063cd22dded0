package lambdaless.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lambdaless.aws.Aws;
import lambdaless.aws.AwsResource;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alarms and the dashboard, switched on and off on a stack that lives. */
@OnEngine
final class MonitoringTest {
    private static final Set<Kind> OWN =
            Set.of(Kind.METRIC_ALARM, Kind.METRIC_FILTER, Kind.QUERY_DEFINITION, Kind.DASHBOARD);
    private static final Map<String, Object> ALARMS =
            Map.of("alarmTopicArn", "arn:aws:sns:eu-west-1:123456789012:on-call");
    private static final Map<String, Object> OTHER_TOPIC =
            Map.of("alarmTopicArn", "arn:aws:sns:eu-west-1:123456789012:nights");
    private static final Map<String, Object> DASHBOARD = Map.of("dashboard", true);
    private static final String STEP_OF_OWN =
            " (MetricAlarm|LogMetricFilter|QueryDefinition|Dashboard|Alarms|RefusedRequests|SavedQueries) .+";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_is_switched_on_and_off_and_nothing_else_changes() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var others = others(aws);

            assertSwitches(engine, ALARMS, "create");
            assertThat(counts(aws)).isEqualTo(Map.of("alarms", 13, "filters", 2, "queries", 4, "dashboards", 0));
            assertSwitches(engine, DASHBOARD, "(create|update)");
            assertThat(counts(aws)).isEqualTo(Map.of("alarms", 13, "filters", 2, "queries", 4, "dashboards", 1));
            assertThat(engine.outputs().get("dashboardUrl").getAsString()).endsWith("/lambdaless-dev");
            assertSwitches(engine, OTHER_TOPIC, "update");
            assertThat(others(aws)).isEqualTo(others);

            engine.settings().unset("alarmTopicArn");
            assertSwitches(engine, Map.of(), "(delete|update)");
            assertThat(counts(aws)).isEqualTo(Map.of("alarms", 0, "filters", 2, "queries", 4, "dashboards", 1));
            engine.settings().unset("dashboard");
            assertSwitches(engine, Map.of(), "delete");
            assertThat(OWN).allSatisfy(kind -> assertThat(aws.all(kind)).isEmpty());
            assertThat(others(aws)).isEqualTo(others);
        }
    }

    @Test
    void alarms_are_on_what_aws_calls_the_api_and_the_tables() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.configure(ALARMS);
            engine.up();
            var aws = engine.aws().aws();

            var watched = aws.all(Kind.METRIC_ALARM).stream()
                    .flatMap(alarm -> names(alarm.properties()))
                    .collect(toSet());

            var named = Stream.concat(aws.all(Kind.REST_API).stream(), aws.all(Kind.TABLE).stream())
                    .map(resource -> resource.text("name"))
                    .collect(toSet());
            assertThat(named).hasSize(3);
            assertThat(watched).isEqualTo(named);
        }
    }

    /** The values of the dimensions that name an API or a table, wherever they are. */
    private static Stream<String> names(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(
                    Stream.of("ApiName", "TableName")
                            .filter(map::containsKey)
                            .map(name -> String.valueOf(map.get(name))),
                    map.values().stream().flatMap(MonitoringTest::names));
        }
        return value instanceof List<?> list ? list.stream().flatMap(MonitoringTest::names) : Stream.of();
    }

    private static void assertSwitches(Engine engine, Map<String, Object> settings, String steps)
            throws IOException, AutomationException {
        if (!settings.isEmpty()) {
            engine.configure(settings);
        }
        assertThat(engine.preview()).isNotEmpty().allMatch(step -> step.matches(steps + STEP_OF_OWN));
        engine.up();
        assertThat(engine.preview()).isEmpty();
    }

    private static Map<String, Integer> counts(Aws aws) {
        return Map.of(
                "alarms", aws.all(Kind.METRIC_ALARM).size(),
                "filters", aws.all(Kind.METRIC_FILTER).size(),
                "queries", aws.all(Kind.QUERY_DEFINITION).size(),
                "dashboards", aws.all(Kind.DASHBOARD).size());
    }

    /** All that the account has besides, as it is. */
    private static Set<AwsResource> others(Aws aws) {
        return Stream.of(Kind.values())
                .filter(kind -> !OWN.contains(kind))
                .flatMap(kind -> aws.all(kind).stream())
                .collect(toSet());
    }
}
