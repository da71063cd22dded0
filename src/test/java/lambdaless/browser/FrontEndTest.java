package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;

/** The sample front end as a person uses it. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
final class FrontEndTest {
    private static final JsonMapper JSON = new JsonMapper();

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
    void an_album_is_made_found_and_changed(Browser browser) throws IOException {
        browser.open(page + "#/albums");
        browser.click("#new");
        browser.fill("[data-name=artist] input", "Nina Simone");
        browser.fill("[data-name=album] input", "Pastel Blues");
        browser.fill("[data-name=releaseYear] input", "1965");
        browser.fill("[data-name=rating] input", "9.5");
        browser.fill("[data-name=genres] input", "Jazz");
        browser.type(Keys.ENTER, "Blues");
        browser.press("[data-name=tracks]", "Add a track");
        browser.type("Sinnerman", Keys.TAB, "10:19", Keys.ENTER);
        browser.waitFor("#note", "Created.");
        browser.press("#list .ways", "By artist");
        browser.fill("#list [data-name=artist] input", "Nina Simone");
        browser.fill("#list [data-name=title] input", "Past");
        browser.press("#list .search", "Find");
        browser.waitFor("#list .foot", "1 in all");
        browser.click("#list .items a");
        browser.waitFor("#item-title", "Pastel Blues");
        browser.fill("#item [data-name=rating] input", "");
        browser.press("#item [data-name=genres]", "×");
        browser.press("#item .actions", "Save changes");
        browser.waitFor("#note", "Saved.");

        assertThat(stored("/albums/Nina%20Simone/Pastel%20Blues")).isEqualTo(JSON.readTree("""
                                {"artist": "Nina Simone", "album": "Pastel Blues", "releaseYear": 1965, "genres": ["Jazz"],
                                 "tracks": [{"title": "Sinnerman", "length": "10:19"}]}"""));
        assertThat(browser.texts("#list .items .details"))
                .containsExactly("Nina Simone · release year 1965 · 1 genre · 1 track");
    }

    @Test
    void of_a_lost_update_both_versions_are_shown_and_the_person_chooses(Browser browser) throws IOException {
        somebody.send("PUT", "/users/lost", "{\"name\": \"Ann\", \"age\": 30, \"email\": \"a@example.com\"}");
        browser.open(page + "#/users/lost");
        browser.fill("#item [data-name=name] input", "Ann Two");
        browser.fill("#item [data-name=age] input", "31");
        somebody.send("PATCH", "/users/lost", "{\"name\": \"Somebody's\", \"email\": \"b@example.com\"}");
        browser.click("#save");
        browser.waitFor("dialog", "Somebody changed this meanwhile");
        var name = browser.text("dialog [data-name=name]");
        browser.click("#keep");
        browser.waitFor("dialog .problem", "Choose one version of each field.");
        browser.click("dialog [data-name=name] .version");
        browser.click("#keep");
        browser.waitFor("#note", "Saved.");

        assertThat(name).contains("When you opened it: Ann", "Ann Two", "Somebody's");
        assertThat(stored("/users/lost"))
                .isEqualTo(JSON.readTree(
                        "{\"userId\": \"lost\", \"name\": \"Ann Two\", \"age\": 31, \"email\": \"b@example.com\"}"));
    }

    @Test
    void what_was_deleted_comes_back(Browser browser) throws IOException {
        somebody.send(
                "PUT", "/users/gone", "{\"name\": \"Gone\", \"active\": false, \"favoriteMovies\": [\"A\", \"B\"]}");
        var before = stored("/users/gone");
        browser.open(page + "#/users/gone");
        browser.click("#delete");
        browser.waitFor("#toast", "Deleted: Gone.");
        browser.waitUntilGone("#item");
        var rows = browser.texts("#list .items strong");
        browser.press("#toast", "Undo");
        browser.waitFor("#item-title", "Gone");

        assertThat(rows).doesNotContain("Gone");
        assertThat(stored("/users/gone")).isEqualTo(before);
        assertThat(browser.texts("#list .items strong")).contains("Gone");
    }

    @Test
    void favorite_movies_are_added_and_removed_and_the_item_can_still_be_saved(Browser browser) throws IOException {
        somebody.send("PUT", "/users/fan", "{\"name\": \"Fan\"}");
        browser.open(page + "#/users/fan");
        browser.waitFor(".set", "None yet.");
        browser.fill(".set input", "50% a/b?");
        browser.type(Keys.ENTER);
        browser.waitFor(".members", "50% a/b?");
        browser.fill(".set input", "Arrival");
        browser.type(Keys.ENTER);
        browser.waitFor(".members", "Arrival");
        browser.press(".members li:first-child", "Remove");
        browser.waitFor("#note", "Removed.");
        browser.waitFor("#list .items", "1 favorite movie");
        browser.fill("#item [data-name=name] input", "Fan of films");
        browser.type(Keys.ENTER);
        browser.waitFor("#note", "Saved.");

        assertThat(stored("/users/fan"))
                .isEqualTo(JSON.readTree(
                        "{\"userId\": \"fan\", \"name\": \"Fan of films\", \"favoriteMovies\": [\"Arrival\"]}"));
    }
}
