package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console by the rules of axe-core, in both themes, on a telephone and on a desk. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
final class ConsoleAccessibilityBrowserTest {
    /** Places, with what each shows once it is ready. */
    private static final Map<String, String> PLACES = Map.of(
            "#requests/1", ".road > li",
            "#call/list-artist-albums", ".templates details",
            "#call/update-user", ".templates details",
            "#tables/users", "tbody td",
            "#limits", ".card");

    private final LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));

    ConsoleAccessibilityBrowserTest() {
        new Rest(stage.url(), stage.key("standard"))
                .send("PUT", "/users/ann", "{\"name\": \"" + "Ann ".repeat(60) + "\", \"age\": 30}");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void nothing_on_the_console_breaks_a_rule_or_is_wider_than_the_window(int width, String theme, Browser browser) {
        var console = new Accessibility(browser);
        PLACES.forEach((place, ready) -> {
            browser.open(stage.url().replaceFirst("/dev$", "/_local/") + place);
            browser.show(width, theme);
            browser.element(ready);
            assertThat(console.violations())
                    .as("%s at %d px, %s", place, width, theme)
                    .isEmpty();
            assertThat(console.hiddenPixels()).as(place).isEqualTo("0");
        });
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void neither_does_a_question(int width, String theme, Browser browser) {
        browser.open(stage.url().replaceFirst("/dev$", "/_local/") + "#tables/users");
        browser.show(width, theme);
        browser.press(".list", "Empty all tables");
        browser.waitFor("dialog", "Delete every item of every table?");
        var console = new Accessibility(browser);

        assertThat(console.violations()).as("at %d px, %s", width, theme).isEmpty();
        assertThat(console.hiddenPixels()).isEqualTo("0");
    }
}
