package lambdaless.local;

import static lambdaless.local.ConsoleClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.Partition;
import lambdaless.gateway.invocation.GatewayState;
import org.junit.jupiter.api.Test;

/** The rest of usage plans and the content of the cache, on the console. */
final class ConsoleLimitsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @Test
    void a_request_takes_of_the_throttle_and_the_quota_of_its_plan() {
        try (var stage = LocalStage.start(Path.of("Pulumi.dev.yaml"), new GatewayState(() -> 0, CLOCK))) {
            var console = ConsoleClient.of(stage);
            var before = console.get("limits");
            for (int i = 0; i < 3; i++) {
                new Client(stage.url(), stage.key("standard")).get("/users");
            }

            assertThat(before).isEqualTo(tree("""
                    [{"plan": "standard", "key": "standard", "stage": "dev", "rate": 50.0, "burst": 100, "tokens": 100.0,
                      "quota": 1000000, "period": "MONTH", "requests": 1000000}]"""));
            assertThat(console.get("limits")).isEqualTo(tree("""
                    [{"plan": "standard", "key": "standard", "stage": "dev", "rate": 50.0, "burst": 100, "tokens": 97.0,
                      "quota": 1000000, "period": "MONTH", "requests": 999997}]"""));
        }
    }

    @Test
    void a_request_takes_of_the_throttle_of_its_method_alone() {
        try (var stage = LocalStage.start(Path.of("Pulumi.dev.yaml"), new GatewayState(() -> 0, CLOCK))) {
            var console = ConsoleClient.of(stage);
            var methods = Api.ofProject().definition(Partition.ofRegion("eu-west-1"), Access.BY_KEY).methods().stream()
                    .map(method -> method.httpMethod() + " " + method.path())
                    .toList();
            for (int i = 0; i < 3; i++) {
                new Client(stage.url(), stage.key("standard")).get("/users");
            }

            var throttles = console.get("throttles").valueStream().toList();

            assertThat(throttles)
                    .extracting(throttle -> throttle.path("method").asText())
                    .containsExactlyInAnyOrderElementsOf(methods);
            assertThat(throttles)
                    .filteredOn(throttle -> throttle.path("tokens").asDouble() != 200)
                    .containsExactly(tree("""
                            {"stage": "dev", "method": "GET /users", "rate": 100.0, "burst": 200, "tokens": 197.0}"""));
        }
    }

    @Test
    void a_cached_answer_is_listed_and_flushed() {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.cached.yaml"))) {
            var console = ConsoleClient.of(stage);
            var client = new Client(stage.url(), stage.key("standard"));
            var first = client.get("/users?limit=7");
            var second = client.get("/users?limit=7");

            var kept = console.get("cache");
            var entry = (ObjectNode) kept.path("entries").get(0);
            var flushed = console.post("cache/flush", "{}");

            assertThat(kept.path("cached").asBoolean()).isTrue();
            assertThat(kept.path("entries")).hasSize(1);
            assertThat(entry.path("key").asText()).startsWith("cached GET ").contains("7");
            assertThat(entry.path("status").asInt()).isEqualTo(200);
            assertThat(entry.path("bytes").asInt()).isEqualTo(first.body().length());
            assertThat(entry.path("ageMillis").asLong())
                    .isBetween(0L, entry.path("ttlSeconds").asLong() * 1000);
            assertThat(decision(
                            console,
                            first.headers().firstValue("x-amzn-RequestId").orElseThrow()))
                    .isEqualTo("not in the cache");
            assertThat(decision(
                            console,
                            second.headers().firstValue("x-amzn-RequestId").orElseThrow()))
                    .isEqualTo("answered from the cache");
            assertThat(flushed).isEqualTo(tree("{\"flushed\": 1}"));
            assertThat(console.get("cache")).isEqualTo(tree("{\"cached\": true, \"entries\": []}"));
        }
    }

    private static String decision(ConsoleClient console, String id) {
        return console.get("requests/" + id)
                .path("steps")
                .valueStream()
                .filter(step -> step.path("place").asText().equals("CACHE"))
                .findFirst()
                .orElseThrow()
                .path("decision")
                .asText();
    }
}
