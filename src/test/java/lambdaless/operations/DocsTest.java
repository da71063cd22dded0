package lambdaless.operations;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links and names on the pages for people. */
final class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
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

    private static List<String> pages() throws IOException {
        try (var pages = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md"), pages.map(Path::toString).filter(name -> name.endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void links_lead_somewhere() throws IOException {
        int links = 0;
        for (var name : pages()) {
            var page = Path.of(name);
            for (var link : LINK.matcher(text(page)).results().toList()) {
                assertLeads(page, link);
                links++;
            }
        }
        assertThat(links).isGreaterThan(60);
    }

    private static void assertLeads(Path page, MatchResult link) throws IOException {
        var target = link.group(1).isEmpty()
                ? page
                : Path.of("").resolve(page).resolveSibling(link.group(1)).normalize();
        assertThat(target).describedAs(page + " " + link.group()).exists();
        if (link.group(2) != null) {
            assertThat(anchors(target)).describedAs(page + " " + link.group()).contains(link.group(2));
        }
    }

    @Test
    void name_scripts_that_are_there() throws IOException {
        var named = new TreeSet<String>();
        for (var page : pages()) {
            SCRIPT.matcher(text(Path.of(page)))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(named::add);
        }

        assertThat(named).contains("deploy", "first-time", "contract", "drift", "api-diff", "canary");
        assertThat(names(Path.of("scripts"))).containsAll(named);
    }

    @Test
    void name_every_policy_and_every_environment() throws IOException {
        var page = text(Path.of("docs", "operations.md"));

        assertThat(names(Path.of(".github", "policies")))
                .allSatisfy(policy -> assertThat(page).contains("../.github/policies/" + policy));
        assertThat(page).contains("| `dev` |", "| `preview-dev` |", "| `prod` |", "| `preview-prod` |");
    }
}
