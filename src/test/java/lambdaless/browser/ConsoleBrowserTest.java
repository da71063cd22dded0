package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lambdaless.local.LocalStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;

/** The flows of a person on the console. */
@InBrowser
@TestInstance(Lifecycle.PER_CLASS)
final class ConsoleBrowserTest {
    private static final String HOSTILE = "<img src=x onerror=\\\"document.title='broken'\\\">";
    private static final String SHOWN = HOSTILE.replace("\\", "");

    private final LocalStage stage = LocalStage.start(Path.of("Pulumi.dev.yaml"));
    private final Rest somebody = new Rest(stage.url(), stage.key("standard"));
    private final String console = stage.url().replaceFirst("/dev$", "/_local/");

    @AfterAll
    void close() {
        stage.close();
    }

    @BeforeEach
    void item() {
        somebody.send("PUT", "/users/ann", "{\"name\": \"" + HOSTILE + "\", \"age\": 30}");
    }

    @AfterEach
    void nothing_is_wrong(Browser browser) {
        assertThat(browser.errors()).isEmpty();
        assertThat(browser.run("return document.title")).isEqualTo("Console · Lambdaless");
        assertThat(browser.count("img")).isZero();
    }

    @Test
    void a_request_of_any_client_appears_and_shows_its_road(Browser browser) {
        browser.open(console + "#requests");
        browser.waitFor(".rows", "/dev/users/ann");
        somebody.send("PATCH", "/users/ann", "{\"name\": \"" + HOSTILE + "\"}");
        browser.waitFor(".rows li:first-child", "PATCH /dev/users/ann");
        browser.click(".rows a");
        browser.waitFor("[data-place=INTEGRATION_REQUEST]", "parts/key.vtl 2");

        assertThat(browser.texts(".road h3"))
                .containsExactly(
                        "Request",
                        "API key and usage plan",
                        "Authorizer",
                        "Validation",
                        "Integration request",
                        "Role",
                        "DynamoDB",
                        "Integration response",
                        "Method response",
                        "Answer");
        assertThat(browser.text(".road")).contains(HOSTILE);
        assertThat(browser.texts(".road .failed")).isEmpty();
    }

    @Test
    void a_refused_request_ends_at_the_step_that_refused_it(Browser browser) {
        browser.open(console + "#requests");
        browser.runAsync("const done = arguments[0]; fetch('/dev/users/ann', {method: 'PATCH', headers: {'x-api-key': '"
                + stage.key("standard") + "', 'content-type': 'application/json'}, body: '{\"age\": \"<b>old</b>\"}'})"
                + ".then(() => done())");
        browser.waitFor(".rows li:first-child", "BAD_REQUEST_BODY");
        browser.click(".rows a");
        browser.waitFor(".road", "BAD_REQUEST_BODY");

        assertThat(browser.texts(".road > .failed h3")).containsExactly("Validation", "Answer");
    }

    @Test
    void an_example_is_sent_as_a_client_and_as_a_test(Browser browser) {
        browser.open(console + "#call/create-user");
        browser.element("form textarea");
        browser.press("form", "Send as a client");
        browser.waitFor(".result h2", "201 POST /dev/users");
        browser.press("form", "Test without authorizer");
        browser.waitFor(".result h2", "409 POST /users");

        assertThat(browser.text(".result .log summary")).startsWith("Execution log (");
        assertThat(browser.texts(".result .road h3"))
                .doesNotContain("API key and usage plan")
                .contains("DynamoDB");
    }

    @Test
    void a_request_is_replayed_with_what_was_sent(Browser browser) {
        somebody.send("PATCH", "/users/ann?x=y", "{\"age\": 31}");
        browser.open(console + "#requests");
        browser.click(".rows a");
        browser.press(".detail", "Replay");
        browser.waitFor(".detail h2", "PATCH /users/{userId}");

        assertThat(browser.value("form textarea")).isEqualTo("{\"age\": 31}");
        assertThat(browser.value("form input")).isEqualTo("ann");
    }

    @Test
    void an_operation_is_found_by_keyboard(Browser browser) {
        browser.open(console + "#call");
        browser.fill(".list input", "favorite-movies/{movie}");
        browser.type(Keys.ENTER);
        browser.waitFor(".detail h2", "PUT /users/{userId}/favorite-movies/{movie}");
    }

    @Test
    void an_item_is_changed_and_deleted_after_a_question(Browser browser) {
        browser.open(console + "#tables/users");
        browser.fill(".detail input", "ann");
        browser.waitFor("tbody", SHOWN);
        browser.press("tbody", "Edit");
        browser.fill(
                ".editor textarea",
                "{\"userId\": {\"S\": \"ann\"}, \"age\": {\"N\": \"1234567890123456789012\"},"
                        + " \"genres\": {\"SS\": [\"b\", \"a\"]}}");
        browser.press(".editor", "Save");
        browser.waitFor("#said", "Saved.");
        browser.waitFor("tbody", "1234567890123456789012");
        browser.press("tbody", "Edit");
        browser.press(".editor", "Delete");
        browser.waitFor("dialog", "Delete ann of users?");
        browser.press("dialog", "Delete");
        browser.waitFor(".items", "No item has this text.");

        assertThat(somebody.send("GET", "/users", "")).doesNotContain("\"ann\"");
    }

    @Test
    void the_tables_are_emptied_after_a_question_and_filled_with_examples(Browser browser) {
        browser.open(console + "#tables/users");
        browser.press(".list", "Empty all tables");
        browser.waitFor("dialog", "Delete every item of every table?");
        browser.press("dialog", "Delete all");
        browser.waitFor(".items", "The table is empty.");
        browser.press(".list", "Add examples");
        browser.waitFor("tbody", "user-3");

        assertThat(browser.texts("tbody td:first-child"))
                .containsExactlyInAnyOrderElementsOf(List.of("user-1", "user-2", "user-3"));
    }
}
