package lambdaless.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lambdaless.operations.Scripts;
import lambdaless.suite.ProjectCopy;

/** A copy of the project that a person deploys from, by its scripts and with the language host. */
record Checkout(Path folder) {
    /** The line of an operation in the list of them. */
    static final String DELETE_USER = "            delete\\(USERS\\),\n";

    static Checkout in(Path folder) throws IOException {
        assumeTrue(Scripts.canRun("pulumi-language-java"), "pulumi-language-java is not on the PATH");
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        ProjectCopy.in(folder);
        for (var copied : List.of("scripts", ".mvn")) {
            try (var files = Files.walk(Path.of(copied))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, folder.resolve(file.toString()));
                }
            }
        }
        return new Checkout(folder);
    }

    /** Replaces the first match of an expression in a file of the copy. */
    void change(String name, String old, String changed) throws IOException {
        var file = folder.resolve(name);
        var text = Files.readString(file);
        Files.writeString(file, text.replaceFirst(old, changed));
        assertThat(Files.readString(file)).isNotEqualTo(text);
    }

    /** Makes the copy a repository, unless it is one, and commits it, without the engine's files. */
    void commit(String message) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".gitignore"), "/target/\n/home/\n/state/\n/out\n/err\n/events.json\n");
        git("init", "--quiet");
        git("add", "--all");
        git("commit", "--quiet", "--message", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=test", "-c", "user.email=test@example.com"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }

    Scripts.Run run(Engine engine, String script, String... arguments) throws IOException, InterruptedException {
        return new Scripts(folder)
                .run(
                        engine.environment(),
                        folder.resolve("scripts").resolve(script).toString(),
                        arguments);
    }
}
