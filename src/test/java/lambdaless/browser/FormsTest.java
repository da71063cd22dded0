package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;

/** The forms and lists of the sample front end: limits, hostile text, the keyboard, pages. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
final class FormsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror=\"document.title='owned'\">",
            "</script><script>document.title='owned'</script>",
            "a/b?c#d&e=50%",
            "%2F..\\u0041",
            "\u202Eevil",
            "{{x}} ${y} #set($z=1)");

    private final LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));
    private final Rest somebody = new Rest(stage.url(), stage.key("standard"));
    private final String page = stage.url().replaceFirst("/dev$", "/");

    @AfterAll
    void close() {
        stage.close();
    }

    @AfterEach
    void nothing_is_wrong(Browser browser) {
        assertThat(browser.errors()).isEmpty();
    }

    private JsonNode stored(String path) throws IOException {
        return JSON.readTree(somebody.send("GET", path, ""));
    }

    @Test
    void what_does_not_fit_is_said_at_its_field_and_nothing_is_sent(Browser browser) {
        browser.open(page + "#/users/+new");
        browser.fill("[data-name=userId] input", "..");
        browser.fill("[data-name=age] input", "151");
        browser.click("#save");
        browser.waitFor("[data-name=name] .problem", "This is needed.");

        assertThat(browser.text("[data-name=userId] .problem"))
                .isEqualTo("“..” cannot be used as a name; add a letter.");
        assertThat(browser.text("[data-name=age] .problem")).isEqualTo("Must be a whole number from 0 to 150.");
        assertThat(browser.value("[data-name=age] input")).isEqualTo("151");
    }

    @Test
    void a_number_that_is_none_is_refused_and_not_taken_for_an_empty_field(Browser browser) throws IOException {
        somebody.send("PUT", "/users/fifty", "{\"name\": \"Fifty\", \"age\": 50}");
        browser.open(page + "#/users/fifty");
        browser.fill("#item [data-name=age] input", "1e");
        browser.click("#save");
        browser.waitFor("[data-name=age] .problem", "Must be a whole number from 0 to 150.");

        assertThat(stored("/users/fifty").path("age").asInt()).isEqualTo(50);
    }

    @Test
    void hostile_texts_are_shown_as_they_are_and_change_nothing(Browser browser) throws IOException {
        browser.open(page + "#/users");
        for (var text : HOSTILE) {
            browser.click("#new");
            browser.waitFor("#item-title", "Create a user");
            browser.fill("[data-name=userId] input", text);
            browser.fill("[data-name=name] input", "is " + text);
            browser.click("#save");
            browser.waitFor("#item-title", "is " + text);
        }
        var shown = browser.texts("#list .items strong");

        assertThat(shown).containsAll(HOSTILE.stream().map(text -> "is " + text).toList());
        assertThat(browser.count("#list img, #item img, #item script")).isZero();
        assertThat(browser.run("return document.title")).isEqualTo("Users – Lambdaless");
    }

    @Test
    void several_albums_are_made_at_once_with_lists_in_each(Browser browser) throws IOException {
        browser.open(page + "#/albums/+create-albums");
        browser.press("#item", "Add an album");
        browser.fill("#item [data-name=artist] input", "Both");
        browser.fill("#item [data-name=album] input", "One");
        browser.fill("#item [data-name=genres] input", "Pop");
        browser.press("#item", "Add an album");
        browser.type("Both", Keys.TAB, "Two", Keys.ENTER);
        browser.waitFor("#note", "Done.");

        assertThat(stored("/albums/Both").path("items"))
                .isEqualTo(JSON.readTree("[{\"artist\": \"Both\", \"album\": \"One\", \"genres\": [\"Pop\"]},"
                        + " {\"artist\": \"Both\", \"album\": \"Two\"}]"));
    }

    @Test
    void lines_that_were_not_touched_stay_as_they_are(Browser browser) throws IOException {
        somebody.send("PUT", "/users/lines", "{\"name\": \"one\\r\\ntwo\", \"email\": \"three\\nfour\"}");
        browser.open(page + "#/users/lines");
        browser.fill("#item [data-name=age] input", "7");
        browser.type(Keys.ENTER);
        browser.waitFor("#note", "Saved.");

        assertThat(stored("/users/lines"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"userId\": \"lines\", \"name\": \"one\\r\\ntwo\", \"email\": \"three\\nfour\", \"age\": 7}"));
    }

    @Test
    void what_was_typed_is_there_again_after_escape_and_another_item(Browser browser) {
        somebody.send("PUT", "/users/draft", "{\"name\": \"Draft\"}");
        browser.open(page + "#/users/draft");
        browser.fill("#item [data-name=email] input", "half a th");
        browser.type(Keys.ESCAPE);
        browser.waitUntilGone("#item");
        browser.click("#go-albums");
        browser.waitFor("#list-title", "Albums");
        browser.run("location.hash = '#/users/draft'");
        browser.waitFor("#note", "What you typed before and did not save is still here.");

        assertThat(browser.value("#item [data-name=email] input")).isEqualTo("half a th");
    }

    @Test
    void a_list_goes_on_with_more_until_it_ends(Browser browser) {
        for (int album = 1; album <= 30; album++) {
            somebody.send("PUT", "/albums/Many/" + album, "{\"releaseYear\": 1999}");
        }
        browser.open(page + "#/albums?by=list-artist-albums&artist=Many");
        browser.waitFor("#list .foot", "25 so far");
        browser.click("#more");
        browser.waitFor("#list .foot", "30 in all");
        browser.press("#list .ways", "By release year");
        browser.fill("#list [data-name=releaseYear] input", "1998");
        browser.type(Keys.ENTER);
        browser.waitFor("#list .foot", "Nothing is found.");

        assertThat(browser.count("#list .items li")).isZero();
    }
}
