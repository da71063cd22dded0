package lambdaless.lint;

import java.util.List;
import java.util.function.Function;
import lambdaless.api.Template;

/**
 * One rule for the templates.
 *
 * @param id its name in messages and on the page of rules: {@code unescaped-output}
 * @param says what it says of a finding, after the finding's text
 */
record Rule(String id, String says, Function<String, List<Finding>> check) {
    /** The findings in a template as {@code FILE:LINE: RULE: TEXT}, each with the place that it was written in. */
    List<String> problems(Template template) {
        return check.apply(template.text()).stream()
                .map(finding -> line(template, finding.line(), id, finding.text() + " " + says))
                .toList();
    }

    /** The findings in a text that is not in a file. */
    List<String> problems(String template) {
        return problems(Template.uncomposed("the text", template));
    }

    static String line(Template template, int number, String id, String text) {
        var lines = template.lines();
        var line = lines.get(Math.max(1, Math.min(number, lines.size())) - 1);
        return line.file() + ":" + line.number() + ": " + id + ": " + text;
    }
}
