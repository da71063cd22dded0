package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A stack of Pulumi's other provider for AWS, whose resources have CloudFormation's properties. */
final class AwsNativeExportTest {
    private static final String API = "cardsapi01";
    private static final String KEY = "local-value-of-api-key-mobile";
    private static final ServedExport STACK =
            ServedExport.of(Path.of("src", "test", "resources", "stacks", "cards-native.json"));

    @AfterAll
    static void close() {
        STACK.close();
    }

    private static String send(String method, String path, String body) throws IOException {
        return STACK.send(API, method, path, body, KEY);
    }

    @Test
    void is_served_with_its_roles_tables_and_stage_variables() throws IOException {
        assertThat(send("PUT", "/v1/cards/q", "{\"suit\":\"hearts\"}")).isEqualTo("200 {}");
        assertThat(send("GET", "/v1/cards/q", "")).isEqualTo("200 {\"suit\":\"hearts\"}");
        assertThat(send("GET", "/beta/cards?suit=hearts", "")).isEqualTo("200 {\"count\":1}");
        assertThat(send("OPTIONS", "/v1/cards", "")).startsWith("204 ");
    }

    @Test
    void its_models_validators_and_gateway_responses_hold() throws IOException {
        assertThat(send("PUT", "/v1/cards/q", "{}")).isEqualTo("422 {\"problem\":\"Invalid request body\"}");
    }

    @Test
    void its_usage_plans_and_method_settings_hold() throws IOException {
        assertThat(STACK.send(API, "GET", "/v1/cards/q", "", "a-key-that-nobody-has"))
                .startsWith("403 ");
        assertThat(send("GET", "/v1/cards?suit=hearts", "")).startsWith("429 ");
    }

    @Test
    void its_roles_may_no_more_than_their_policies_say() throws IOException {
        assertThat(send("DELETE", "/v1/cards/x", "")).startsWith("500 ").contains("AccessDeniedException");
    }

    @Test
    void its_outputs_are_local() {
        var url = String.valueOf(STACK.outputs().get("apiUrl"));

        assertThat(url).endsWith("/v1");
        assertThat(STACK.outputs())
                .containsEntry("url", url + "/cards")
                .containsEntry("apiKeyValues", Map.of("mobile", KEY));
        assertThat(STACK.console()).contains("the api-key of mobile is a secret", "Serving beta at ");
    }
}
