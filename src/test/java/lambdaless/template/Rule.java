package lambdaless.template;

import java.util.List;
import java.util.function.Function;
import lambdaless.api.Template;

/** Something that a template must or must not do, and what to say where it does otherwise. */
record Rule(String name, Function<String, List<Finding>> check) {
    /** What is wrong with a template, nothing when all is well; each with the file and line that it was written in. */
    List<String> problems(Template template) {
        return check.apply(template.text()).stream()
                .map(finding -> template.place(finding.line()) + " " + name + ": " + finding.text())
                .toList();
    }

    /** The same of a text. */
    List<String> problems(String template) {
        return problems(Template.uncomposed("the text", template));
    }
}
