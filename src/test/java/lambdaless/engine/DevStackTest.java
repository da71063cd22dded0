package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.Value;
import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.OutputNames;
import lambdaless.api.Api;
import lambdaless.aws.Aws;
import lambdaless.local.ProgramRun;
import lambdaless.local.ServedExport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The stack {@code dev} from its first preview to its end. */
@OnEngine
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DevStackTest {
    /** All that the program registers, and the stack itself. */
    private static final int RESOURCES = ProgramRun.of(Api.ofProject(), Path.of("Pulumi.dev.yaml"))
                    .resources()
                    .size()
            + 1;

    private Engine engine;
    private Set<String> planned;
    private String console;

    @BeforeAll
    void bringUp(@TempDir Path folder) throws IOException, AutomationException {
        var aws = Aws.fresh("eu-west-1");
        aws.slowRoles(2);
        engine = Engine.of(folder, "dev", aws);
        planned = engine.preview();
        console = engine.up();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void the_first_preview_creates_everything() {
        assertThat(planned)
                .hasSize(RESOURCES + 1)
                .contains("create aws default_6_83_0")
                .allMatch(step -> step.startsWith("create "));
        assertThat(console).contains("+ " + RESOURCES + " created");
    }

    @Test
    void a_second_preview_changes_nothing() throws IOException, AutomationException {
        assertThat(engine.preview()).isEmpty();
    }

    @Test
    void the_fingerprint_of_the_preview_is_that_of_the_update() {
        assertThat(engine.aws().values("deployment", "triggers"))
                .filteredOn(Value::hasStructValue) // unknown in the first preview, where the roles are
                .hasSize(1);
    }

    @Test
    void the_outputs_are_all_there() throws AutomationException {
        assertThat(engine.outputs().keySet()).isEqualTo(OutputNames.ALL);
    }

    @Test
    void a_key_is_a_secret_in_the_outputs_the_console_and_the_state() throws AutomationException {
        var value = key(engine.command("stack", "output", "--json", "--show-secrets"));

        assertThat(engine.outputs().entrySet().stream()
                        .filter(output -> output.getValue().equals(new JsonPrimitive("[secret]")))
                        .map(Map.Entry::getKey))
                .containsExactly("apiKeyValues");
        assertThat(value).startsWith("local-value-of-api-key-standard");
        assertThat(console).contains("apiKeyValues").contains("[secret]").doesNotContain(value);
        assertThat(engine.command("stack", "export")).contains("ciphertext").doesNotContain(value);
    }

    @Test
    void an_update_says_where_the_api_is_and_that_it_sets_the_accounts_role() {
        assertThat(console.lines().map(String::strip))
                .contains(
                        "warning: lambdaless:manageAccountLogging is true: this stack replaces the CloudWatch role that API"
                                + " Gateway has in eu-west-1 for the whole account, whatever it is now",
                        "Its keys: pulumi stack output apiKeyValues --show-secrets",
                        "Its routes: pulumi stack output endpoints, or docs/api.md")
                .anyMatch(line -> line.matches("The API is at https://\\S+/dev"));
    }

    @Test
    void every_operation_answers_once_its_role_can_be_assumed() {
        var served = engine.aws().aws().served("dev");

        assertThat(Api.ofProject().operations()).allSatisfy(operation -> {
            var route = operation.verb() + " " + operation.path();
            assertThat(List.of(served.call(route), served.call(route), served.call(route)))
                    .containsExactly(500, 500, 200);
        });
        assertThat(served.call("GET /none")).isEqualTo(404);
    }

    @Test
    void its_export_is_served(@TempDir Path folder) throws IOException, AutomationException {
        var export = folder.resolve("stack.json");
        Files.writeString(export, engine.command("stack", "export"));

        try (var served = ServedExport.of(export)) {
            var api = String.valueOf(served.outputs().get("restApiId"));
            var key = key(new Gson().toJson(served.outputs()));
            var created = served.send(api, "POST", "/dev/users", "{\"userId\":\"u1\",\"name\":\"Ada\"}", key);

            assertThat(created).startsWith("201 ");
            assertThat((JsonObject) JsonParser.parseString(created.substring(4)))
                    .isEqualTo(JsonParser.parseString("{\"userId\":\"u1\",\"name\":\"Ada\"}"));
            assertThat(served.send(api, "GET", "/dev/users/u1", "", key)).startsWith("200 ");
            assertThat(served.send(api, "GET", "/dev/users/u1", "", "none")).startsWith("403 ");
        }
    }

    private static String key(String outputs) {
        var keys = ((JsonObject) JsonParser.parseString(outputs)).getAsJsonObject("apiKeyValues");
        return keys.get("standard").getAsString();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void goes_down() throws AutomationException {
        assertThat(engine.destroy()).contains("- " + RESOURCES + " deleted");
    }
}
