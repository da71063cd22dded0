package lambdaless.operations;

import static lambdaless.operations.CanaryStates.canary;
import static lambdaless.operations.CanaryStates.making;
import static lambdaless.operations.CanaryStates.stable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which deployments of a stack with a canary, or with the setting of one, are refused. */
final class CanaryCheckTest {
    private static final Scripts.Run ALLOWED = new Scripts.Run(0, "", "");
    private static final String AT_TEN = CanaryProject.SETTINGS.replace("config:\n", "config:\n  canaryPercent: 10\n");

    @TempDir
    private Path folder = Path.of("");

    private CanaryProject project = new CanaryProject(folder, new Scripts(folder));

    @BeforeEach
    void setUp() throws IOException {
        project = CanaryProject.in(folder);
    }

    private Scripts.Run deployed(String from, String preview) throws IOException, InterruptedException {
        project.goes(from, from);
        project.write("preview.json", preview);
        return project.run("deploy", "dev");
    }

    @Test
    void none_without_either_and_none_is_previewed() throws Exception {
        assertThat(deployed(stable("a"), making("deployment", "b"))).isEqualTo(ALLOWED);
        assertThat(project.scripts().calls()).noneMatch(call -> call.startsWith("pulumi preview "));
    }

    @Test
    void one_of_what_the_canary_serves_or_of_what_the_stage_serves_is_not() throws Exception {
        assertThat(deployed(canary("a", "b", 10), making("deployment", "b"))).isEqualTo(ALLOWED);
        assertThat(deployed(canary("a", "b", 10), CanaryStates.UNCHANGED)).isEqualTo(ALLOWED);
    }

    @Test
    void one_of_another_api_is() throws Exception {
        assertThat(deployed(canary("a", "b", 10), making("deployment", "c"))).isEqualTo(new Scripts.Run(2, "", """
                                Stack dev has a canary, and this checkout declares neither what the canary serves nor what the stage serves. First end it, with
                                scripts/canary promote dev (from its commit) or scripts/canary rollback dev,
                                or make this the canary in its place, with scripts/canary start dev PERCENT.
                                """));
        assertThat(project.updates()).isEmpty();
    }

    @Test
    void one_whose_roles_are_not_known_yet_is_of_another_api() throws Exception {
        var unknown = making("deployment", "c").replaceFirst("\"triggers\": \\{[^}]*}", "\"triggers\": null");

        assertThat(deployed(canary("a", "b", 10), unknown).code()).isEqualTo(2);
    }

    @Test
    void one_of_another_canary_is_not_unless_it_takes_from_the_stage_what_that_calls() throws Exception {
        project.write("project/Pulumi.dev.yaml", AT_TEN);

        assertThat(deployed(canary("a", "b", 10), making("canary", "c"))).isEqualTo(ALLOWED);
        assertThat(deployed(stable("a"), TakenFromStageTest.deleted("aws:iam/role:Role", "delete-user")))
                .isEqualTo(new Scripts.Run(2, "", """
                                The stage keeps its deployment while there is a canary, and this would take from it what it calls:
                                  - Role delete-user would be deleted
                                Its callers would get errors. Make a canary of the rest, promote it, and release the removal after that, with scripts/deploy dev.
                                """));
    }

    @Test
    void one_that_cannot_be_previewed_is_and_says_why() throws Exception {
        project.write("preview-code", "1");

        assertThat(deployed(canary("a", "b", 10), """
                        {"diagnostics": [{"severity": "error", "message": "invalid settings"}, {"severity": "info", "message": "no"}]}""")).isEqualTo(new Scripts.Run(1, "", "invalid settings\n"));
        assertThat(project.updates()).isEmpty();
    }

    @Test
    void a_removed_part_of_the_canary_alone_is_no_second_deployment() throws Exception {
        var with = canary("a", "b", 10).replace("]}}", ", " + """
                {"urn": "urn:stack::get-copy", "type": "aws:apigateway/method:Method", "id": "copy", "inputs": {}}]}}""");
        project.goes(with, stable("a"));

        assertThat(project.run("deploy", "dev")).isEqualTo(ALLOWED);
        assertThat(project.updates()).hasSize(1);
    }

    @Test
    void a_removed_part_of_a_promoted_canary_is_a_second_deployment() throws Exception {
        var with = canary("a", "b", 10).replace("]}}", ", " + """
                {"urn": "urn:stack::get-copy", "type": "aws:apigateway/method:Method", "id": "copy", "inputs": {}}]}}""");
        project.goes(with, stable("b").replace("stage-id", "next-id"));

        assertThat(project.run("deploy", "--rollback", "dev").out()).contains("  - get-copy\n");
    }

    @Test
    void a_removed_part_while_the_canary_is_there_waits_for_its_end() throws Exception {
        var with = canary("a", "b", 10).replace("]}}", ", " + """
                {"urn": "urn:stack::get-copy", "type": "aws:apigateway/method:Method", "id": "copy", "inputs": {}}]}}""");
        project.write("project/Pulumi.dev.yaml", AT_TEN);
        project.goes(with, canary("a", "c", 10));

        assertThat(project.run("deploy", "dev")).isEqualTo(ALLOWED);
        assertThat(project.updates()).hasSize(1);
    }
}
