package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly comparison, and the one issue that it keeps. */
final class DriftTest {
    private static final String SCRIPT = ".github/scripts/drift-issue";

    @TempDir
    private Path folder = Path.of("");

    private Scripts scripts;

    @BeforeEach
    void setUp() throws IOException {
        scripts = new Scripts(folder).with("gh", """
                        case "$*" in
                          "issue list"*) cat "$FOLDER/known" ;;
                          *--body-file*) for body; do :; done; cp "$body" "$FOLDER/body" ;;
                        esac""");
        known("");
    }

    private void known(String number) throws IOException {
        Files.writeString(folder.resolve("known"), number);
    }

    private void found(String stack, int code, String text) throws IOException {
        var place = Files.createDirectories(folder.resolve("found").resolve("drift-" + stack));
        Files.writeString(place.resolve("drift-" + stack + ".code"), code + "\n");
        Files.writeString(place.resolve("drift-" + stack + ".txt"), text);
    }

    private Scripts.Run reported() throws IOException, InterruptedException {
        return scripts.run(
                Map.of("GH_REPO", "acme/music", "GITHUB_RUN_ID", "7"),
                SCRIPT,
                folder.resolve("found").toString());
    }

    @Test
    void a_difference_is_told_apart_from_a_comparison_that_fails() throws Exception {
        for (var codes : new int[][] {{0, 0}, {7, 2}, {1, 1}, {255, 1}}) {
            scripts.with("pulumi", "exit " + codes[0]);

            assertThat(scripts.run("scripts/drift", "dev").code()).isEqualTo(codes[1]);
        }
        assertThat(scripts.calls())
                .contains(
                        "pulumi preview --stack dev --non-interactive --color never --refresh --expect-no-changes --diff "
                                + "--suppress-outputs");
    }

    @Test
    void the_first_difference_opens_an_issue() throws Exception {
        found("dev", 0, "");
        found("prod", 2, "~ throttlingRateLimit: 100 => 7\n~~~~~~\n");

        assertThat(reported().err()).isEmpty();
        assertThat(scripts.calls())
                .hasSize(3)
                .anyMatch(call -> call.startsWith("gh label create drift --force "))
                .anyMatch(call -> call.startsWith("gh issue create --label drift --title What is deployed "));
        assertThat(Files.readString(folder.resolve("body"))).isEqualTo("""
                - `dev` is what the main branch declares.
                - `prod` differs:

                <details><summary>What an update would change</summary>

                ~~~~~~text
                ~ throttlingRateLimit: 100 => 7
                ------
                ~~~~~~

                </details>


                Found by https://github.com/acme/music/actions/runs/7.
                If the change in AWS is right, declare it; if not, deploy again. This issue is updated every night and closed when it \
                is over.
                """);
    }

    @Test
    void a_further_difference_updates_that_issue() throws Exception {
        known("12");
        found("dev", 1, "error: no credentials");
        found("prod", 0, "");

        reported();

        assertThat(scripts.calls()).hasSize(2).anyMatch(call -> call.startsWith("gh issue edit 12 --body-file "));
        assertThat(Files.readString(folder.resolve("body")))
                .startsWith("- `dev` could not be compared; the run's log says why.\n")
                .doesNotContain("credentials");
    }

    @Test
    void the_issue_is_closed_when_nothing_differs() throws Exception {
        known("12");
        found("dev", 0, "");

        reported();
        assertThat(scripts.calls())
                .contains("gh issue close 12 --comment No stack differs from the main branch any more.");

        known("");
        reported();
        assertThat(scripts.calls()).hasSize(1).allMatch(call -> call.startsWith("gh issue list "));
    }

    @Test
    void nothing_found_is_no_news() throws Exception {
        assertThat(reported().code()).isEqualTo(1);
        assertThat(scripts.calls()).isEmpty();
    }
}
