package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateVariables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class TemplateFidelityTest {
    private final TemplateEngine engine = new TemplateEngine();

    @TestFactory
    Stream<DynamicTest> renders_as_api_gateway_does() throws IOException {
        return Fidelity.cases("templates").stream()
                .map(each -> DynamicTest.dynamicTest(each.path("id").asText(), () -> check(each)));
    }

    @Test
    void every_case_has_a_name_of_its_own_and_says_where_it_is_from() throws IOException {
        var cases = Fidelity.cases("");

        assertThat(cases).hasSizeGreaterThan(100);
        assertThat(cases.stream().map(each -> each.path("id").asText()).toList())
                .doesNotHaveDuplicates();
        assertThat(cases)
                .extracting(each -> each.path("source").asText())
                .allMatch(
                        source -> source.startsWith("https://docs.aws.amazon.com/") || source.startsWith("recorded: "));
    }

    private void check(JsonNode each) {
        var context = ContextVariable.of(Fidelity.values(each.path("context")));
        var overrides = Overrides.within(context);
        var params = each.path("params");
        var parameters = new RequestParameters(
                Fidelity.texts(params.path("path")),
                Fidelity.texts(params.path("querystring")),
                Fidelity.texts(params.path("header")));
        var input = engine.input(each.path("body").asText(), parameters);
        var template = engine.compile(each.path("id").asText(), text(each.path("template")));

        var output =
                template.render(new TemplateVariables(input, context, Fidelity.texts(each.path("stageVariables"))));

        assertThat(List.of(output)).containsExactly(text(each.path("output")));
        if (each.has("overrides")) {
            assertThat(Fidelity.tree(new Gson().toJson(overrides.set()))).isEqualTo(each.path("overrides"));
        }
    }

    /** A template of several lines is a list of them. */
    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        var lines = new StringBuilder();
        node.forEach(line -> lines.append(line.asText()).append('\n'));
        return lines.toString();
    }
}
