package lambdaless.diff;

import static lambdaless.diff.Variants.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.infra.ChangedApi;
import org.junit.jupiter.api.Test;

/** The warnings of responses that clients can no longer rely on. */
final class ResponseReportTest {
    private static Report to(Variants head) {
        return Report.of(PROJECT.recording(), head.recording());
    }

    private static void answering200(ObjectNode response) {
        var templates = response.withObject("/responseTemplates");
        var text = templates.path("application/json").asText();
        templates.put(
                "application/json", text.replace("responseOverride.status = 201", "responseOverride.status = 200"));
    }

    @Test
    void a_template_is_told_by_its_lines_and_a_status_that_it_sets() {
        var report = to(PROJECT.with("IntegrationResponse", "PUT /users/{}/success", ResponseReportTest::answering200)
                .with("IntegrationResponse", "PUT /albums/{}/{}/success", ResponseReportTest::answering200));

        assertThat(report.warnings())
                .containsExactly(
                        "PUT /albums/{artist}/{album} no longer answers 201",
                        "PUT /users/{userId} no longer answers 201");
        assertThat(report.text()).contains("- changed `replace-user response 204`: +1 −1 lines\n");
    }

    @Test
    void a_status_or_a_name_that_a_template_no_longer_has_is_warned_of() {
        var found = PROJECT.with(
                "IntegrationResponse",
                "GET /users/{}/refused",
                response -> changed(response, "$status = 404", "$status = 500"));
        var next = PROJECT.with(
                "IntegrationResponse",
                "GET /users/success",
                response -> changed(response, "\"next\": ", "\"nextPage\": "));
        var name = PROJECT.with(
                "IntegrationResponse",
                "GET /users/{}/success",
                response -> changed(response, "\"name\": ", "\"fullName\": "));

        assertThat(to(found).warnings()).containsExactly("GET /users/{userId} no longer answers 404");
        assertThat(to(next).warnings()).containsExactly("GET /users no longer prints next");
        assertThat(to(name).warnings()).containsExactly("GET /users/{userId} no longer prints name");
    }

    private static void changed(ObjectNode response, String text, String other) {
        var templates = (ObjectNode) response.path("responseTemplates");
        templates.put(
                "application/json", templates.path("application/json").asText().replace(text, other));
    }

    @Test
    void a_header_that_a_status_loses_is_warned_of() {
        var read = PROJECT.with("MethodResponse", "GET /users/{}/status-200", ResponseReportTest::withoutETag);
        var replaced = PROJECT.with("MethodResponse", "PUT /users/{}/status-204", ResponseReportTest::withoutETag);

        assertThat(to(read).warnings()).containsExactly("GET /users/{userId} no longer has the header ETag with 200");
        assertThat(to(replaced).warnings())
                .containsExactly("PUT /users/{userId} no longer has the header ETag with 204");
    }

    private static void withoutETag(ObjectNode response) {
        response.withObject("/responseParameters").remove("method.response.header.ETag");
    }

    @Test
    void an_error_code_with_another_name_is_warned_of() {
        var ofTemplate = PROJECT.with(
                "IntegrationResponse",
                "GET /users/{}/refused",
                response -> changed(response, "$error = 'not_found'", "$error = 'missing'"));
        var printed = PROJECT.with(
                "IntegrationResponse",
                "GET /users/{}/unavailable",
                response -> changed(response, "\"error\": \"unavailable\"", "\"error\": \"down\""));
        var ofGateway =
                PROJECT.with("Response", "THROTTLED", response -> changed(response, "\"throttled\"", "\"too_many\""));

        assertThat(to(ofTemplate).warnings())
                .containsExactly("GET /users/{userId} no longer answers with the error not_found");
        assertThat(to(printed).warnings())
                .containsExactly("GET /users/{userId} no longer answers with the error unavailable");
        assertThat(to(ofGateway).warnings()).containsExactly("gateway response THROTTLED has another error");
    }

    @Test
    void a_field_that_is_promised_of_items_that_lack_it_is_warned_of() {
        var free = new Attribute(
                "plan",
                new AttributeType.Text(9),
                false,
                Attribute.Role.NONE,
                Optional.of(new JsonPrimitive("free")),
                false);
        var created = new Attribute("createdAt", new AttributeType.WriteTime(false), false, Attribute.Role.NONE);
        var added = ChangedApi.withUsers(attributes ->
                Stream.concat(attributes.stream(), Stream.of(free, created)).toList());

        assertThat(to(PROJECT.withModelsOf(added)).warnings())
                .containsExactly(
                        "createdAt is always there now, and not in items that exist already: DELETE /users/{userId} 200,"
                                + " GET /users 200 items[], GET /users/{userId} 200, PATCH /users/{userId} 200, POST /users 201",
                        "plan is always there now, and not in items that exist already: DELETE /users/{userId} 200,"
                                + " GET /users 200 items[], GET /users/{userId} 200, PATCH /users/{userId} 200, POST /users 201");
    }

    @Test
    void a_parameter_that_is_no_longer_read_is_warned_of() {
        var renamed = PROJECT.with("Method", "GET /users", method -> {
            var parameters = (ObjectNode) method.path("requestParameters");
            parameters.remove("method.request.querystring.after");
            parameters.put("method.request.querystring.from", false);
        });

        assertThat(to(renamed).warnings()).containsExactly("GET /users querystring after is no longer read");
    }

    @Test
    void a_set_that_becomes_a_list_is_warned_of() {
        var list = PROJECT.with(
                "Model",
                "NewUser",
                model -> model.put("schema", model.path("schema").asText().replace("\"uniqueItems\":true,", "")));

        assertThat(to(list).warnings()).containsExactly("POST /users favoriteMovies is stored as another type");
    }

    @Test
    void what_an_answer_has_is_compared_by_its_model() {
        var otherType = ChangedApi.withUserAttribute("age", age -> age.withType(new AttributeType.Text(9)));
        var optional = ChangedApi.withUserAttribute(
                "name", name -> new Attribute(name.name(), name.type(), false, name.role()));
        var status = ChangedApi.withSuccess("get-user", 202);

        assertThat(to(PROJECT.withModelsOf(otherType)).warnings())
                .contains(
                        "GET /users/{userId} 200 age has another type", "GET /users 200 items[].age has another type");
        assertThat(to(PROJECT.withModelsOf(optional)).warnings())
                .contains("GET /users/{userId} 200 name can be absent now");
        assertThat(Report.of(PROJECT.recording(), Variants.of(status).recording())
                        .warnings())
                .containsExactly("GET /users/{userId} no longer answers 200");
    }
}
