package lambdaless.gateway.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lambdaless.gateway.vtl.InputVariable.MultiValues;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import org.junit.jupiter.api.Test;

final class MethodVariableTest {
    private final TemplateEngine engine = new TemplateEngine();

    @Test
    void prints_all_values_of_a_parameter_as_json() {
        var output = rendered("$method.request.multivaluequerystring.q $method.request.multivalueheader.X-A");

        assertThat(output).isEqualTo("[\"a/\\\"\",\"b\"] [\"1\"]");
    }

    @Test
    void gives_the_values_one_by_one() {
        var output = rendered(
                "#foreach($value in $method.request.multivaluequerystring.get('q'))<$value>#end $method.request.multivaluequerystring.q.size()");

        assertThat(output).isEqualTo("<a/\"><b> 2");
    }

    @Test
    void gives_values_that_can_be_parsed_as_json() {
        assertThat(rendered("$util.parseJson($method.request.multivaluequerystring['q'])[1]"))
                .isEqualTo("b");
    }

    @Test
    void is_there_under_another_name() {
        assertThat(rendered("#set($m = ${method})$m.request.path.id")).isEqualTo("7");
    }

    private String rendered(String template) {
        var parameters = new RequestParameters(
                Map.of("id", "7"),
                Map.of("q", "b"),
                Map.of("X-A", "1"),
                new MultiValues(Map.of("q", List.of("a/\"", "b")), Map.of("X-A", List.of("1"))));
        var variables = new TemplateVariables(engine.input("", parameters), new ContextVariable(), Map.of());
        return engine.compile("template", template).render(variables);
    }
}
