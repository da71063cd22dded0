package lambdaless.operations;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Whose code a workflow gives which secrets, and what prod waits for. */
final class WorkflowsTest {
    private static final Path WORKFLOWS = Path.of(".github", "workflows");

    private static String text(String workflow) throws IOException {
        return Files.readString(WORKFLOWS.resolve(workflow + ".yml"));
    }

    private static JsonNode jobs(String workflow) throws IOException {
        return new JsonMapper().valueToTree(new Yaml().load(text(workflow))).path("jobs");
    }

    private static Set<String> environments(String workflow) throws IOException {
        return StreamSupport.stream(jobs(workflow).spliterator(), false)
                .filter(job -> job.has("environment"))
                .map(job -> job.path("environment").asText())
                .collect(toCollection(TreeSet::new));
    }

    private static JsonNode step(JsonNode job, String script) {
        return StreamSupport.stream(job.path("steps").spliterator(), false)
                .filter(step -> step.path("run").asText().startsWith("scripts/" + script))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_code_of_a_pull_request_gets_the_secrets_of_dev_alone() throws IOException {
        assertThat(text("preview")).contains("  pull_request:");
        assertThat(environments("preview")).containsExactly("preview-dev");
        assertThat(environments("verify")).isEmpty();
        assertThat(text("verify")).doesNotContain("secrets.");
    }

    @Test
    void a_secret_comes_from_an_environment() throws IOException {
        for (var workflow : Stream.of("deploy", "drift", "preview").toList()) {
            for (var job : jobs(workflow)) {
                if (job.toString().contains("secrets.")) {
                    assertThat(job.path("environment").asText()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void prod_follows_dev_when_the_contract_holds_there() throws IOException {
        var jobs = jobs("deploy");

        assertThat(jobs.path("prod").path("needs").asText()).isEqualTo("preview-prod");
        assertThat(jobs.path("preview-prod").path("needs").asText()).isEqualTo("dev");
        assertThat(step(jobs.path("dev"), "contract").path("if").asText()).isEqualTo("github.job == 'dev'");
    }

    @Test
    void a_deployment_of_prod_that_waits_holds_up_none_of_dev() throws IOException {
        assertThat(text("deploy")).doesNotContainPattern("(?m)^concurrency:");
        assertThat(jobs("deploy").path("dev").path("concurrency").path("group").asText())
                .isEqualTo("deploy-dev");
        assertThat(jobs("deploy").path("prod").path("concurrency").path("group").asText())
                .isEqualTo("deploy-prod");
    }

    @Test
    void the_job_that_writes_the_issue_has_no_credentials_of_aws() throws IOException {
        var jobs = jobs("drift");

        assertThat(jobs.path("issue").path("permissions").has("id-token")).isFalse();
        assertThat(jobs.path("compare").path("permissions").has("issues")).isFalse();
        assertThat(jobs.path("issue").path("if").asText()).isEqualTo("always()");
    }

    @Test
    void a_pull_request_runs_the_groups_of_tests_that_verify_leaves_out() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var excluded = pom.replaceFirst("(?s).*?<tests.excluded>(.*?)</tests.excluded>.*", "$1");

        assertThat(text("verify")).contains("mvn --no-transfer-progress -Pstrict test -Dgroups=" + excluded + "\n");
        assertThat(Files.readString(Path.of(".ci", "run"))).contains("mvn -Pstrict test -Dgroups=" + excluded + "\n");
    }
}
