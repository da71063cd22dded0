package lambdaless.template;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplateRulesTest {
    private static final Path FOLDER = Path.of("templates");
    private static final List<Rule> RULES = List.of(
            OutputRules.ESCAPES,
            OutputRules.EXPRESSIONS,
            CallRules.FUNCTIONS_OF_API_GATEWAY,
            CallRules.NO_SEARCH,
            CallRules.NO_MACROS,
            CallRules.BOUNDED_LOOPS);

    private static Stream<Path> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Stream<Path> templates() throws IOException {
        return files().filter(file -> file.toString().endsWith(".vtl"));
    }

    private static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void are_kept(Path template) throws IOException {
        var text = Files.readString(template);

        assertThat(RULES.stream().flatMap(rule -> rule.problems(text).stream())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void are_kept_by_the_bytes_of_every_file(Path file) throws IOException {
        assertThat(FileRules.problems(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void are_kept_by_the_first_line_of_every_request(Operation operation) throws IOException {
        var text = Files.readString(FOLDER.resolve(operation.name()).resolve("request.vtl"));

        assertThat(FileRules.problems(operation, text)).isEmpty();
    }

    @Test
    void cover_a_request_per_operation_and_nothing_that_nobody_uses() throws IOException {
        var folders = templates()
                .filter(file -> file.endsWith("request.vtl"))
                .map(file -> FOLDER.relativize(file).getName(0).toString())
                .collect(toSet());

        var used = Stream.concat(operations().map(Operation::name), Stream.of("preflight"))
                .collect(toSet());
        assertThat(folders).isEqualTo(used);
    }
}
