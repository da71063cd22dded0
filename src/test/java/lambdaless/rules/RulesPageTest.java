package lambdaless.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the rules beside the lists. */
final class RulesPageTest {
    private static final Path PAGE = Path.of("docs", "rules.md");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

    @Test
    void has_the_tables_of_the_lists() throws IOException {
        var page = Files.readString(PAGE);
        var right = Files.createDirectories(Path.of("target")).resolve("rules.md");
        Files.writeString(right, RulesPage.in(page));

        assertThat(page)
                .as("docs/rules.md is out of date; " + right + " is the page as it has to be")
                .isEqualTo(Files.readString(right));
        assertThat(page)
                .contains("\n| DynamoDB.2 | ", "\n| DynamoDB.3 | ", "\n| APIGateway.2, CKV2_AWS_51 | ", "## Web ACL\n");
    }

    @Test
    void names_settings_and_classes_that_are_there() throws IOException {
        var settings = Files.readString(Path.of("docs", "settings.md"));
        var classes = classes();

        assertThat(Rules.ALL.stream().flatMap(rule -> NAME.matcher(rule.met()).results()))
                .hasSizeGreaterThan(50)
                .extracting(found -> found.group(1))
                .allMatch(name -> classes.contains(name) || settings.contains("| `" + name + "` | "));
    }

    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(toSet());
        }
    }

    @Test
    void names_every_stack_and_every_rule_set() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(Stacks.names())
                .hasSize(7)
                .allSatisfy(stack -> assertThat(page).contains("`" + stack + "`"));
        assertThat(Stream.of(Source.values()))
                .allSatisfy(source -> assertThat(Rules.ALL).anyMatch(rule -> rule.source() == source));
    }
}
