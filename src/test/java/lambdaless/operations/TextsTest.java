package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comment that the workflows write into a pull request, and the contract suite against a deployed stage. */
final class TextsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_too_long_is_cut_between_lines() throws Exception {
        var file = Files.writeString(folder.resolve("text"), "one → 1\ntwo → 2\nthree\n")
                .toString();
        var scripts = new Scripts(folder);

        assertThat(scripts.run(".github/scripts/whole-lines", "99", file).out()).isEqualTo("one → 1\ntwo → 2\nthree\n");
        assertThat(scripts.run(".github/scripts/whole-lines", "26", file).out()).isEqualTo("one → 1\ntwo → 2\nthree\n");
        assertThat(scripts.run(".github/scripts/whole-lines", "25", file).out())
                .isEqualTo("one → 1\ntwo → 2\n… and 1 more lines\n");
        assertThat(scripts.run(".github/scripts/whole-lines", "12", file).out())
                .isEqualTo("one → 1\n… and 2 more lines\n");
    }

    @Test
    void a_comment_has_the_readable_difference_and_what_the_engine_would_do() throws Exception {
        Files.writeString(
                Files.createDirectory(folder.resolve("api-diff")).resolve("api-diff.md"), "## What changes\n");
        Files.writeString(
                Files.createDirectory(folder.resolve("engine-dev")).resolve("engine-dev.txt"),
                "+ 370 to create\n~~~~~~\n");

        assertThat(new Scripts(folder)
                        .run(".github/scripts/preview-text", folder.toString())
                        .out())
                .isEqualTo("""
                        <!-- preview -->
                        ## What changes

                        <details><summary>What the engine would do: <code>dev</code></summary>

                        ~~~~~~text
                        + 370 to create
                        ------
                        ~~~~~~

                        </details>
                        """);
    }

    @Test
    void the_contract_is_run_with_the_outputs_of_the_stack_and_the_key_is_masked() throws Exception {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        var scripts = new Scripts(folder).with("mvn", "").with("pulumi", """
                echo '{"apiUrl": "https://x/dev", "apiKeyValues": {"gold": "g1", "standard": "s1"},
                  "corsOrigins": ["https://a.example.com"]}'""");

        var run = scripts.run(Map.of("GITHUB_ACTIONS", "true"), "scripts/contract", "dev");

        assertThat(run).isEqualTo(new Scripts.Run(0, "::add-mask::s1\n", ""));
        assertThat(scripts.calls())
                .containsExactly(
                        "pulumi stack output --stack dev --non-interactive --json --show-secrets",
                        "mvn --no-transfer-progress verify -Dtest=lambdaless.contract.*Test -Dapi.url=https://x/dev "
                                + "-Dapi.key=s1 -Dapi.origins=[\"https://a.example.com\"]");
    }

    @Test
    void the_contract_of_a_stack_without_outputs_is_refused() throws Exception {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        var scripts =
                new Scripts(folder).with("mvn", "").with("pulumi", "echo '{\"apiKeyValues\": {\"gold\": \"g1\"}}'");

        var run = scripts.run("scripts/contract", "dev");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("stack dev has no output .apiUrl; deploy it first: scripts/deploy dev\n");
    }
}
