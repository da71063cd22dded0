package lambdaless.template;

import java.util.List;
import java.util.function.Function;

/** Something that a template must or must not do, and what to say where it does otherwise. */
record Rule(String name, Function<String, List<String>> check) {
    /** What is wrong with a template, nothing when all is well. */
    List<String> problems(String template) {
        return check.apply(template).stream()
                .map(problem -> name + ": " + problem)
                .toList();
    }

    static String at(Token token) {
        return "line " + token.line() + ": " + token.text();
    }
}
