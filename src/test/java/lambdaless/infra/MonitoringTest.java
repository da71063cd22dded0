package lambdaless.infra;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of the monitoring that settings, access and ceilings call for. */
@TestInstance(Lifecycle.PER_CLASS)
final class MonitoringTest {
    static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:on-call";
    static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    static final String FILTER = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
    static final String QUERY = "aws:cloudwatch/queryDefinition:QueryDefinition";
    static final String DASHBOARD = "aws:cloudwatch/dashboard:Dashboard";

    private static final Set<String> OF_STAGE =
            Set.of("server-errors", "slow-responses", "client-errors", "throttled-requests", "quota-exhausted");
    private static final Declared PROD = UsersAndAlbums.prod(Map.of());
    private static final List<String> TARGETS = List.of("users", "albums", "albums-byReleaseYear");

    private static Declared dev(Map<String, String> settings) {
        return UsersAndAlbums.dev(settings);
    }

    private static Map<String, String> withTopic(Map<String, String> others) {
        var settings = new HashMap<>(others);
        settings.put("alarmTopicArn", TOPIC);
        return settings;
    }

    private static Set<String> names(String... endings) {
        var names = Stream.of(endings)
                .flatMap(ending -> TARGETS.stream().map(target -> target + ending))
                .collect(toCollection(TreeSet::new));
        names.addAll(Set.of("users-errors", "albums-errors"));
        names.addAll(OF_STAGE);
        return names;
    }

    private static Set<String> declared(Declared stack) {
        return stack.resources().stream()
                .map(Declared.Resource::type)
                .filter(Set.of(ALARM, FILTER, QUERY, DASHBOARD)::contains)
                .collect(toSet());
    }

    @Test
    void nothing_is_declared_that_nobody_asked_for() {
        assertThat(declared(Declared.dev())).isEmpty();
        assertThat(Declared.dev().resources())
                .extracting(Declared.Resource::name)
                .doesNotContain("alarms", "dashboard", "saved-queries", "refused-requests");
        assertThat(Declared.dev().outputs()).doesNotContainKey("dashboardUrl");
    }

    @Test
    void production_has_an_alarm_for_everything_on_each_table_and_index() {
        assertThat(PROD.byName(ALARM).keySet())
                .isEqualTo(names("-read-throttles", "-write-throttles", "-read-consumption", "-write-consumption"));
        assertThat(declared(PROD)).isEqualTo(Set.of(ALARM, FILTER, QUERY, DASHBOARD));
    }

    @Test
    void consumption_is_watched_where_there_is_a_ceiling_alone() {
        var unlimited = dev(withTopic(Map.of()));
        var provisioned =
                dev(withTopic(Map.of("billingMode", "provisioned", "readCapacity", "{\"minimum\":5,\"maximum\":200}")));

        assertThat(unlimited.byName(ALARM).keySet()).isEqualTo(names("-read-throttles", "-write-throttles"));
        assertThat(provisioned.byName(ALARM).keySet())
                .isEqualTo(PROD.byName(ALARM).keySet());
        assertThat(threshold(provisioned, "users-read-consumption")).isEqualTo(0.8 * 200 * 60);
        assertThat(threshold(provisioned, "albums-byReleaseYear-write-consumption"))
                .isEqualTo(0.8 * 100 * 60);
        assertThat(threshold(PROD, "albums-read-consumption")).isEqualTo(0.8 * 20_000 * 60);
    }

    private static double threshold(Declared stack, String alarm) {
        return stack.one(ALARM, alarm).input("threshold").asDouble();
    }

    @Test
    void alarms_alone_have_no_dashboard_and_a_dashboard_alone_has_no_alarms() {
        assertThat(declared(dev(withTopic(Map.of())))).isEqualTo(Set.of(ALARM, FILTER, QUERY));
        var dashboard = dev(Map.of("dashboard", "true"));

        assertThat(declared(dashboard)).isEqualTo(Set.of(FILTER, QUERY, DASHBOARD));
        assertThat(dashboard.outputs()).containsKey("dashboardUrl");
    }

    @Test
    void without_an_access_log_nothing_is_counted_or_asked_in_it() {
        assertThat(declared(dev(Map.of("dashboard", "true", "accessLogs", "false"))))
                .isEqualTo(Set.of(DASHBOARD));
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void quotas_are_watched_where_callers_have_keys(AccessMode mode) {
        var stack = dev(withTopic(mode.settings()));
        var expected = new TreeSet<>(names("-read-throttles", "-write-throttles"));
        if (!mode.key()) {
            expected.remove("quota-exhausted");
        }

        assertThat(stack.byName(ALARM).keySet()).isEqualTo(expected);
        assertThat(stack.byName(FILTER).keySet())
                .isEqualTo(
                        mode.key()
                                ? Set.of("throttled-requests", "requests-over-quota")
                                : Set.of("throttled-requests"));
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void errors_are_those_of_the_calls_that_the_roles_may_make(AccessMode mode) {
        var stack = dev(withTopic(mode.settings()));

        for (var table : List.of("users", "albums")) {
            var watched = new TreeSet<String>();
            stack.one(ALARM, table + "-errors")
                    .input("metricQueries")
                    .findValuesAsText("Operation")
                    .forEach(watched::add);
            assertThat(watched).isNotEmpty().isEqualTo(called(stack, table));
        }
    }

    /** The calls of the integrations whose templates name the table. */
    private static Set<String> called(Declared stack, String table) {
        return stack.all("aws:apigateway/integration:Integration")
                .filter(integration ->
                        integration.input("requestTemplates").toString().contains("stageVariables." + table + "Table"))
                .map(integration -> integration.input("uri").asText().replaceFirst(".*/", ""))
                .collect(toCollection(TreeSet::new));
    }
}
