package lambdaless.template;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that templates are composed of: each rule of a template is written in one of them. */
final class PartRulesTest {
    private static final Path FOLDER = Path.of("templates");
    private static final int RUN = 4;

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".vtl"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void no_run_of_four_lines_occurs_twice() throws IOException {
        var files = new TreeMap<String, List<String>>();
        for (var file : files()) {
            files.put(file.toString(), Files.readAllLines(file));
        }

        assertThat(repeated(files)).isEmpty();
    }

    @Test
    void a_run_of_four_lines_is_found_in_one_file_and_in_two() {
        var files = Map.of(
                "a", List.of("1", "2", "3", "4", "5"), "b", List.of("2", "3", "4", "5", "x", "2", "3", "4", "5"));

        assertThat(repeated(files)).isEqualTo(Map.of("2\n3\n4\n5", List.of("a, line 2", "b, line 1", "b, line 6")));
        assertThat(repeated(Map.of("a", List.of("1", "2", "3", "x", "1", "2", "3"))))
                .isEmpty();
    }

    /** A part is valid by itself, with its parameters as they are, so that an editor understands it. */
    @ParameterizedTest
    @MethodSource("files")
    void every_file_parses_by_itself(Path file) throws IOException {
        var template = new TemplateEngine().compile(file.toString(), Files.readString(file));

        assertThat(template).isNotNull();
    }

    private static Map<String, List<String>> repeated(Map<String, List<String>> files) {
        var places = new TreeMap<String, List<String>>();
        new TreeMap<>(files).forEach((file, lines) -> {
            for (int from = 0; from + RUN <= lines.size(); from++) {
                var run = lines.subList(from, from + RUN).stream().collect(joining("\n"));
                places.computeIfAbsent(run, first -> new ArrayList<>()).add(file + ", line " + (from + 1));
            }
        });
        return places.entrySet().stream()
                .filter(run -> run.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
