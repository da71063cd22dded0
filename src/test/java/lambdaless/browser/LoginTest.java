package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The sample front end where people log in, each with a row of their own. */
@InBrowser
final class LoginTest {
    @Test
    void two_people_have_a_row_each_and_see_their_own_first(Browser browser) {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.cognito.yaml"))) {
            browser.open(stage.url().replaceFirst("/[^/]+$", "/"));
            browser.waitFor("dialog", "Log in");
            makeRow(browser, "ann", "Ann Lindqvist");
            browser.click("#log-out");
            browser.waitFor("dialog", "Log in");
            makeRow(browser, "bob", "Bob Okafor");
            browser.click("#account");
            logIn(browser, "ann");
            browser.waitFor("#item-title", "Ann Lindqvist");
            browser.click("#go-users");
            browser.waitFor("#list .foot", "2 in all");

            assertThat(browser.texts("#kinds a")).startsWith("Me");
            assertThat(browser.texts("#list .items strong")).containsExactlyInAnyOrder("Ann Lindqvist", "Bob Okafor");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static void makeRow(Browser browser, String person, String name) {
        logIn(browser, person);
        browser.waitFor("#account", person);
        browser.fill("[data-name=name] input", name);
        browser.type(Keys.ENTER);
        browser.waitFor("#item-title", name);
    }

    private static void logIn(Browser browser, String person) {
        browser.fill("dialog input[name=person]", person);
        browser.type(Keys.ENTER);
        browser.waitUntilGone("dialog");
    }
}
