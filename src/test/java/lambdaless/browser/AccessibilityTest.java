package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample front end by the rules of axe-core, in both themes, on a telephone and on a desk. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
final class AccessibilityTest {
    private static final List<String> PLACES = List.of(
            "#/users",
            "#/users/ann",
            "#/users/+new",
            "#/albums/ABBA/Arrival",
            "#/albums?by=list-artist-albums&artist=ABBA",
            "#/albums/+create-albums");

    private final LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));
    private final Rest somebody = new Rest(stage.url(), stage.key("standard"));

    AccessibilityTest() {
        somebody.send("PUT", "/users/ann", "{\"name\": \"Ann\", \"active\": true, \"favoriteMovies\": [\"Arrival\"]}");
        somebody.send(
                "PUT",
                "/albums/ABBA/Arrival",
                "{\"genres\": [\"Pop\"], \"tracks\": [{\"title\": \"Tiger\", \"length\": \"2:55\"}]}");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void nothing_on_the_page_breaks_a_rule_or_is_wider_than_the_window(int width, String theme, Browser browser) {
        var page = new Accessibility(browser);
        for (var place : PLACES) {
            browser.open(stage.url().replaceFirst("/dev$", "/") + place);
            browser.show(width, theme);
            browser.element(
                    place.contains("/users/") || place.contains("/albums/") ? "#item form" : "#list .foot .count");
            if (place.endsWith("+new")) {
                browser.click("#save");
                browser.element("[data-name=name] .problem");
            }
            assertThat(page.violations())
                    .as("%s at %d px, %s", place, width, theme)
                    .isEmpty();
            assertThat(page.hiddenPixels())
                    .as("%s at %d px: the pixels that are out of sight", place, width)
                    .isEqualTo("0");
        }
        browser.click("#account");
        browser.element("dialog");
        assertThat(page.violations()).as("the login at %d px, %s", width, theme).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
    void neither_does_the_choice_between_two_versions(int width, String theme, Browser browser) {
        browser.open(stage.url().replaceFirst("/dev$", "/") + "#/users/ann");
        browser.show(width, theme);
        browser.fill("#item [data-name=name] input", "Ann of " + width + theme);
        somebody.send("PATCH", "/users/ann", "{\"name\": \"Somebody's\", \"active\": null}");
        somebody.send("PATCH", "/users/ann", "{\"active\": true}");
        browser.click("#save");
        browser.waitFor("dialog", "Somebody changed this meanwhile");
        var page = new Accessibility(browser);

        assertThat(page.violations()).as("at %d px, %s", width, theme).isEmpty();
        assertThat(page.hiddenPixels()).isEqualTo("0");
    }
}
