package lambdaless.gateway.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lambdaless.gateway.vtl.InputVariable.MultiValues;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that must not keep a thread, read a file or end the program. */
final class UnrenderableTemplatesTest {
    private static final AtomicLong CLOCK = new AtomicLong();
    private static final TemplateEngine ENGINE = new TemplateEngine(
            Duration.ofMillis(1), () -> CLOCK.addAndGet(10_000)); // so 100 looks at it take a millisecond
    private static final String LOOPS = "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])"
            + "#foreach($d in [1..1000])#foreach($e in [1..1000])#end#end#end#end#end";
    private static final String DEFINITIONS = "#define($a)x#end#define($b)$a$a$a$a$a$a$a$a$a$a#end"
            + "#define($c)$b$b$b$b$b$b$b$b$b$b#end#define($d)$c$c$c$c$c$c$c$c$c$c#end#define($e)$d$d$d$d$d$d$d$d$d$d#end$e$e$e";
    private static final String MACROS = "#macro(a)x#end#macro(b)#a()#a()#a()#a()#a()#a()#a()#a()#a()#a()#end"
            + "#macro(c)#b()#b()#b()#b()#b()#b()#b()#b()#b()#b()#end#macro(d)#c()#c()#c()#c()#c()#c()#c()#c()#c()#c()#end"
            + "#macro(e)#d()#d()#d()#d()#d()#d()#d()#d()#d()#d()#end#e()#e()#e()";
    private static final String ONE_LOOP =
            "#foreach($i in [1..1000])$i $i $i $i $i $i $i $i $i $i $i $i $i $i $i $i $i $i $i $i #end";

    private static String rendered(String template) {
        return rendered(ENGINE.compile("template", template));
    }

    private static String rendered(MappingTemplate template) {
        var parameters = new RequestParameters(Map.of(), Map.of(), Map.of(), new MultiValues(Map.of(), Map.of()));
        return template.render(new TemplateVariables(ENGINE.input("", parameters), new ContextVariable(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOOPS, DEFINITIONS, MACROS, ONE_LOOP})
    void what_is_repeated_ends_with_the_time_of_a_rendering(String template) {
        assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> assertThatThrownBy(() -> rendered(template))
                        .isInstanceOf(TemplateFailure.class)
                        .hasMessage("template: it is still being rendered after 1 ms"));
    }

    @Test
    void the_time_is_that_of_each_rendering() {
        var template = ENGINE.compile("template", "#foreach($i in [1..50])$i,#end");
        var whole = rendered(template);

        for (int times = 0; times < 100; times++) {
            CLOCK.addAndGet(Duration.ofSeconds(1).toNanos());
            assertThat(rendered(template)).isEqualTo(whole);
        }
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
