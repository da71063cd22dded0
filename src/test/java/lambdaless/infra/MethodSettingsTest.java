package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lambdaless.api.Api;
import org.junit.jupiter.api.Test;

/** Every entry is complete: what one leaves out is switched off for its method. */
final class MethodSettingsTest {
    @Test
    void each_operation_repeats_the_stage_wide_entry_but_for_its_own_limit() {
        var declared = Declared.prod();
        var wide = json("""
                {"throttlingRateLimit":500.0,"throttlingBurstLimit":1000,"loggingLevel":"ERROR","metricsEnabled":true,
                "dataTraceEnabled":false,"cachingEnabled":false,"cacheTtlInSeconds":30,"cacheDataEncrypted":true,
                "requireAuthorizationForCacheControl":true,
                "unauthorizedCacheControlHeaderStrategy":"SUCCEED_WITH_RESPONSE_HEADER"}""");
        var expected = expected(wide);
        expected.put("~1users/GET", limited(wide, 10, 20));
        expected.put("~1albums/GET", limited(wide, 10, 20));
        expected.put("~1album-batches/POST", limited(wide, 20, 40));

        assertThat(entries(declared)).isEqualTo(expected);
    }

    @Test
    void a_cache_holds_lists_alone() {
        var declared = Declared.of(Api.ofProject(), "dev", Map.of("cacheSize", "0.5", "cacheTtl", "7"));

        var entries = entries(declared);
        var cached = entries.entrySet().stream()
                .filter(entry -> entry.getValue().path("cachingEnabled").asBoolean())
                .map(Map.Entry::getKey)
                .collect(toSet());

        var lists = OperationTable.ALL.stream()
                .filter(row -> List.of("Scan", "Query").contains(row.action()))
                .map(OperationTable::methodPath)
                .collect(toSet());

        assertThat(cached).isNotEmpty().isEqualTo(lists);
        assertThat(entries.values())
                .extracting(entry -> entry.path("cacheTtlInSeconds").asInt())
                .containsOnly(7);
        var stage = declared.one("aws:apigateway/stage:Stage", "stage");
        assertThat(stage.input("cacheClusterEnabled").asBoolean()).isTrue();
        assertThat(stage.input("cacheClusterSize").asText()).isEqualTo("0.5");
    }

    private static Map<String, JsonNode> expected(JsonNode wide) {
        var expected = new HashMap<String, JsonNode>();
        expected.put("*/*", wide);
        OperationTable.ALL.forEach(row -> expected.put(row.methodPath(), wide));
        return expected;
    }

    private static JsonNode limited(JsonNode entry, int rate, int burst) {
        ObjectNode own = entry.deepCopy();
        return own.put("throttlingRateLimit", (double) rate).put("throttlingBurstLimit", (double) burst);
    }

    private static Map<String, JsonNode> entries(Declared declared) {
        return declared.all("aws:apigateway/methodSettings:MethodSettings")
                .collect(toMap(
                        settings -> settings.input("methodPath").asText(), settings -> settings.input("settings")));
    }
}
