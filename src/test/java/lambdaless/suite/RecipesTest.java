package lambdaless.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lambdaless.Readme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes the project as the README shows it has a project whose tests pass. */
@Tag("suite")
final class RecipesTest {
    /** The fast suites: the API, what it declares and costs, the lint, and the templates of users with DynamoDB. */
    private static final String SUITES = String.join(
            "|",
            "lambdaless\\.ReadmeTest",
            "lambdaless\\.(api|cost|diff|infra|lint|template)\\..*Test",
            "lambdaless\\.contract\\.(Every.*|NumberKeys)Test",
            "lambdaless\\.local\\.(CachedCallers|ConsoleTables|EveryCaller|EveryStatus)Test",
            "lambdaless\\.local\\.template\\.(CallShape|ErrorResponse|UserTemplates|Patch|Origin|FavoriteMovieTemplates)Test");

    private static final Pattern COMMAND = Pattern.compile("mvn -q -Pcost -D(cost\\.page)=(docs/cost\\.md)\n");

    @TempDir
    private Path folder = Path.of("");

    static List<Recipe> recipes() {
        return Readme.ofProject().under("Recipes").code().stream()
                .filter(code -> code.language().equals("diff"))
                .map(code -> Recipe.of(code.text()))
                .toList();
    }

    @Test
    void are_those_for_an_attribute_a_table_and_an_operation() {
        assertThat(recipes())
                .extracting(recipe -> recipe.sources())
                .containsExactly(
                        List.of("src/main/java/lambdaless/api/Tables.java"),
                        List.of(
                                "src/main/java/lambdaless/api/Tables.java",
                                "src/main/java/lambdaless/api/Operations.java"),
                        List.of("src/main/java/lambdaless/api/Operations.java"));
    }

    /** Runs what the recipes say after their diffs, as its profile of Maven does. */
    private static void writeGenerated(ProjectCopy copy, Path classes) throws IOException, InterruptedException {
        var command = Readme.ofProject().under("Recipes").code().stream()
                .filter(code -> code.language().equals("sh"))
                .map(code -> COMMAND.matcher(code.text()))
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the recipes have no block of sh with " + COMMAND.pattern()));
        var output = Files.createTempFile("generated", ".log");
        var properties = Map.of(command.group(1), command.group(2));

        int exit = new OtherJava(copy.folder(), List.of(classes), properties).run(output, "lambdaless.cost.Cost");

        assertThat(exit).as(Files.readString(output)).isZero();
    }

    /** All in one copy: they have nothing to do with each other, and a copy takes its time. */
    @Test
    void lead_to_a_project_whose_tests_pass() throws IOException, InterruptedException {
        var copy = ProjectCopy.in(folder);
        var sources = new ArrayList<String>();
        for (var recipe : recipes()) {
            recipe.apply(copy.folder());
            sources.addAll(recipe.sources());
        }
        var classes = copy.compiled(sources.stream().distinct().toList());
        writeGenerated(copy, classes);

        var run = TestRun.of(copy.folder(), List.of(classes), Map.of(), SUITES);

        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(500);
    }
}
