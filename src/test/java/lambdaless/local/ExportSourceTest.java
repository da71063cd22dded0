package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportSourceTest {
    private static final Path NOTES = Path.of("src", "test", "resources", "stacks", "notes-py.json");
    private static final String NOTES_API = "notesapi01";
    private static final String PING_API = "pingapi002";
    private static final String KEY = "local-value-of-api-key-mobile";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void serves_the_apis_of_a_program_in_another_language_by_their_hosts_and_stages() throws IOException {
        try (var stack = ServedExport.of(NOTES)) {
            var put = stack.send(NOTES_API, "PUT", "/v1/notes/n1", "{\"text\":\"it's\"}", KEY);
            var got = stack.send(NOTES_API, "GET", "/v1/notes/n1", "", KEY);
            var ping = stack.send(PING_API, "GET", "/v1/ping", "", "");
            var beta = stack.send(PING_API, "GET", "/beta/ping", "", "");

            assertThat(put).isEqualTo("200 {}");
            assertThat(got).isEqualTo("200 {\"text\":\"it's\"}");
            assertThat(ping).isEqualTo("200 {\"stage\":\"v1\",\"answer\":\"pong\"}");
            assertThat(beta).isEqualTo("200 {\"stage\":\"beta\",\"answer\":\"PONG\"}");
        }
    }

    @Test
    void serves_neither_another_apis_routes_nor_what_is_left_of_a_replacement() throws IOException {
        try (var stack = ServedExport.of(NOTES)) {
            assertThat(stack.send(NOTES_API, "GET", "/v1/ping", "", KEY)).startsWith("403 ");
            assertThat(stack.send(NOTES_API, "GET", "/beta/notes/n1", "", KEY)).startsWith("403 ");
            assertThat(stack.send(PING_API, "GET", "/old/ping", "", "")).startsWith("403 ");
            assertThat(stack.send(NOTES_API, "GET", "/v1/notes/n1", "", "wrong"))
                    .startsWith("403 ");
        }
    }

    @Test
    void holds_a_call_to_its_role_and_says_what_was_missing() throws IOException {
        var stack = ServedExport.of(NOTES);
        var refused = stack.send(NOTES_API, "DELETE", "/v1/notes/x", "", KEY);
        stack.close();

        assertThat(refused).contains("AccessDeniedException");
        assertThat(stack.console())
                .contains("dynamodb:DeleteItem on resource: arn:aws:dynamodb:us-west-2:123456789012:table/notes-4f2a");
    }

    @Test
    void makes_the_outputs_local_and_prints_what_stands_for_a_secret() {
        try (var stack = ServedExport.of(NOTES)) {
            var url = String.valueOf(stack.outputs().get("apiUrl"));

            assertThat(stack.outputs().keySet())
                    .isEqualTo(Set.of("apiUrl", "apiKeyValues", "dynamodbEndpoint", "endpoint", "key", "tableName"));
            assertThat(stack.outputs()).containsEntry("endpoint", url + "/notes");
            assertThat(stack.outputs()).containsEntry("apiKeyValues", Map.of("mobile", KEY));
            assertThat(stack.console())
                    .contains("the api-key of mobile is a secret", KEY, "Serving v1 at " + url, "Serving beta at ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"version": 3, "deployment": | is not a JSON object, at line 1
                    []                           | is not a JSON object
                    null                         | holds no resources
                    {"config": {}}               | holds no resources
                    {"deployment": {}}           | holds no resources
                    """)
    void refuses_a_file_that_is_no_stack(String text, String message) throws IOException {
        var file = Files.writeString(folder.resolve("stack.json"), text);

        assertThatThrownBy(() -> ServedExport.of(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(file.toString(), message, "pulumi stack export")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refuses_a_file_that_is_nested_too_deeply() throws IOException {
        var file = Files.writeString(folder.resolve("stack.json"), "{\"deployment\":" + "[".repeat(100_000));

        assertThatThrownBy(() -> ServedExport.of(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("stack file " + file + " is not a JSON object: ")
                .hasMessageEndingWith("; expected what `pulumi stack export` writes")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refuses_a_file_that_is_not_there() {
        assertThatThrownBy(() -> ServedExport.of(folder.resolve("none.json")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not there");
    }
}
