package lambdaless.cost;

import java.util.ArrayList;
import java.util.List;

/** Requests, the stage's cache, and what is sent to callers. */
record ApiGatewayCosts(Usage usage, Prices prices) {
    static final double MILLION = 1e6;
    static final double GIGABYTE = 1024.0 * 1024 * 1024;

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(prices.line("api-gateway-requests", usage.load().total() / MILLION));
        var stage = usage.stack().stage();
        if (stage.path("cacheClusterEnabled").asBoolean()) {
            lines.add(prices.line("cache-" + stage.path("cacheClusterSize").asText(), Load.HOURS));
        }
        double bytes = usage.sum(operation ->
                usage.load().of(operation.name()) * usage.measured(operation).responseBytes());
        lines.add(prices.line("data-out", bytes / GIGABYTE));
        return lines;
    }
}
