package lambdaless.engine;

import static lambdaless.engine.Steps.released;
import static lambdaless.engine.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.api.Operations;
import lambdaless.api.PathShape;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The steps that the engine takes for one change to a deployed stack, and no others. */
@OnEngine
@TestInstance(Lifecycle.PER_CLASS)
final class ChangedStackTest {
    private static final String FIRST = "http://localhost:8080";

    @TempDir
    private Path folder = Path.of("");

    private Engine engine;

    @BeforeAll
    void bringUp(@TempDir Path project) throws IOException, AutomationException {
        engine = Engine.of(project, "dev");
        engine.up();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static String withALineMore(String template) {
        return template + "\n";
    }

    private static Attribute older(Attribute age) {
        return new Attribute(age.name(), new AttributeType.IntegerNumber(0, 200), age.isRequired(), age.role());
    }

    private Set<String> configured(String key, Object value) throws IOException, AutomationException {
        return engine.previewWith(Map.of(key, value));
    }

    @Test
    void a_request_template_is_the_integrations_that_are_made_of_it_and_a_release()
            throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withTemplate(folder, "requests/get.vtl", ChangedStackTest::withALineMore)))
                .isEqualTo(released("update Integration GET /users/{}", "update Integration GET /albums/{}/{}"));
    }

    @Test
    void an_answer_is_the_responses_that_give_it_and_a_release() throws IOException, AutomationException {
        assertThat(engine.preview(
                        ChangedApi.withTemplate(folder, "responses/item.vtl", ChangedStackTest::withALineMore)))
                .isEqualTo(released(
                        "update IntegrationResponse POST /users/success",
                        "update IntegrationResponse GET /users/{}/success",
                        "update IntegrationResponse PATCH /users/{}/success",
                        "update IntegrationResponse DELETE /users/{}/success",
                        "update IntegrationResponse POST /albums/success",
                        "update IntegrationResponse GET /albums/{}/{}/success",
                        "update IntegrationResponse PATCH /albums/{}/{}/success",
                        "update IntegrationResponse DELETE /albums/{}/{}/success"));
    }

    @Test
    void an_attribute_is_its_models_and_a_release() throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withUserAttribute("age", ChangedStackTest::older)))
                .isEqualTo(released(
                        Steps.DESCRIPTION,
                        "update Model NewUser",
                        "update Model UserReplacement",
                        "update Model UserPatch"));
    }

    @Test
    void another_name_of_an_item_is_other_models_and_the_bodies_that_have_them()
            throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withRenamedUser("person"))).isEqualTo(Steps.OF_RENAMED_USER);
    }

    @Test
    void an_operations_throttle_is_its_settings() throws IOException, AutomationException {
        assertThat(configured("operationThrottles", Map.of("list-users", Map.of("rate", 1, "burst", 2))))
                .isEqualTo(steps("update MethodSettings GET /users"));
    }

    @Test
    void the_stages_throttle_is_in_every_entry_of_the_settings() throws IOException, AutomationException {
        var expected = new TreeSet<>(Operations.all().stream()
                .map(operation -> operation.verb() + " " + PathShape.of(operation.path()))
                .map("update MethodSettings "::concat)
                .toList());
        expected.add("update MethodSettings all-methods");

        assertThat(configured("throttleRate", 7)).isEqualTo(expected);
    }

    @Test
    void a_plan_comes_and_goes_with_its_key() throws IOException, AutomationException {
        var standard = Map.of("name", "standard", "rate", 50, "burst", 100, "quota", 1_000_000, "period", "MONTH");
        var gold = Map.of("name", "gold", "rate", 1, "burst", 1, "quota", 1, "period", "DAY");

        assertThat(configured("plans", List.of(standard, gold)))
                .isEqualTo(steps("create UsagePlan gold", "create ApiKey gold", "create UsagePlanKey gold"));
        assertThat(configured("plans", List.of(gold)))
                .isEqualTo(steps(
                        "create UsagePlan gold",
                        "create ApiKey gold",
                        "create UsagePlanKey gold",
                        "delete UsagePlan standard",
                        "delete ApiKey standard",
                        "delete UsagePlanKey standard"));
    }

    @Test
    void another_origin_is_a_stage_variable() throws IOException, AutomationException {
        assertThat(configured("corsOrigins", List.of("https://b.example.com", FIRST)))
                .isEqualTo(steps("update Stage stage"));
    }

    @Test
    void an_operation_comes_with_all_that_is_its_own() throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withAddedOperation(folder))).isEqualTo(Steps.OF_ADDED_OPERATION);
    }

    @Test
    void an_operation_goes_with_all_that_was_its_own() throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withoutOperation("delete-user"))).isEqualTo(Steps.OF_REMOVED_OPERATION);
    }

    @Test
    void a_tag_is_on_what_takes_tags_and_releases_nothing() throws IOException, AutomationException {
        var steps = configured("tags", Map.of("Team", "music"));
        var types =
                new TreeSet<>(steps.stream().map(step -> step.split(" ", 3)[1]).toList());

        assertThat(steps).allMatch(step -> step.startsWith("update "));
        assertThat(types)
                .isEqualTo(Set.of("ApiKey", "LogGroup", "Policy", "RestApi", "Role", "Stage", "Table", "UsagePlan"));
        assertThat(steps).doesNotContainAnyElementsOf(Steps.RELEASED.subList(0, 3));
    }

    @Test
    void another_key_schema_is_another_table() throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withSwappedKeysOfAlbums())).isEqualTo(Steps.OF_SWAPPED_KEYS_OF_ALBUMS);
    }

    @Test
    void production_protects_the_tables() throws IOException, AutomationException {
        var production = Map.<String, Object>of(
                "production",
                true,
                "acknowledgeNoWaf",
                "a stack of the tests",
                "acknowledgeNoAlarms",
                "a stack of the tests",
                "acknowledgeKeysAreNoLogin",
                true,
                "corsOrigins",
                List.of("https://b.example.com"));

        assertThat(engine.previewWith(production))
                .contains("update Table users", "update Table albums")
                .noneMatch(step -> step.startsWith("replace Table") || step.startsWith("delete "));
    }
}
