package lambdaless.lint;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.AuthMode;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import lambdaless.api.Partition;
import lambdaless.api.Samples;
import lambdaless.api.Template;
import lambdaless.api.Template.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplateRulesTest {
    private static final Path FOLDER = Path.of("templates");

    private static Stream<Path> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static Stream<Template> templates() {
        return Api.ofProject().definition(Partition.ofRegion("eu-west-1")).templates().stream()
                .filter(template -> template.file().endsWith(".vtl"));
    }

    private static Stream<Operation> operations() {
        return Operations.all().stream();
    }

    @TestFactory
    Stream<DynamicTest> are_kept_by_every_composed_template() {
        return templates()
                .map(template -> dynamicTest(
                        template.file(),
                        () -> assertThat(new Linter().problems(template)).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void are_kept_by_the_bytes_of_every_file(Path file) throws IOException {
        assertThat(FileRules.problems(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void are_kept_by_the_first_line_of_every_request(Operation operation) {
        var text = Api.ofProject().request(operation.name()).text();

        assertThat(FileRules.problems(operation, text)).isEmpty();
    }

    @Test
    void name_the_file_and_the_line_that_a_finding_was_written_in() {
        var part = new Line("templates/parts/x.vtl", 6, "$util.toJson($x)");
        var template = new Template("t", List.of(new Line("t", 1, "## GET"), part));

        assertThat(CallRules.FUNCTIONS_OF_API_GATEWAY.problems(template))
                .containsExactly(
                        "templates/parts/x.vtl:6: unknown-function: util.toJson is not a function that API Gateway has");
    }

    @Test
    void cover_a_request_per_operation_and_nothing_that_nobody_uses() throws IOException {
        var files = files().map(Path::toString).collect(toSet());

        var used = Stream.of(Api.ofProject(), Samples.api())
                .flatMap(api -> Stream.of(AuthMode.values())
                        .flatMap(mode ->
                                api.definition(Partition.ofRegion("eu-west-1"), Access.of(mode)).templates().stream()))
                .flatMap(template -> Stream.concat(
                        Stream.of(template.file()), template.lines().stream().map(Line::file)))
                .collect(toSet());
        assertThat(used).isEqualTo(files);
    }
}
