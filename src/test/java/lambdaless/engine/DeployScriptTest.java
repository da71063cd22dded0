package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lambdaless.operations.Scripts;
import lambdaless.suite.ProjectCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deploy script on the engine, as a person runs it: with the language host, in a copy of the project. */
@OnEngine
final class DeployScriptTest {
    private static final String DELETE_USER = "            delete\\(USERS\\),\n";
    private static final String SECOND = "Parts of the API were removed after its deployment was made:\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void makes_a_second_deployment_for_a_removed_route() throws Exception {
        assumeTrue(Scripts.canRun("pulumi-language-java"), "pulumi-language-java is not on the PATH");
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        copyProject();
        try (var engine = Engine.of(folder, "dev")) {
            engine.up();
            removeDeleteUser();

            var removed = deploy(engine.environment());

            assertThat(removed.code()).isZero();
            assertThat(replacements(removed.out())).isEqualTo(2);
            assertThat(removed.out()).contains(SECOND);
            assertThat(engine.command("stack", "tag", "ls")).doesNotContain("removed-routes-are-served");
        }
    }

    private void copyProject() throws IOException {
        ProjectCopy.in(folder);
        for (var copied : List.of("scripts", ".mvn")) {
            try (var files = Files.walk(Path.of(copied))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, folder.resolve(file.toString()));
                }
            }
        }
    }

    private void removeDeleteUser() throws IOException {
        var file = folder.resolve("src/main/java/lambdaless/api/Operations.java");
        var text = Files.readString(file);
        var changed = text.replaceFirst(DELETE_USER, "");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    /** How often a deployment took another one's place. */
    private static long replacements(String console) {
        return console.lines()
                .filter(line -> line.matches(".*aws:apigateway:Deployment deployment created replacement.*"))
                .count();
    }

    private Scripts.Run deploy(Map<String, String> environment) throws IOException, InterruptedException {
        return new Scripts(folder)
                .run(environment, folder.resolve("scripts/deploy").toString(), "dev");
    }
}
