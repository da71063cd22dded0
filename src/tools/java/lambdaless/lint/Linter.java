package lambdaless.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.api.Partition;
import lambdaless.api.Template;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateSource;
import lambdaless.gateway.vtl.TemplateSyntaxError;

/** Holds the templates of an API, as they are composed, to the rules of {@code docs/lint.md}. */
final class Linter {
    static final String SYNTAX = "syntax";
    static final String FILE_ENCODING = "file-encoding";

    /** The rules for a template that parses. */
    static final List<Rule> RULES = List.of(
            OutputRules.ESCAPES,
            OutputRules.EXPRESSIONS,
            CallRules.FUNCTIONS_OF_API_GATEWAY,
            CallRules.NO_SEARCH,
            CallRules.NO_MACROS,
            CallRules.BOUNDED_LOOPS,
            FileRules.SIZE);

    private final TemplateEngine engine = new TemplateEngine();

    /** The ids of all rules. */
    static List<String> ids() {
        return Stream.concat(Stream.of(SYNTAX, FILE_ENCODING), RULES.stream().map(Rule::id))
                .toList();
    }

    /**
     * The findings in an API's templates and in the files that they are composed of, each once and in order: a part that many
     * templates call is reported as one place.
     *
     * @throws IOException when a file cannot be read
     */
    List<String> findings(Api api) throws IOException {
        var composed = Stream.of(AuthMode.values())
                .map(mode -> api.definition(Partition.ofRegion("us-east-1"), Access.of(mode)))
                .flatMap(definition -> definition.templates().stream())
                .distinct()
                .filter(template -> template.file().endsWith(".vtl"))
                .flatMap(template -> problems(template).stream());
        return Stream.concat(encodings(api.templates().folder()), composed)
                .distinct()
                .sorted()
                .toList();
    }

    /** The findings in one template; of one that does not parse the error alone. */
    List<String> problems(Template template) {
        try {
            engine.compile(TemplateSource.ofText(template.file(), template.text()));
        } catch (TemplateSyntaxError invalid) {
            return List.of(Rule.line(template, invalid.line(), SYNTAX, invalid.reason()));
        }
        return RULES.stream().flatMap(rule -> rule.problems(template).stream()).toList();
    }

    private static Stream<String> encodings(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(Files::isRegularFile).sorted().toList();
            var problems = Stream.<String>builder();
            for (var file : files) {
                FileRules.problems(Files.readAllBytes(file))
                        .forEach(problem -> problems.add(file + ":1: " + FILE_ENCODING + ": the file " + problem));
            }
            return problems.build();
        }
    }
}
