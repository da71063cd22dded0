package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lambdaless.local.LocalStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the console where an API wants more than a key. */
@InBrowser
final class ConsoleCredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"cognito", "lambda"})
    void a_token_is_fetched_by_a_button(String mode, Browser browser) {
        try (var stage = stage(mode)) {
            browser.open(call(stage));
            browser.click(".credentials summary");
            browser.waitForOther("#credential-token", "");
            browser.fill("#credential-token", "none");
            browser.press("form", "Send as a client");
            browser.waitFor(".result h2", "401 GET ");
            browser.press("form", "Get a token");
            browser.waitForOther("#credential-token", "none");
            browser.press("form", "Send as a client");
            browser.waitFor(".result h2", "200 GET ");

            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void a_request_is_signed_with_what_stands_in_the_fields(String secret, Browser browser) {
        try (var stage = stage("iam")) {
            browser.open(call(stage));
            browser.click(".credentials summary");
            if (!secret.isEmpty()) {
                browser.fill("#credential-secretAccessKey", secret);
            }
            browser.press("form", "Send as a client");

            browser.waitFor(".result h2", (secret.isEmpty() ? "200" : "403") + " GET ");
        }
    }

    private static LocalStage stage(String mode) {
        return LocalStage.start(Path.of("src", "test", "resources", "Pulumi." + mode + ".yaml"));
    }

    private static String call(LocalStage stage) {
        return stage.url().replaceFirst("/[^/]+$", "/_local/#call/list-albums");
    }
}
