package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
    private final String axe = axe();

    AccessibilityTest() {
        var somebody = new Rest(stage.url(), stage.key("standard"));
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
        for (var place : PLACES) {
            browser.open(stage.url().replaceFirst("/dev$", "/") + place);
            browser.show(width, theme);
            browser.element(
                    place.contains("/users/") || place.contains("/albums/") ? "#item form" : "#list .foot .count");
            if (place.endsWith("+new")) {
                browser.click("#save");
                browser.element("[data-name=name] .problem");
            }
            assertThat(violations(browser))
                    .as("%s at %d px, %s", place, width, theme)
                    .isEmpty();
            assertThat(
                            browser.run(
                                    "const {scrollWidth, clientWidth} = document.documentElement; return Math.max(0, scrollWidth - clientWidth)"))
                    .as("%s at %d px: the pixels that are out of sight", place, width)
                    .isEqualTo(0L);
        }
        browser.click("#account");
        browser.element("dialog");
        assertThat(violations(browser))
                .as("the login at %d px, %s", width, theme)
                .isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    private List<?> violations(Browser browser) {
        browser.run(axe);
        return (List<?>)
                browser.runAsync("const done = arguments[arguments.length - 1]; axe.run().then(({violations}) =>"
                        + " done(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)))");
    }

    private static String axe() {
        try (var script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError("axe.min.js cannot be read from its jar", unreadable);
        }
    }
}
