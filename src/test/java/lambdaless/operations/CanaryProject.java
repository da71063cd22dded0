package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A project with the scripts of this one, and a {@code pulumi} in the place of the CLI: it gives the state, the preview and the history
 * of the test, and its update leaves the state {@code next.json}.
 */
record CanaryProject(Path folder, Scripts scripts) {
    static final String SETTINGS = """
            config:
              # Where the tables are.
              aws:region: eu-west-1
            encryptionsalt: v1:now
            """;

    private static final String PULUMI = """
            case "$1 $2" in
              "config get")
                percent=$(sed -n 's/^  canaryPercent: //p' "Pulumi.$5.yaml")
                echo "${percent:-0}" ;;
              "stack export") cp "$FOLDER/state.json" "$7" ;;
              "stack history") cat "$FOLDER/history.json" ;;
              "stack tag") test "$3" != get ;;
              "config --json") echo '{}' ;;
              "preview --stack")
                cat "$FOLDER/preview.json"
                exit "$(cat "$FOLDER/preview-code")" ;;
              "up --stack")
                git log -1 --format=%s > "$FOLDER/deployed" 2> /dev/null
                cp Pulumi.dev.yaml "$FOLDER/deployed.yaml"
                cp "$FOLDER/next.json" "$FOLDER/state.json"
                exit "$(cat "$FOLDER/up-code")" ;;
            esac""";

    private static final List<String> SCRIPTS =
            List.of("canary", "canary-check", "deploy", "removed-routes", "storage-steps", "taken-from-stage");

    static CanaryProject in(Path folder) throws IOException {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        var project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve("scripts"));
        for (var script : SCRIPTS) {
            Files.copy(Path.of("scripts", script), project.resolve("scripts").resolve(script));
            assertThat(project.resolve("scripts").resolve(script).toFile().setExecutable(true))
                    .isTrue();
        }
        var made = new CanaryProject(folder, new Scripts(folder).with("pulumi", PULUMI));
        made.write("state.json", CanaryStates.NEVER_DEPLOYED);
        made.write("next.json", CanaryStates.NEVER_DEPLOYED);
        made.write("preview.json", CanaryStates.UNCHANGED);
        made.write("preview-code", "0");
        made.write("up-code", "0");
        made.write("project/Pulumi.dev.yaml", SETTINGS);
        return made;
    }

    /** Writes what the CLI gives. */
    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The settings of the project's stack. */
    String settings() throws IOException {
        return read("project/Pulumi.dev.yaml");
    }

    /** Where the state goes in an update. */
    void goes(String from, String to) throws IOException {
        write("state.json", from);
        write("next.json", to);
    }

    Scripts.Run run(String script, String... arguments) throws IOException, InterruptedException {
        return scripts.run(folder.resolve("project/scripts").resolve(script).toString(), arguments);
    }

    List<String> updates() throws IOException {
        return scripts.calls().stream()
                .filter(call -> call.startsWith("pulumi up "))
                .toList();
    }

    /** Commits the project under a message, and gives the commit's name. */
    String commit(String message) throws IOException, InterruptedException {
        git("init", "--quiet");
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
        return git("rev-parse", "HEAD");
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=test", "-c", "user.email=test@example.com"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.resolve("project").toFile())
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.strip();
    }
}
