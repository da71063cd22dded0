package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.Test;

/** The sample front end with a plan of a request in ten seconds. */
@InBrowser
final class ThrottledPageTest {
    @Test
    void a_throttled_request_is_counted_down_and_asked_again(Browser browser) {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.slow.yaml"))) {
            browser.open(stage.url().replaceFirst("/slow$", "/") + "#/users");
            browser.waitFor("#list .foot", "There are no users yet.");
            browser.run(
                    "for (let i = 0; i < 5; i++) document.getElementById(i % 2 ? 'go-users' : 'go-albums').click()");
            browser.waitFor("#note", "The API takes no more requests at the moment. It is asked again in");
            browser.waitUntilGone("#note");
            browser.waitFor("#list .foot", "There are no albums yet.");

            assertThat(browser.errors()).isEmpty();
        }
    }
}
