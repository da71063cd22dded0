package lambdaless.diff;

import static lambdaless.diff.Variants.PROJECT;
import static lambdaless.diff.Variants.WITHOUT_DELETE_USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import lambdaless.local.ProgramRun;
import org.junit.jupiter.api.Test;

/** How many deployments a change needs, and what is served between them. */
final class DeploymentsTest {
    private static Deployments to(Variants head) {
        return Deployments.between(PROJECT.recording(), head.recording());
    }

    private static Deployments withOperation(String name, UnaryOperator<Operation> change) {
        var project = Api.ofProject();
        var operations = Operations.all().stream()
                .map(operation -> operation.name().equals(name) ? change.apply(operation) : operation)
                .toList();
        var changed = new Api(project.tables(), operations, project.templates());
        var program = ProgramRun.of(changed, Path.of("Pulumi.dev.yaml"));
        return Deployments.between(PROJECT.recording(), Recording.of(program));
    }

    private static Operation at(Operation operation, String path, int success) {
        return operation.at(path).responding(success, operation.responseTemplate());
    }

    @Test
    void a_removed_route_needs_two() {
        assertThat(to(WITHOUT_DELETE_USER))
                .isEqualTo(new Deployments(
                        List.of("`DELETE /users/{userId}` is removed: it answers 500 until the second one"),
                        List.of()));
    }

    @Test
    void a_route_that_moves_needs_two() {
        assertThat(withOperation("list-albums", operation -> at(operation, "/records", 200)))
                .isEqualTo(new Deployments(
                        List.of("`GET /albums` moves to `GET /records`: it answers 500 until the second one"),
                        List.of()));
    }

    @Test
    void a_path_parameter_with_another_name_needs_one() {
        assertThat(to(PROJECT.withText("{userId}", "{id}")))
                .isEqualTo(new Deployments(
                        List.of(),
                        List.of("`/users/{userId}` becomes `/users/{id}`, the same resource under another name")));
    }

    @Test
    void an_operation_with_another_name_needs_one() {
        assertThat(to(PROJECT.withText("replace-album", "write-album")))
                .isEqualTo(new Deployments(
                        List.of(),
                        List.of("operation `replace-album` is called `write-album`; its method and role stay")));
    }

    @Test
    void another_success_status_needs_one() {
        assertThat(withOperation("delete-user", operation -> at(operation, operation.path(), 202)))
                .isEqualTo(new Deployments(List.of(), List.of("`DELETE /users/{userId}` answers 202 instead of 200")));
    }

    @Test
    void a_removed_model_needs_one() {
        var model = PROJECT.with("Model", "NewUser", resource -> resource.put("name", "User"));

        assertThat(to(model).isEmpty()).isTrue();
    }

    @Test
    void a_removed_response_or_gateway_response_needs_two() {
        var response = PROJECT.with("Response", "THROTTLED", resource -> resource.put("responseType", "THROTTLE"));
        var status = PROJECT.with(
                "IntegrationResponse", "GET /users/{}/unavailable", resource -> resource.put("statusCode", "500"));

        assertThat(to(response).two())
                .containsExactly("gateway response `THROTTLED` is removed: it is served until the second one");
        assertThat(to(status).two())
                .containsExactly("`GET /users/{userId}` has no response for 503 any more: it has until the second one");
    }

    @Test
    void what_comes_or_changes_where_it_is_needs_no_word() {
        var text = PROJECT.withText("user not found", "no user has this id");

        assertThat(Deployments.between(WITHOUT_DELETE_USER.recording(), PROJECT.recording())
                        .isEmpty())
                .isTrue();
        assertThat(to(text).isEmpty()).isTrue();
        assertThat(to(PROJECT.with("Stage", stage -> stage.put("xrayTracingEnabled", false)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void are_told_before_the_changes() {
        var both = WITHOUT_DELETE_USER.withText("replace-album", "write-album");

        assertThat(Report.of(PROJECT.recording(), both.recording()).text()).contains("""
                **Deployments**

                - two: `DELETE /users/{userId}` is removed: it answers 500 until the second one
                - one: operation `replace-album` is called `write-album`; its method and role stay

                `scripts/deploy` makes the second one by itself.

                **Routes**
                """);
    }
}
