package lambdaless.cost;

import static lambdaless.cost.Declarations.REQUESTS;
import static lambdaless.cost.Declarations.ofStage;
import static lambdaless.cost.Declarations.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each resource that logs or watches adds exactly its lines. */
final class CloudWatchCostsTest {
    private static final String GROUP = "cloudwatch/logGroup:LogGroup";
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;
    private static final double MILLION = 1e6;
    private static final double HOURS = 730;

    @Test
    void log_groups_are_paid_by_their_bytes_and_their_retention() {
        var logged = ofStage().and(GROUP, "access-log", Map.of("retentionInDays", 73));
        double gigabytes = REQUESTS * 512 / GIGABYTE;

        assertThat(logged.beside(ofStage()))
                .isEqualTo(Map.of("log-ingestion", gigabytes, "log-storage", gigabytes * 0.15 * 2.4));
    }

    @Test
    void the_execution_log_of_successes_is_paid_at_level_info_alone() {
        var group = Map.<String, Object>of("retentionInDays", 73);
        var errors = ofStage().and(GROUP, "execution-log", group).andMethodSettings("loggingLevel", "ERROR");
        var all = ofStage().and(GROUP, "execution-log", group).andMethodSettings("loggingLevel", "INFO");

        assertThat(errors.beside(ofStage())).isEmpty();
        assertThat(all.beside(ofStage())).containsOnlyKeys("log-ingestion", "log-storage");
        assertThat(all.bill().direct().stream()
                        .filter(line -> line.price().name().equals("log-ingestion")))
                .singleElement()
                .satisfies(line -> assertThat(line.isVerified()).isFalse());
    }

    @Test
    void the_log_of_a_web_acl_is_an_estimate_and_those_of_a_canary_are_in_the_others() {
        var group = Map.<String, Object>of("retentionInDays", 73);
        var canary = ofStage().and(GROUP, "canary-access-log", group).and(GROUP, "canary-execution-log", group);
        var firewall = ofStage().and(GROUP, "firewall-log", group);
        double gigabytes = REQUESTS * 1500 / GIGABYTE;

        assertThat(canary.beside(ofStage())).isEmpty();
        assertThat(Unpriced.of(canary.stack())).isEmpty();
        assertThat(firewall.beside(ofStage()))
                .isEqualTo(Map.of("log-ingestion", gigabytes, "log-storage", gigabytes * 0.15 * 2.4));
        assertThat(firewall.bill().direct().stream()
                        .filter(line -> !line.isVerified())
                        .map(Line::paidFor))
                .containsExactly("log ingestion, firewall-log", "log storage, firewall-log");
    }

    @Test
    void detailed_metrics_are_paid_for_the_methods_that_are_called() {
        assertThat(ofStage().andMethodSettings("metricsEnabled", true).beside(ofStage()))
                .isEqualTo(Map.of("metrics", 5.0));
        var uncalled = ofStage()
                .and(
                        "apigateway/methodSettings:MethodSettings",
                        "other",
                        Map.of("methodPath", "albums/GET", "settings", Map.of("metricsEnabled", true)));
        assertThat(uncalled.beside(ofStage())).isEmpty();
    }

    @Test
    void what_watches_is_paid_by_its_number() {
        var alarm = Map.<String, Object>of("metricName", "5XXError");
        var ofTwo = Map.<String, Object>of(
                "metricQueries",
                List.of(
                        Map.of("id", "rate", "expression", "a/b"),
                        Map.of("id", "a", "metric", Map.of()),
                        Map.of("id", "b", "metric", Map.of())));

        assertThat(ofStage()
                        .and("cloudwatch/metricAlarm:MetricAlarm", "errors", alarm)
                        .and("cloudwatch/metricAlarm:MetricAlarm", "rate", ofTwo)
                        .beside(ofStage()))
                .isEqualTo(Map.of("alarms", 3.0));
        assertThat(ofStage()
                        .and("cloudwatch/dashboard:Dashboard", "first", Map.of())
                        .beside(ofStage()))
                .isEqualTo(Map.of("dashboards", 1.0));
        assertThat(ofStage()
                        .and("cloudwatch/logMetricFilter:LogMetricFilter", "errors", Map.of())
                        .beside(ofStage()))
                .isEqualTo(Map.of("metrics", 1.0));
    }

    @Test
    void tracing_samples_one_request_a_second_and_a_twentieth_of_the_others() {
        double seconds = HOURS * 3600;
        double traces = seconds + (REQUESTS - seconds) / 20;

        assertThat(stage(Map.of("xrayTracingEnabled", true)).beside(ofStage()))
                .containsOnlyKeys("traces")
                .allSatisfy((name, units) -> assertThat(units).isCloseTo(traces / MILLION, within(1e-6)));
        var slow = stage(Map.of("xrayTracingEnabled", true)).usage(Declarations.LOAD.scaledTo(1000));
        assertThat(Declarations.units(
                        new CloudWatchCosts(slow, PriceList.ofProject().of("eu-west-1")).lines().stream()))
                .as("a load of less than one a second is traced whole")
                .containsOnlyKeys("traces")
                .allSatisfy((name, units) -> assertThat(units).isCloseTo(0.001, within(1e-9)));
    }
}
