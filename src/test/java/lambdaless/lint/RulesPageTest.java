package lambdaless.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lambdaless.api.Template;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of the rules beside the rules that are run. */
final class RulesPageTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)^## (\\S+)\n(.*?)(?=^## |\\z)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^(Bad|Good):\n\n```velocity\n(.*?\n)```$");

    /** Rules whose bad example would be unreadable: a file of 300 kB, and bytes that no editor shows. */
    private static final List<String> WITHOUT_EXAMPLES = List.of(Linter.FILE_ENCODING, FileRules.SIZE.id());

    private static Map<String, String> sections() throws IOException {
        return SECTION.matcher(Files.readString(Path.of("docs", "lint.md")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Map<String, String> examples(String section) {
        return EXAMPLE.matcher(section)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    /** The ids of the rules that a template breaks. */
    private static Stream<String> broken(String template) {
        return new Linter()
                .problems(Template.uncomposed("example", template)).stream().map(problem -> problem.split(": ", 3)[1]);
    }

    @Test
    void has_a_section_for_each_rule_and_no_other() throws IOException {
        assertThat(sections().keySet()).containsExactlyInAnyOrderElementsOf(Linter.ids());
    }

    @TestFactory
    Stream<DynamicTest> has_examples_that_the_rule_finds_and_lets_pass() throws IOException {
        return sections().entrySet().stream()
                .filter(section -> !WITHOUT_EXAMPLES.contains(section.getKey()))
                .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
                    var examples = examples(section.getValue());

                    assertThat(examples).containsOnlyKeys("Bad", "Good");
                    assertThat(broken(examples.getOrDefault("Bad", ""))).containsOnly(section.getKey());
                    assertThat(broken(examples.getOrDefault("Good", ""))).isEmpty();
                }));
    }
}
