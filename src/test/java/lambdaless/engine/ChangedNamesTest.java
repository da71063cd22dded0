package lambdaless.engine;

import static lambdaless.engine.Steps.DESCRIPTION;
import static lambdaless.engine.Steps.released;
import static lambdaless.engine.Steps.steps;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Value;
import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Changes of names, statuses and ceilings, which AWS refuses where they would make a second one of what it has once. */
@OnEngine
@TestInstance(Lifecycle.PER_CLASS)
final class ChangedNamesTest {
    private Engine engine;

    @BeforeAll
    void bringUp(@TempDir Path project) throws IOException, AutomationException {
        engine = Engine.of(project, "dev");
        engine.configure(Map.of("maxReadUnits", 200, "maxWriteUnits", 100));
        engine.up();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void another_name_of_an_operation_leaves_its_method_and_its_role_and_releases_the_description()
            throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withRenamedOperation("get-user", "fetch-user")))
                .isEqualTo(released(
                        DESCRIPTION,
                        "create Operation fetch-user",
                        "delete Operation get-user",
                        "update Method GET /users/{}",
                        "update Role GET.users._"));
    }

    @Test
    void another_name_of_a_path_parameter_is_a_change_of_its_resource() throws IOException, AutomationException {
        var steps = engine.preview(ChangedApi.withRenamedVariable("userId", "id"));

        assertThat(steps)
                .contains(
                        "update Resource /users/{}", "update Method GET /users/{}", "update Integration GET /users/{}");
        assertThat(steps)
                .filteredOn(step -> !step.startsWith("update ") && !step.contains(" MethodSettings "))
                .containsExactlyElementsOf(new TreeSet<>(Steps.RELEASED.subList(0, 3)));
        assertThat(steps)
                .filteredOn(step -> step.contains(" MethodSettings ")) // whose key has the parameter's name
                .allMatch(step -> step.contains("/users/{}"));
    }

    @Test
    void another_success_takes_the_place_of_the_response_before() throws IOException, AutomationException {
        assertThat(engine.preview(ChangedApi.withSuccess("get-user", 202)))
                .isEqualTo(released(
                        DESCRIPTION,
                        "delete-replaced IntegrationResponse GET /users/{}/success",
                        "replace IntegrationResponse GET /users/{}/success",
                        "create-replacement IntegrationResponse GET /users/{}/success",
                        "create MethodResponse GET /users/{}/status-202",
                        "delete MethodResponse GET /users/{}/status-200"));
    }

    @Test
    void ceilings_change_together_and_stay_when_they_are_taken_out() throws IOException, AutomationException {
        assertThat(engine.previewWith(Map.of("maxReadUnits", 40_000, "maxWriteUnits", 40_000)))
                .isEqualTo(steps("update Table albums", "update Table users"));
        assertThat(engine.previewWith(Map.of("maxReadUnits", 0, "maxWriteUnits", 0)))
                .isEmpty();
    }

    @Test
    void an_index_comes_without_ceilings_where_they_are_taken_out() throws IOException, AutomationException {
        engine.previewWith(Map.of("maxReadUnits", 0, "maxWriteUnits", 0), ChangedApi.withAnotherIndex());

        assertThat(engine.aws().values("albums", "globalSecondaryIndexes"))
                .anySatisfy(indexes -> assertThat(ceilings(indexes)).isEqualTo(List.of(true, false)));
    }

    private static List<Boolean> ceilings(Value indexes) {
        return indexes.getListValue().getValuesList().stream()
                .map(index -> index.getStructValue().containsFields("onDemandThroughput"))
                .toList();
    }
}
