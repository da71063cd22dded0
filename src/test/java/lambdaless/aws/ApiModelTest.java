package lambdaless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** API Gateway's control plane: paths, methods, models, integrations and their responses. */
final class ApiModelTest {
    private final SmallApi api = new SmallApi(Aws.fresh("eu-west-1"));

    @Test
    void a_resource_of_an_unknown_api_is_refused() {
        assertThatThrownBy(() -> api.make(Kind.MODEL, "NewUser", Map.of("restApi", "none", "name", "NewUser")))
                .isInstanceOf(Refusal.class)
                .hasMessage("NotFoundException: Invalid API identifier specified 000000000000:none");
    }

    @Test
    void a_second_variable_sibling_is_refused() {
        var users = api.path(api.root(), "users");
        api.path(users, "{userId}");

        assertThatThrownBy(() -> api.path(users, "{id}"))
                .hasMessage(
                        "BadRequestException: A sibling ({userId}) of this resource already has a variable path part "
                                + "-- only one is allowed");
    }

    @Test
    void a_variable_is_renamed_in_place() {
        var users = api.path(api.root(), "users");
        var user = api.path(users, "{userId}");

        api.update(Kind.RESOURCE, user, Map.of("pathPart", "{id}"));

        assertThat(api.aws().read(Kind.RESOURCE, user))
                .hasValueSatisfying(read -> assertThat(read.text("pathPart")).isEqualTo("{id}"));
    }

    @Test
    void a_taken_path_part_is_refused() {
        api.path(api.root(), "users");

        assertThatThrownBy(() -> api.path(api.root(), "users"))
                .hasMessage("ConflictException: Another resource with the same parent already has this name: users");
    }

    @Test
    void a_child_of_a_greedy_variable_is_refused() {
        var greedy = api.path(api.root(), "{proxy+}");

        assertThatThrownBy(() -> api.path(greedy, "users"))
                .hasMessage("BadRequestException: Cannot create a child of a resource with a greedy path variable: "
                        + "{proxy+}");
    }

    @Test
    void a_path_part_of_other_characters_is_refused() {
        assertThatThrownBy(() -> api.path(api.root(), "a/b"))
                .hasMessageStartingWith("BadRequestException: Resource's path part only allow a-zA-Z0-9._-:");
    }

    @Test
    void a_second_method_of_a_verb_is_refused() {
        api.method(api.root(), "GET");

        assertThatThrownBy(() -> api.method(api.root(), "GET"))
                .hasMessage("ConflictException: Method already exists for this resource");
    }

    @Test
    void an_unknown_model_is_refused_in_a_create_and_in_an_update() {
        var models = Map.<String, Object>of("requestModels", Map.of("application/json", "NewUser"));
        var method = api.method(api.root(), "GET");

        assertThatThrownBy(() -> api.method(api.root(), "POST", models))
                .hasMessage("BadRequestException: Invalid model identifier specified: NewUser");
        assertThatThrownBy(() -> api.update(Kind.METHOD, method, models))
                .hasMessage("BadRequestException: Invalid model identifier specified: NewUser");
    }

    @Test
    void a_model_that_a_method_names_is_not_deleted() {
        var users = api.path(api.root(), "users");
        var model = api.model("NewUser");
        var method = api.method(users, "POST", Map.of("requestModels", Map.of("application/json", "NewUser")));

        assertThatThrownBy(() -> api.aws().delete(Kind.MODEL, model))
                .hasMessage("ConflictException: Cannot delete model 'NewUser', is referenced in method request: "
                        + "/users/POST");
        api.aws().delete(Kind.METHOD, method);
        api.aws().delete(Kind.MODEL, model);
        assertThat(api.aws().all(Kind.MODEL)).isEmpty();
    }

    @Test
    void an_unknown_model_of_a_response_is_refused_in_a_create_and_in_an_update() {
        api.method(api.root(), "GET");
        var models = Map.<String, Object>of("responseModels", Map.of("application/json", "User"));
        var response = api.make(Kind.METHOD_RESPONSE, "r", api.on(api.root(), "GET", Map.of("statusCode", "200")));

        assertThatThrownBy(() -> api.make(
                        Kind.METHOD_RESPONSE,
                        "s",
                        api.on(
                                api.root(),
                                "GET",
                                Map.of("statusCode", "404", "responseModels", models.get("responseModels")))))
                .hasMessage("BadRequestException: Invalid model identifier specified: User");
        assertThatThrownBy(() -> api.update(Kind.METHOD_RESPONSE, response, models))
                .hasMessage("BadRequestException: Invalid model identifier specified: User");
    }

    @Test
    void a_model_that_a_response_names_is_not_deleted() {
        var users = api.path(api.root(), "users");
        var model = api.model("User");
        api.method(users, "GET");
        var response = api.make(
                Kind.METHOD_RESPONSE,
                "r",
                api.on(
                        users,
                        "GET",
                        Map.of("statusCode", "200", "responseModels", Map.of("application/json", "User"))));

        assertThatThrownBy(() -> api.aws().delete(Kind.MODEL, model))
                .hasMessage("ConflictException: Cannot delete model 'User', is referenced in method response: "
                        + "/users/GET");
        api.aws().delete(Kind.METHOD_RESPONSE, response);
        api.aws().delete(Kind.MODEL, model);
        assertThat(api.aws().all(Kind.MODEL)).isEmpty();
    }

    @Test
    void a_model_of_a_taken_name_or_without_a_schema_is_refused() {
        api.model("NewUser");

        assertThatThrownBy(() -> api.model("NewUser"))
                .hasMessage("ConflictException: Model name already exists for this REST API");
        assertThatThrownBy(() -> api.make(Kind.MODEL, "B", Map.of("restApi", api.id(), "name", "B", "schema", "[")))
                .hasMessageContaining("Invalid model schema specified");
    }

    @Test
    void an_integration_of_no_method_is_refused() {
        assertThatThrownBy(() -> api.integration(api.root(), "GET", Map.of()))
                .hasMessage("NotFoundException: Invalid Method identifier specified");
    }

    @Test
    void a_taken_selection_pattern_is_refused() {
        api.method(api.root(), "GET");
        api.integration(api.root(), "GET", Map.of());
        api.response(api.root(), "GET", "200", "");

        assertThatThrownBy(() -> api.response(api.root(), "GET", "202", ""))
                .hasMessage("ConflictException: Integration response with selection pattern null already exists");
        assertThatThrownBy(() -> api.update(
                        Kind.INTEGRATION_RESPONSE,
                        "agir-" + api.id() + "-" + api.root() + "-GET-200",
                        Map.of("statusCode", "202")))
                .hasMessageContaining("Integration response with selection pattern null already exists");
    }

    @Test
    void an_integration_response_needs_its_method_response() {
        api.method(api.root(), "GET");
        api.integration(api.root(), "GET", Map.of());

        assertThatThrownBy(() -> api.make(
                        Kind.INTEGRATION_RESPONSE, "r", api.on(api.root(), "GET", Map.of("statusCode", "200"))))
                .hasMessage("NotFoundException: Invalid Response status code specified");
    }

    @Test
    void another_status_of_a_method_response_is_no_update_that_aws_takes() {
        api.method(api.root(), "GET");
        var response = api.make(Kind.METHOD_RESPONSE, "r", api.on(api.root(), "GET", Map.of("statusCode", "200")));

        assertThatThrownBy(() -> api.update(Kind.METHOD_RESPONSE, response, Map.of("statusCode", "202")))
                .hasMessage("NotFoundException: Invalid Response status code specified");
    }

    @Test
    void what_is_on_a_method_and_below_a_path_goes_with_it() {
        var users = api.path(api.root(), "users");
        api.method(users, "GET");
        api.integration(users, "GET", Map.of());
        api.response(users, "GET", "200", "");

        api.aws().delete(Kind.RESOURCE, users);

        assertThat(api.aws().all(Kind.METHOD)).isEmpty();
        assertThat(api.aws().all(Kind.INTEGRATION)).isEmpty();
        assertThat(api.aws().all(Kind.INTEGRATION_RESPONSE)).isEmpty();
    }
}
