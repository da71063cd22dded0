package lambdaless.gateway.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import lambdaless.gateway.vtl.InputVariable.MultiValues;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that must not keep a thread, read a file or end the program. */
final class UnrenderableTemplatesTest {
    private static final TemplateEngine ENGINE = new TemplateEngine(Duration.ofMillis(1));
    private static final String LOOPS = "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])"
            + "#foreach($d in [1..1000])#foreach($e in [1..1000])#end#end#end#end#end";

    private static String rendered(String template) {
        var parameters = new RequestParameters(Map.of(), Map.of(), Map.of(), new MultiValues(Map.of(), Map.of()));
        var variables = new TemplateVariables(ENGINE.input("", parameters), new ContextVariable(), Map.of());
        return ENGINE.compile("template", template).render(variables);
    }

    @Test
    void loops_within_loops_end_with_the_time_of_a_rendering() {
        assertThatThrownBy(() -> rendered(LOOPS))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("template: it is still being rendered after 1 ms");
    }

    @Test
    void the_time_is_that_of_each_rendering() {
        assertThat(rendered("#foreach($i in [1..3])$i#end")).isEqualTo("123");
        assertThatThrownBy(() -> rendered(LOOPS)).isInstanceOf(TemplateFailure.class);
        assertThat(rendered("#foreach($i in [1..3])$i#end")).isEqualTo("123");
    }

    @ParameterizedTest
    @CsvSource({"include, a.txt", "parse, a.vm"})
    void no_template_reads_a_file(String directive, String file) {
        assertThatThrownBy(() -> rendered("a#" + directive + "(\"" + file + "\")b"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage("template: #" + directive + " is not available in a mapping template");
    }

    @Test
    void what_is_nested_too_deeply_does_not_parse() {
        var nested = "#if(" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ")x#end";

        assertThatThrownBy(() -> ENGINE.compile("template", nested))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessage("template at line 1, column 1: it is nested too deeply");
    }
}
