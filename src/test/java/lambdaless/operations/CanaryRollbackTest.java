package lambdaless.operations;

import static lambdaless.operations.CanaryStates.canary;
import static lambdaless.operations.CanaryStates.history;
import static lambdaless.operations.CanaryStates.stable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.operations.CanaryStates.Update;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** To which commit a rollback goes, and how: the project has the commits one, two and three. */
final class CanaryRollbackTest {
    private static final Update ONE = Update.release("one");
    private static final Update TWO = Update.release("two");
    private static final Update THREE = Update.release("three");

    @TempDir
    private Path folder = Path.of("");

    private CanaryProject project = new CanaryProject(folder, new Scripts(folder));
    private Map<String, String> commits = Map.of();

    @BeforeEach
    void setUp() throws Exception {
        project = CanaryProject.in(folder);
        commits = Map.of("one", project.commit("one"), "two", project.commit("two"), "three", project.commit("three"));
        project.goes(stable("b"), stable("a"));
    }

    private void happened(List<Update> updates) throws IOException {
        var text = history(updates);
        for (var commit : commits.entrySet()) {
            text = text.replace("\"" + commit.getKey() + "\"", "\"" + commit.getValue() + "\"");
        }
        project.write("history.json", text);
    }

    private String deployed() throws IOException {
        return project.read("deployed").strip();
    }

    private static Stream<Arguments> releases() {
        return Stream.of(
                Arguments.of("the one before", List.of(ONE, TWO), "one"),
                Arguments.of("the one before, of more", List.of(ONE, TWO, THREE), "two"),
                Arguments.of("the one before, made by two updates", List.of(ONE, TWO, TWO), "one"),
                Arguments.of("no other once it is back", List.of(ONE, TWO, THREE, TWO), "two"),
                Arguments.of("no other once it is back, by two updates", List.of(ONE, TWO, THREE, TWO, TWO), "two"),
                Arguments.of("no other once a canary is back", List.of(ONE, TWO, Update.canary("three"), TWO), "two"),
                Arguments.of(
                        "no other once a canary that failed is back",
                        List.of(ONE, TWO, Update.canary("three").failed(), TWO),
                        "two"),
                Arguments.of("the one before a promotion", List.of(ONE, TWO, Update.canary("three"), THREE), "two"),
                Arguments.of("no release that failed", List.of(ONE, TWO.failed(), THREE), "one"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void goes_to(String which, List<Update> updates, String expected) throws Exception {
        happened(updates);

        var run = project.run("canary", "rollback", "dev");

        assertThat(run.err()).isEmpty();
        assertThat(deployed()).isEqualTo(expected);
        assertThat(run.out())
                .startsWith("Stack dev goes back to ")
                .contains(" (" + expected + "), with the settings of that commit.\n")
                .endsWith(
                        "Revert it on the main branch as well, or the next merge brings back what was rolled back.\n");
    }

    private static Stream<Arguments> canaries() {
        return Stream.of(
                Arguments.of("the last release", List.of(ONE, TWO, Update.canary("three")), "two"),
                Arguments.of(
                        "the last release, after two canaries",
                        List.of(ONE, Update.canary("two"), Update.canary("three")),
                        "one"),
                Arguments.of(
                        "the last release, after a rollback", List.of(ONE, TWO, ONE, Update.canary("three")), "one"),
                Arguments.of(
                        "the last release, before a promotion that failed",
                        List.of(ONE, TWO, Update.canary("three"), THREE.failed()),
                        "two"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canaries")
    void of_a_canary_goes_to(String which, List<Update> updates, String expected) throws Exception {
        happened(updates);
        project.goes(canary("b", "c", 10), stable("b"));

        assertThat(project.run("canary", "rollback", "dev").code()).isZero();
        assertThat(deployed()).isEqualTo(expected);
    }

    @Test
    void goes_to_a_commit_that_is_named() throws Exception {
        assertThat(project.run("canary", "rollback", "dev", "HEAD~2").code()).isZero();
        assertThat(deployed()).isEqualTo("one");
    }

    @Test
    void has_the_settings_of_its_commit_without_a_canary_and_with_the_secrets_of_now() throws Exception {
        var old = "config:\n  canaryPercent: 5\n  aws:region: eu-west-1\n  burst: 7\nencryptionsalt: v1:then\n";
        project.write("project/Pulumi.dev.yaml", old);
        project.commit("four");
        project.write(
                "project/Pulumi.dev.yaml",
                CanaryProject.SETTINGS.replace("config:\n", "config:\n  canaryPercent: 10\n"));
        project.goes(canary("b", "c", 10), stable("b"));

        assertThat(project.run("canary", "rollback", "dev", "HEAD").code()).isZero();
        assertThat(project.read("deployed.yaml"))
                .isEqualTo("config:\n  aws:region: eu-west-1\n  burst: 7\nencryptionsalt: v1:now\n");
        assertThat(project.settings()).isEqualTo(CanaryProject.SETTINGS);
    }

    @Test
    void leaves_no_other_checkout_behind_and_this_one_as_it_is() throws Exception {
        var worktree = folder.resolve("project/.git/worktrees/release");
        happened(List.of(ONE, TWO));
        project.write("project/unsaved", "work");

        assertThat(project.run("canary", "rollback", "dev").code()).isZero();
        assertThat(worktree).doesNotExist();
        assertThat(project.read("project/unsaved")).isEqualTo("work");
        assertThat(project.settings()).isEqualTo(CanaryProject.SETTINGS);
    }

    @Test
    void keeps_the_setting_until_it_is_done() throws Exception {
        var withCanary = CanaryProject.SETTINGS.replace("config:\n", "config:\n  canaryPercent: 10\n");
        project.write("project/Pulumi.dev.yaml", withCanary);
        project.goes(canary("b", "c", 10), canary("b", "c", 10));
        project.write("up-code", "255");
        happened(List.of(ONE, TWO, Update.canary("three")));

        assertThat(project.run("canary", "rollback", "dev").code()).isEqualTo(255);
        assertThat(project.settings()).isEqualTo(withCanary);

        project.write("up-code", "0");
        project.write("next.json", stable("b"));
        assertThat(project.run("canary", "rollback", "dev").code()).isZero();
        assertThat(deployed()).isEqualTo("two");
        assertThat(project.settings()).isEqualTo(CanaryProject.SETTINGS);
    }

    @Test
    void needs_a_release_before_this_one_in_this_clone_with_this_stack() throws Exception {
        happened(List.of(ONE));
        assertThat(project.run("canary", "rollback", "dev").err())
                .isEqualTo("canary: the history of stack dev has no release before this one; expected a commit: "
                        + "scripts/canary rollback dev COMMIT\n");
        assertThat(project.run("canary", "rollback", "dev", "elsewhere").err())
                .isEqualTo("canary: elsewhere is not a commit of this clone; fetch it (git fetch origin) and repeat\n");
        project.write("project/Pulumi.test.yaml", CanaryProject.SETTINGS);
        assertThat(project.run("canary", "rollback", "test", "HEAD").err())
                .isEqualTo(
                        "canary: commit HEAD has no Pulumi.test.yaml; expected one that the stack was deployed from\n");
        assertThat(project.updates()).isEmpty();
    }
}
