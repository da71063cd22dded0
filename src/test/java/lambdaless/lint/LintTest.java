package lambdaless.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Template;
import lambdaless.api.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintTest {
    private static final Path TEMPLATES = Path.of("templates");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int lint(Api api) {
        return Lint.run(
                api,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** The project's API with templates of the test's own folder. */
    private Api copy() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var target = folder.resolve(TEMPLATES.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var project = Api.ofProject();
        return new Api(project.tables(), project.operations(), new Templates(folder));
    }

    /** A template that API Gateway runs, whichever it is. */
    private Path some() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(Path.of("requests", "get.vtl")))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void prints_nothing_of_the_projects_own_templates() {
        int code = lint(Api.ofProject());

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void prints_file_line_and_rule_of_each_finding_and_exits_with_1() throws IOException {
        var api = copy();
        var file = some();
        int lines = Files.readAllLines(file).size();
        Files.writeString(file, Files.readString(file) + "$util.toJson('x')\r\n");

        int code = lint(api);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        file + ":1: file-encoding: the file has a carriage return",
                        file + ":" + (lines + 1) + ": unescaped-output: $util.toJson('x') is printed without escaping",
                        file + ":" + (lines + 1)
                                + ": unknown-function: util.toJson is not a function that API Gateway has");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("3 findings; docs/lint.md has the reason");
    }

    @Test
    void says_of_a_template_that_does_not_parse_where_and_why() {
        var template = Template.uncomposed("t.vtl", "{}\n#if(true)");

        assertThat(new Linter().problems(template))
                .singleElement()
                .asString()
                .startsWith("t.vtl:2: syntax: Encountered the end of the template");
    }
}
