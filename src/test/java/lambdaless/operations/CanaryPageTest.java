package lambdaless.operations;

import static java.util.stream.Collectors.toCollection;
import static lambdaless.operations.CanaryStates.canary;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a canary and of a rollback on the operators' page. */
final class CanaryPageTest {
    @Test
    void are_commands_that_the_script_knows(@TempDir Path folder) throws Exception {
        var commands = Files.readAllLines(Path.of("docs", "operations.md")).stream()
                .filter(line -> line.startsWith("scripts/canary "))
                .collect(toCollection(LinkedHashSet::new));
        assertThat(commands)
                .containsExactly(
                        "scripts/canary start prod 10",
                        "scripts/canary status prod",
                        "scripts/canary start prod 50",
                        "scripts/canary promote prod",
                        "scripts/canary rollback prod",
                        "scripts/canary rollback prod COMMIT");

        var project = CanaryProject.in(folder);
        project.goes(canary("a", "a", 10), canary("a", "a", 50));
        for (var command : commands) {
            project.write(
                    "history.json",
                    CanaryStates.history(List.of(
                            CanaryStates.Update.release(project.commit("first")), CanaryStates.Update.canary("x"))));
            var words = command.replace("prod", "dev").replace("COMMIT", "HEAD").split(" ");
            var run = project.run(
                    "canary", List.of(words).subList(1, words.length).toArray(String[]::new));

            assertThat(run).describedAs(command).matches(ended -> ended.code() == 0, "ends well");
        }
    }
}
