package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lambdaless.gateway.invocation.GatewayState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The limits on a clock that stands still, so that nothing is refilled while a slow machine sends the requests. */
@TestInstance(Lifecycle.PER_CLASS)
final class LimitsTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong();
    private final LocalStage stage = LocalStage.start(
            Path.of("src", "test", "resources", "Pulumi.limits.yaml"),
            new GatewayState(nanos::get, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));

    @BeforeAll
    void answers() {
        assertThat(client("larger").get("/users").statusCode()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void each_plan_has_a_key_of_its_own() {
        var keys = new TreeSet<String>();
        var plans = List.of("slow", "small", "large", "larger");
        plans.forEach(plan -> keys.add(stage.key(plan)));

        assertThat(keys).hasSize(4);
        assertThat(((Map<?, ?>) stage.outputs().getOrDefault("apiKeyValues", Map.of())).keySet())
                .isEqualTo(Set.copyOf(plans));
    }

    @Test
    void a_plan_lets_its_burst_through_and_then_its_rate() {
        var answers = times(4, client("slow"), "/users");
        nanos.addAndGet(SECOND);
        var later = times(2, client("slow"), "/users");

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 429, 429);
        assertRefused(answers.get(3), "throttled");
        assertThat(answers.get(3).headers().firstValue("Retry-After")).contains("1");
        assertThat(later).extracting(HttpResponse::statusCode).containsExactly(200, 429);
    }

    @Test
    void a_quota_is_used_up() {
        var answers = times(6, client("small"), "/users");

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 200, 429, 429);
        assertRefused(answers.get(5), "quota_exceeded");
        assertThat(answers.get(5).headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void an_operation_has_its_own_limit_and_leaves_the_others_alone() {
        var limited = times(5, client("large"), "/albums/a/b");
        var other = client("large").get("/albums/a");

        assertThat(limited).extracting(HttpResponse::statusCode).containsExactly(404, 404, 404, 429, 429);
        assertRefused(limited.get(4), "throttled");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void the_stage_limits_whoever_calls_a_method() {
        var first = times(70, client("large"), "/albums");
        var second = times(70, client("larger"), "/albums");

        assertThat(first).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(second.subList(0, 30)).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(second.subList(30, 70)).extracting(HttpResponse::statusCode).containsOnly(429);
    }

    private Client client(String plan) {
        return new Client(stage.url(), stage.key(plan));
    }

    private static List<HttpResponse<String>> times(int count, Client client, String path) {
        return IntStream.range(0, count).mapToObj(n -> client.get(path)).toList();
    }

    private static void assertRefused(HttpResponse<String> answer, String error) {
        assertThat(answer.body()).contains("\"error\": \"" + error + "\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }
}
