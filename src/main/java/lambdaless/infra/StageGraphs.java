package lambdaless.infra;

import static lambdaless.infra.Widget.line;
import static lambdaless.infra.Widget.mark;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.settings.Settings;

/** The graphs of what the stage is asked and answers. */
record StageGraphs(Output<String> apiName, Settings settings, RefusedRequests refused) {
    List<Output<Widget>> all() {
        var all = new ArrayList<>(List.of(requests(), errors(), latency()));
        refusals().ifPresent(all::add);
        if (settings.cache().enabled()) {
            all.add(cache());
        }
        return all;
    }

    private Output<Widget> requests() {
        return graph("Requests", List.of(line(metric("Count"), "SampleCount", "requests")));
    }

    private Output<Widget> errors() {
        return graph(
                "Errors, as a part of the requests",
                List.of(line(metric("4XXError"), "Average", "4xx"), line(metric("5XXError"), "Average", "5xx")),
                mark("alarm on 5xx", StageAlarms.SERVER_ERROR_RATE),
                mark("alarm on 4xx", StageAlarms.CLIENT_ERROR_RATE));
    }

    /** The time that API Gateway takes itself lies between the two. */
    private Output<Widget> latency() {
        var lines = Stream.of("p50", "p90", "p99")
                .flatMap(percentile -> Stream.of(
                        line(metric("Latency"), percentile, percentile),
                        line(metric("IntegrationLatency"), percentile, percentile + " of DynamoDB")))
                .toList();
        return graph("Latency in milliseconds", lines, mark("alarm on p99", StageAlarms.SLOW));
    }

    private Optional<Output<Widget>> refusals() {
        var lines = Stream.concat(
                        refused.throttled().map(throttled -> line(throttled, "Sum", "throttled")).stream(),
                        refused.overQuota().map(over -> line(over, "Sum", "over quota")).stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(graph("Requests refused with 429", lines));
    }

    private Output<Widget> cache() {
        return graph(
                "Cache",
                List.of(line(metric("CacheHitCount"), "Sum", "hits"), line(metric("CacheMissCount"), "Sum", "misses")));
    }

    private Metric metric(String name) {
        return Metric.ofStage(name, apiName, settings.stageName());
    }

    private Output<Widget> graph(String title, List<Output<JsonArray>> lines, JsonObject... marks) {
        var shown = settings.watch().alarms() ? List.of(marks) : List.<JsonObject>of();
        return Widget.graph(settings.region(), title, lines, shown);
    }
}
