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

    @Test
    void a_key_that_the_api_does_not_take_is_asked_for_again(Browser browser) {
        try (var stage = LocalStage.start(Path.of("Pulumi.dev.yaml"))) {
            browser.open(stage.url().replaceFirst("/[^/]+$", "/#/users"));
            browser.waitFor("#list .foot", "There are no users yet.");
            browser.click("#account");
            browser.fill("dialog input[name=key]", "wrong");
            browser.type(Keys.ENTER);
            browser.waitFor("dialog", "The API does not take this key.");
            browser.fill("dialog input[name=key]", stage.key("standard"));
            browser.type(Keys.ENTER);
            browser.waitFor("#list .foot", "There are no users yet.");

            assertThat(browser.count("dialog")).isZero();
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void requests_are_signed_where_the_api_wants_it(Browser browser) {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.iam.yaml"))) {
            browser.open(stage.url().replaceFirst("/[^/]+$", "/#/users/+new"));
            browser.fill("[data-name=userId] input", "a b/ü'(*)");
            browser.fill("[data-name=name] input", "Signed");
            browser.type(Keys.ENTER);
            browser.waitFor("#item-title", "Signed");
            browser.waitFor("#list .foot", "1 in all");

            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void a_name_is_enough_where_a_function_decides(Browser browser) {
        try (var stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.lambda.yaml"))) {
            browser.open(stage.url().replaceFirst("/[^/]+$", "/"));
            makeRow(browser, "ann", "Ann Lindqvist");

            assertThat(browser.text("#kinds [aria-current]")).isEqualTo("Me");
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
