package lambdaless.gateway.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import lambdaless.gateway.vtl.TemplateSource.LineOrigin;
import org.junit.jupiter.api.Test;

/** An error in a template has a place in the file that its line was written in. */
final class TemplateSourceTest {
    private static final List<LineOrigin> ORIGINS =
            List.of(new LineOrigin("a.vtl", 1), new LineOrigin("parts/b.vtl", 7), new LineOrigin("a.vtl", 3));

    private final TemplateEngine engine = new TemplateEngine();

    @Test
    void a_place_is_that_of_the_file_and_beyond_the_text_that_of_its_last_line() {
        var source = new TemplateSource("x", "1\n2\n3", ORIGINS);

        assertThat(source.place(2, 5)).isEqualTo("parts/b.vtl, line 7, column 5");
        assertThat(source.place(4, 1)).isEqualTo("a.vtl, line 3, column 1");
        assertThat(source.place(0, 1)).isEqualTo("a.vtl, line 1, column 1");
        assertThat(TemplateSource.ofText("x", "1\n2").place(2, 5)).isEqualTo("line 2, column 5");
    }

    @Test
    void a_syntax_error_and_a_failure_name_it() {
        var broken = new TemplateSource("x", "{\n#if($a = )#end\n}", ORIGINS);
        var failing = engine.compile(new TemplateSource("x", "{\n  $util.urlDecode('%zz')\n}", ORIGINS));

        assertThatThrownBy(() -> engine.compile(broken)).hasMessageStartingWith("x at parts/b.vtl, line 7, column 8: ");
        assertThatThrownBy(() -> failing.render(variables()))
                .hasMessageStartingWith("x at parts/b.vtl, line 7, column 9: URLDecoder: ");
        assertThatThrownBy(() -> engine.compile("y", "{\n#if($a = )#end\n}"))
                .hasMessageStartingWith("y at line 2, column 8: ");
    }

    @Test
    void a_failure_names_the_place_of_its_own_template_and_not_of_another_with_the_same_text() {
        var text = "{\n  $util.urlDecode('%zz')\n}";
        var first = engine.compile(new TemplateSource("x", text, ORIGINS));
        var second = first.withSource(TemplateSource.ofText("y", text));

        assertThatThrownBy(() -> second.render(variables()))
                .hasMessageStartingWith("y at line 2, column 9: URLDecoder: ");
        assertThatThrownBy(() -> first.render(variables()))
                .hasMessageStartingWith("x at parts/b.vtl, line 7, column 9: URLDecoder: ");
    }

    private TemplateVariables variables() {
        return new TemplateVariables(
                engine.input("", new RequestParameters(Map.of(), Map.of(), Map.of())), new ContextVariable(), Map.of());
    }
}
