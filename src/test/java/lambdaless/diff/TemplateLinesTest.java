package lambdaless.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of changed lines that the report says of a template. */
final class TemplateLinesTest {
    private static final String ID = "PUT /users/{}/success";

    private static Variants with(UnaryOperator<String> edit) {
        return Variants.PROJECT.with("IntegrationResponse", ID, response -> {
            var templates = response.withObject("/responseTemplates");
            templates.put(
                    "application/json",
                    edit.apply(templates.path("application/json").asText()));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b,c', 'a,b,b,c', +1 −0 lines", // a line that was there before
        "'a,b,c', 'a,,b,c', +1 −0 lines",
        "'a,a,b', 'a,b', +0 −1 lines",
        "'a,b', 'b,a', +1 −1 lines",
        "'a,b,c', 'x,y,z', +3 −3 lines"
    })
    void counts_lines_that_repeat_move_or_are_blank(String before, String after, String said) {
        var base = with(text -> before.replace(',', '\n'));
        var head = with(text -> after.replace(',', '\n'));

        var report = Report.of(base.recording(), head.recording());

        assertThat(report.text()).contains("- changed `replace-user response 204`: " + said + "\n");
    }
}
