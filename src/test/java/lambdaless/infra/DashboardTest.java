package lambdaless.infra;

import static java.util.stream.Collectors.toSet;
import static lambdaless.infra.AccessMode.texts;
import static lambdaless.infra.Declared.json;
import static lambdaless.infra.MonitoringTest.DASHBOARD;
import static lambdaless.infra.MonitoringTest.FILTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lambdaless.watch.DashboardBody;
import lambdaless.watch.MetricCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard, by AWS's page on the structure of its body. */
final class DashboardTest {
    private static final Declared PROD = UsersAndAlbums.prod(Map.of());
    private static final List<String> ALWAYS = List.of(
            "Requests",
            "Errors, as a part of the requests",
            "Latency in milliseconds",
            "Requests refused with 429",
            "Read units consumed per second",
            "Write units consumed per second",
            "Throttled by DynamoDB",
            "Failed by DynamoDB",
            "Logs: errors by type",
            "Logs: slowest routes");

    private static JsonNode body(Declared stack) {
        return json(stack.one(DASHBOARD, "dashboard").input("dashboardBody").asText());
    }

    private static Stream<JsonNode> widgets(Declared stack) {
        return StreamSupport.stream(body(stack).path("widgets").spliterator(), false);
    }

    private static List<String> titles(Declared stack) {
        return widgets(stack)
                .map(widget -> widget.path("properties").path("title").asText())
                .toList();
    }

    private static JsonNode properties(Declared stack, String title) {
        return widgets(stack)
                .map(widget -> widget.path("properties"))
                .filter(properties -> properties.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> with(String first, String last) {
        var titles = new ArrayList<>(ALWAYS);
        if (!first.isEmpty()) {
            titles.add(0, first);
        }
        if (!last.isEmpty()) {
            titles.add(titles.indexOf("Read units consumed per second"), last);
        }
        return titles;
    }

    @Test
    void its_body_is_one_that_cloudwatch_takes_of_metrics_that_are_published() {
        var cached = UsersAndAlbums.dev(Map.of("dashboard", "true", "cacheSize", "0.5"));

        for (var stack : List.of(PROD, cached)) {
            var catalogue = MetricCatalogue.with(stack.all(FILTER).map(filter -> {
                var metric = AccessLogLines.metric(filter);
                return MetricCatalogue.counted(metric.namespace(), metric.name(), "Count");
            }));
            assertThat(new DashboardBody(body(stack)).problems(catalogue)).isEmpty();
        }
    }

    @Test
    void it_shows_alarms_where_there_are_some_and_the_cache_where_there_is_one() {
        assertThat(titles(PROD)).isEqualTo(with("Alarms", ""));
        assertThat(titles(UsersAndAlbums.dev(Map.of("dashboard", "true", "cacheSize", "0.5"))))
                .isEqualTo(with("", "Cache"));
    }

    @Test
    void all_alarms_are_on_it() {
        var arns = PROD.byName(MonitoringTest.ALARM).keySet().stream()
                .map(name -> "arn:aws:cloudwatch:eu-west-1:000000000000:alarm:" + name + "-prod")
                .collect(toSet());

        assertThat(arns).hasSize(19);
        assertThat(new TreeSet<>(texts(properties(PROD, "Alarms").path("alarms"))))
                .isEqualTo(new TreeSet<>(arns));
    }

    @Test
    void consumption_is_drawn_per_table_and_index_below_the_ceiling() {
        var reads = properties(PROD, "Read units consumed per second");

        assertThat(reads.path("annotations"))
                .isEqualTo(json("{\"horizontal\":[{\"label\":\"ceiling\",\"value\":20000}]}"));
        assertThat(reads.path("metrics")).isEqualTo(json("""
                [["AWS/DynamoDB","ConsumedReadCapacityUnits","TableName","users-prod",
                  {"stat":"Sum","id":"m0","visible":false}],
                 [{"expression":"m0 / PERIOD(m0)","label":"users","id":"of_m0"}],
                 ["AWS/DynamoDB","ConsumedReadCapacityUnits","TableName","albums-prod",
                  {"stat":"Sum","id":"m2","visible":false}],
                 [{"expression":"m2 / PERIOD(m2)","label":"albums","id":"of_m2"}],
                 ["AWS/DynamoDB","ConsumedReadCapacityUnits","GlobalSecondaryIndexName","byReleaseYear",
                  "TableName","albums-prod",{"stat":"Sum","id":"m4","visible":false}],
                 [{"expression":"m4 / PERIOD(m4)","label":"albums byReleaseYear","id":"of_m4"}]]"""));
    }

    @Test
    void latency_is_drawn_beside_that_of_dynamodb() {
        var drawn = StreamSupport.stream(
                        properties(PROD, "Latency in milliseconds")
                                .path("metrics")
                                .spliterator(),
                        false)
                .map(line -> line.path(1).asText() + " "
                        + line.path(line.size() - 1).path("stat").asText())
                .collect(toSet());

        assertThat(drawn)
                .isEqualTo(Set.of(
                        "Latency p50",
                        "Latency p90",
                        "Latency p99",
                        "IntegrationLatency p50",
                        "IntegrationLatency p90",
                        "IntegrationLatency p99"));
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1",
        "cn-north-1, https://cn-north-1.console.amazonaws.cn/cloudwatch/home?region=cn-north-1",
        "us-gov-west-1, https://us-gov-west-1.console.amazonaws-us-gov.com/cloudwatch/home?region=us-gov-west-1"
    })
    void its_address_is_in_the_regions_console(String region, String home) {
        var stack = UsersAndAlbums.dev(Map.of("aws:region", region, "dashboard", "true"));

        assertThat(stack.one(DASHBOARD, "dashboard").input("dashboardName").asText())
                .isEqualTo("lambdaless-dev");
        assertThat(stack.output("dashboardUrl").asText()).isEqualTo(home + "#dashboards/dashboard/lambdaless-dev");
        assertThat(properties(stack, "Requests").path("region").asText()).isEqualTo(region);
    }
}
