package lambdaless.diff;

import static lambdaless.diff.Variants.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
