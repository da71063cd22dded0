package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keys of a plan, of which the first is the one that is handed out. */
final class PlanKeysTest {
    private static final String KEY = "aws:apigateway/apiKey:ApiKey";
    private static final String BINDING = "aws:apigateway/usagePlanKey:UsagePlanKey";

    private static Declared with(String keys) {
        var plan = "{\"name\":\"standard\",\"rate\":5,\"burst\":10,\"quota\":100,\"period\":\"DAY\"%s}";
        return UsersAndAlbums.dev(Map.of("plans", "[" + plan.formatted(keys) + "]"));
    }

    private static Map<String, String> descriptions(Declared declared) {
        return declared.byName(KEY).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        key -> key.getValue().input("description").asText()));
    }

    @Test
    void a_plan_has_one_key_of_its_own_name_unless_others_are_named() {
        assertThat(descriptions(with("")))
                .isEqualTo(Map.of("standard", "The key of the usage plan standard (project lambdaless, stack dev)"));
        assertThat(descriptions(with(",\"keys\":[\"standard\"]"))).isEqualTo(descriptions(with("")));
    }

    @Test
    void each_key_is_in_the_plan_and_the_first_is_handed_out() {
        var declared = with(",\"keys\":[\"old\",\"new\"]");

        assertThat(descriptions(declared))
                .isEqualTo(Map.of(
                        "old", "The key old of the usage plan standard (project lambdaless, stack dev)",
                        "new", "The key new of the usage plan standard (project lambdaless, stack dev)"));
        assertThat(declared.byName(BINDING).entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, each -> each.getValue().inputs())))
                .isEqualTo(Map.of(
                        "old", Map.of("keyId", "old-id", "keyType", "API_KEY", "usagePlanId", "standard-id"),
                        "new", Map.of("keyId", "new-id", "keyType", "API_KEY", "usagePlanId", "standard-id")));
        assertThat(declared.output("plans").path("standard").path("apiKeyId").asText())
                .isEqualTo("old-id");
        assertThat(declared.output("plans").path("standard")).hasSize(6);
        assertThat(declared.output("apiKeyValues")).isEqualTo(json("""
                {"standard":"local-value-of-api-key-old","new":"local-value-of-api-key-new"}"""));
    }
}
