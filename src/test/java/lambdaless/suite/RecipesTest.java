package lambdaless.suite;

import static java.util.stream.Collectors.joining;
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
            "lambdaless\\.contract\\.(EmptyLists|Every.*|NumberKeys)Test",
            "lambdaless\\.local\\.(CachedCallers|ConsoleTables|EveryCaller|EveryStatus)Test",
            "lambdaless\\.local\\.template\\.(CallShape|ErrorResponse|UserTemplates|Patch|Origin|FavoriteMovieTemplates)Test");

    /** Those of them that need no row of the Routes, which the README does not show. */
    private static final String WITHOUT_ROUTES = String.join(
            "|",
            "lambdaless\\.(api|cost|diff|lint|template)\\..*Test",
            "lambdaless\\.contract\\.(EmptyLists|Every.*|NumberKeys)Test",
            "lambdaless\\.local\\.(CachedCallers|ConsoleTables|EveryCaller|EveryStatus)Test",
            "lambdaless\\.local\\.template\\.(CallShape|ErrorResponse|Patch|Origin)Test");

    private static final Pattern COMMAND = Pattern.compile("mvn -q -Pcost -D(cost\\.page)=(docs/cost\\.md)\n");

    @TempDir
    private Path folder = Path.of("");

    private static List<String> diffs() {
        return Readme.ofProject().under("Recipes").code().stream()
                .filter(code -> code.language().equals("diff"))
                .map(Readme.Code::text)
                .toList();
    }

    static List<Recipe> recipes() {
        return diffs().stream().map(Recipe::of).toList();
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
        var run = run(recipes(), SUITES);

        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(500);
    }

    @Test
    void leads_to_one_as_well_where_a_table_has_the_operations_of_the_readme_alone()
            throws IOException, InterruptedException {
        var recipe = tableOfReadme();

        var run = run(List.of(recipe), WITHOUT_ROUTES);

        assertThat(recipe.edits())
                .anySatisfy(edit ->
                        assertThat(edit.after()).contains("            listByIndex(Tables.ORDERS, \"byStatus\"));"));
        assertThat(run.failures()).isEmpty();
        assertThat(run.tests()).isGreaterThan(300);
    }

    /** The recipe for a table without the operations on it that the README does not show. */
    private static Recipe tableOfReadme() {
        var shown = Readme.of(Path.of("README.md")).under("Change it").text();
        var kept = diffs().get(1)
                .lines()
                .filter(line -> !line.contains("(Tables.ORDERS") || shown.contains(line + "\n"))
                .collect(joining("\n"));
        return Recipe.of(kept.replaceFirst("(?s)^(.*\\(Tables\\.ORDERS[^\n]*\\)),\n", "$1);\n"));
    }

    private TestRun run(List<Recipe> recipes, String suites) throws IOException, InterruptedException {
        var copy = ProjectCopy.in(folder);
        var sources = new ArrayList<String>();
        for (var recipe : recipes) {
            recipe.apply(copy.folder());
            sources.addAll(recipe.sources());
        }
        var classes = copy.compiled(sources.stream().distinct().toList());
        writeGenerated(copy, classes);
        return TestRun.of(copy.folder(), List.of(classes), Map.of(), suites);
    }
}
