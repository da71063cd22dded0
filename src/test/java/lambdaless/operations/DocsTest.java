package lambdaless.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links and names on the pages for people. */
final class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ADDRESS = Pattern.compile("\\(\"(GET|POST)\", \"([^\"]+)\"\\)");
    private static final Path ADDRESSES =
            Path.of("src", "local", "java", "lambdaless", "local", "console", "Address.java");
    private static final Pattern SCRIPT = Pattern.compile("(?<![\\w/])scripts/([a-z-]+)");

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    /** A heading as GitHub names it in a link. */
    private static Set<String> anchors(Path file) throws IOException {
        return HEADING.matcher(text(file).replaceAll("(?ms)^```.*?^```$", ""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'))
                .collect(toSet());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(toSet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/operations.md", "docs/console.md", "docs/who-may-call.md"})
    void links_lead_somewhere(String name) throws IOException {
        var page = Path.of(name);
        List<MatchResult> links = LINK.matcher(text(page)).results().toList();

        assertThat(links).hasSizeGreaterThan(5);
        for (var link : links) {
            var target = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).contains(link.group(2));
            }
        }
    }

    @Test
    void name_scripts_that_are_there() throws IOException {
        var named = Stream.of(text(Path.of("README.md")), text(Path.of("docs", "operations.md")))
                .flatMap(page -> SCRIPT.matcher(page).results().map(found -> found.group(1)))
                .collect(toSet());

        assertThat(named).contains("deploy", "first-time", "contract", "drift", "api-diff");
        assertThat(names(Path.of("scripts"))).containsAll(named);
    }

    @Test
    void name_every_policy_and_every_environment() throws IOException {
        var page = text(Path.of("docs", "operations.md"));

        assertThat(names(Path.of(".github", "policies")))
                .allSatisfy(policy -> assertThat(page).contains("../.github/policies/" + policy));
        assertThat(page).contains("| `dev` |", "| `preview-dev` |", "| `prod` |", "| `preview-prod` |");
    }

    @Test
    void the_page_of_the_console_names_every_address() throws IOException {
        var page = text(Path.of("docs", "console.md"))
                .replace("/NAME/", "/[A-Za-z0-9_.-]+/")
                .replace("/ID", "/[A-Za-z0-9-]+");

        assertThat(page)
                .contains(ADDRESS.matcher(text(ADDRESSES))
                        .results()
                        .map(found -> "`" + found.group(1) + " " + found.group(2))
                        .toList());
    }
}
