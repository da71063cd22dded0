package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.aws.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one key of a plan to the next, while clients call. */
@OnEngine
final class KeyRotationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_second_key_joins_and_stays_when_the_first_one_goes() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            var aws = engine.aws().aws();
            var plan = Kept.ids(aws, Kind.USAGE_PLAN);
            var old = Kept.ids(aws, Kind.API_KEY);
            assertThat(engine.previewWith(plan(List.of("standard")))).isEmpty();

            assertThat(engine.previewWith(plan(List.of("standard", "of-2027"))))
                    .containsExactlyInAnyOrder("create ApiKey of-2027", "create UsagePlanKey of-2027");
            engine.configure(plan(List.of("standard", "of-2027")));
            engine.up();
            var both = Kept.ids(aws, Kind.API_KEY);
            assertThat(both).hasSize(2).containsAll(old);
            assertThat(aws.all(Kind.USAGE_PLAN_KEY)).hasSize(2);
            assertThat(handedOut(engine)).isEqualTo(old.iterator().next());

            engine.configure(plan(List.of("of-2027")));
            engine.up();
            assertThat(Kept.ids(aws, Kind.API_KEY)).hasSize(1).doesNotContainAnyElementsOf(old);
            assertThat(both).containsAll(Kept.ids(aws, Kind.API_KEY));
            assertThat(aws.all(Kind.USAGE_PLAN_KEY)).hasSize(1);
            assertThat(Kept.ids(aws, Kind.USAGE_PLAN)).isEqualTo(plan);
            assertThat(engine.preview()).isEmpty();
        }
    }

    @Test
    void in_production_the_old_key_goes_once_it_is_protected_no_more() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.configure(production());
            engine.configure(plan(List.of("standard", "next")));
            engine.up();
            engine.configure(plan(List.of("next")));

            assertThatThrownBy(engine::up).hasMessageContaining("pulumi state unprotect");

            documented().ofAnother("partner", "standard").runOn(engine);
            engine.up();
            assertThat(engine.aws().aws().all(Kind.API_KEY)).hasSize(1);
        }
    }

    @Test
    void a_key_that_leaked_gives_way_to_another_in_one_update() throws IOException, AutomationException {
        try (var engine = Engine.of(folder, "dev")) {
            engine.configure(production());
            engine.configure(plan(List.of("standard")));
            engine.up();
            var aws = engine.aws().aws();
            var plan = Kept.ids(aws, Kind.USAGE_PLAN);
            var leaked = Kept.ids(aws, Kind.API_KEY);

            engine.configure(plan(List.of("next")));
            documented().ofAnother("partner", "standard").runOn(engine);
            engine.up();

            assertThat(Kept.ids(aws, Kind.API_KEY)).hasSize(1).doesNotContainAnyElementsOf(leaked);
            assertThat(Kept.ids(aws, Kind.USAGE_PLAN)).isEqualTo(plan);
            assertThat(aws.all(Kind.USAGE_PLAN_KEY)).hasSize(1);
            assertThat(engine.preview()).isEmpty();
        }
    }

    /** The id of the key that the outputs have for the plan. */
    private static String handedOut(Engine engine) throws AutomationException {
        var plan = engine.outputs().getAsJsonObject("plans").getAsJsonObject("standard");
        return plan.get("apiKeyId").getAsString();
    }

    /** The command of the runbook, which is that of a key that leaked as well. */
    private static Unprotection documented() throws IOException {
        var ofRotation = Unprotection.on("protect-data.md");
        assertThat(Unprotection.on("operations.md")).containsExactly(ofRotation.get(1));
        return ofRotation.get(1);
    }

    private static Map<String, Object> production() {
        return Map.of(
                "production",
                true,
                "acknowledgeKeysAreNoLogin",
                true,
                "corsOrigins",
                Set.of("https://app.example.com"),
                "acknowledgeNoWaf",
                "a stack of the tests",
                "acknowledgeNoAlarms",
                "a stack of the tests");
    }

    private static Map<String, Object> plan(List<String> keys) {
        var plan = Map.of(
                "name", "standard", "rate", 50, "burst", 100, "quota", 1_000_000, "period", "MONTH", "keys", keys);
        return Map.of("plans", List.of(plan));
    }
}
