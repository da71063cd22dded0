package lambdaless.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.Readme;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's Maven commands name what is there: goals, profiles, test classes and properties. */
final class ReadmeCommandsTest {
    private static final Pattern IN_TEXT = Pattern.compile("(?<!`)`(mvn [^`]+)`");

    /** A goal of a plugin that the project itself does not use, by its coordinates and version. */
    private static final Pattern PINNED = Pattern.compile("[a-z.]+:[a-z-]+-maven-plugin:\\d+(\\.\\d+)+:[a-z-]+");

    private static final Path TEST_CLASSES = Path.of("target", "test-classes");

    static List<String> commands() {
        var readme = Readme.ofProject();
        var printed = readme.code().stream()
                .filter(code -> code.language().equals("sh"))
                .flatMap(code -> code.text().replace("\\\n", " ").lines());
        var inText = IN_TEXT.matcher(readme.text()).results().map(found -> found.group(1));
        return Stream.concat(printed, inText)
                .filter(line -> line.startsWith("mvn "))
                .distinct()
                .toList();
    }

    @Test
    void are_found() {
        assertThat(commands())
                .hasSizeGreaterThan(5)
                .contains("mvn -Plocal", "mvn verify")
                .anyMatch(command -> command.contains("-Dtest="));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void have_goals_and_profiles_that_are_there(String command) throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var phases = Set.of("clean", "compile", "test", "verify");

        var profiles = values(command, "-P(\\S+)").flatMap(list -> Stream.of(list.split(",")));
        var goals = Stream.of(command.replaceAll("\"[^\"]*\"|'[^']*'", "").split(" +"))
                .skip(1)
                .filter(word -> !word.startsWith("-") && !phases.contains(word));

        assertThat(profiles).allMatch(profile -> pom.contains("<id>" + profile + "</id>"));
        assertThat(goals)
                .allMatch(goal -> PINNED.matcher(goal).matches()
                        || pom.contains("<artifactId>" + goal.replaceFirst(":.*", "-maven-plugin<")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void match_tests_and_set_properties_that_are_read(String command) throws IOException {
        var patterns = values(command, "-Dtest='?([^' ]+)").toList();
        var properties = values(command, "-D((?:local|api|record|diff)\\.\\w+)").toList();

        assertThat(patterns).allSatisfy(pattern -> assertThat(matches(pattern)).isNotEmpty());
        assertThat(properties).allMatch(sources()::contains);
    }

    private static Stream<String> values(String command, String pattern) {
        return Pattern.compile(pattern).matcher(command).results().map(found -> found.group(1));
    }

    private static Set<String> matches(String pattern) throws IOException {
        var resolver = new TestListResolver(pattern);
        try (var files = Files.walk(TEST_CLASSES)) {
            var names = new TreeSet<String>();
            files.map(file -> TEST_CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("Test.class") && resolver.shouldRun(file, null))
                    .forEach(names::add);
            return names;
        }
    }

    private static String sources() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
