package lambdaless.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alarms on these would never have data, and AWS takes them without a word. */
final class MetricCatalogueTest {
    private final MetricCatalogue catalogue =
            MetricCatalogue.with(Stream.of(MetricCatalogue.counted("shop/dev", "Throttled", "Count")));

    private void refuses(String namespace, String name, Map<String, String> dimensions, String statistic, String why) {
        var metric = new MetricName(namespace, name, dimensions);
        assertThatThrownBy(() -> catalogue.published(metric, statistic)).hasMessageContaining(why);
    }

    @Test
    void other_names_dimensions_and_statistics_are_refused() {
        var stage = Map.of("ApiName", "api", "Stage", "dev");
        refuses("AWS/ApiGateway", "5xxError", stage, "Average", "no such metric");
        refuses("AWS/ApiGateway", "429Error", stage, "Sum", "no such metric");
        refuses("AWS/ApiGateway", "5XXError", Map.of("ApiId", "a1", "Stage", "dev"), "Average", "these dimensions");
        refuses("AWS/ApiGateway", "5XXError", Map.of("Stage", "dev"), "Average", "these dimensions");
        refuses("AWS/ApiGateway", "Latency", stage, "Sum", "statistic");
        refuses("AWS/DynamoDB", "SystemErrors", Map.of("TableName", "t"), "Sum", "these dimensions");
        refuses("AWS/DynamoDB", "SystemErrors", Map.of("TableName", "t", "Operation", "Put"), "Sum", "operation Put");
        refuses("AWS/DynamoDB", "UserErrors", Map.of("TableName", "t"), "Sum", "no such metric");
        refuses("AWS/DynamoDB", "ReadThrottleEvents", Map.of("GlobalSecondaryIndexName", "i"), "Sum", "dimensions");
        refuses("shop/dev", "Throttled", Map.of("Stage", "dev"), "Sum", "these dimensions");
    }

    @Test
    void a_metric_comes_with_its_unit_and_the_page_that_has_it() {
        var published =
                catalogue.published(new MetricName("AWS/ApiGateway", "Latency", Map.of("ApiName", "api")), "p99");

        assertThat(published.unit()).isEqualTo("Milliseconds");
        assertThat(published.page()).startsWith("https://docs.aws.amazon.com/apigateway/");
    }
}
