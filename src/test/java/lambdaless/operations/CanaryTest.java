package lambdaless.operations;

import static lambdaless.operations.CanaryStates.canary;
import static lambdaless.operations.CanaryStates.halfway;
import static lambdaless.operations.CanaryStates.making;
import static lambdaless.operations.CanaryStates.stable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canary script: its commands, the stack file, and the answers of the CLI. */
final class CanaryTest {
    private static final String AT_TEN = CanaryProject.SETTINGS.replace("config:\n", "config:\n  canaryPercent: 10\n");
    private static final String OUT = "Stack dev has a canary: 10 % of the calls get deployment canary-id, the others "
            + "stage-id.\nTo end it: scripts/canary promote dev, or scripts/canary rollback dev\n";
    private static final String NONE = "Stack dev has no canary; all calls get deployment stage-id.\n";

    @TempDir
    private Path folder = Path.of("");

    private CanaryProject project = new CanaryProject(folder, new Scripts(folder));

    @BeforeEach
    void setUp() throws IOException {
        project = CanaryProject.in(folder);
    }

    @Test
    void starts_with_a_setting_beside_which_the_stack_file_stays_as_it_is() throws Exception {
        project.goes(stable("a"), canary("a", "b", 10));

        assertThat(project.run("canary", "start", "dev", "10")).isEqualTo(new Scripts.Run(0, OUT, ""));
        assertThat(project.updates()).hasSize(1);
        assertThat(project.read("deployed.yaml")).isEqualTo(AT_TEN);
        assertThat(project.settings()).isEqualTo(AT_TEN);
    }

    @Test
    void gets_another_percentage_in_the_place_of_its_own() throws Exception {
        project.write(
                "project/Pulumi.dev.yaml", AT_TEN.replace("canaryPercent: 10", "lambdaless:canaryPercent: \"5\""));
        project.goes(canary("a", "b", 5), canary("a", "b", 10));

        assertThat(project.run("canary", "start", "dev", "10").out()).isEqualTo(OUT);
        assertThat(project.settings()).isEqualTo(AT_TEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "110", "200", "1000", "010", "-1", "1.5", "ten", ""})
    void has_a_whole_number_as_its_percentage(String percent) throws Exception {
        assertThat(project.run("canary", "start", "dev", percent))
                .isEqualTo(new Scripts.Run(
                        1,
                        "",
                        "canary: \"" + percent + "\" is not a percentage; expected a whole number from 1 to 100 "
                                + "(promote and rollback end a canary)\n"));
        assertThat(project.scripts().calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "99", "100"})
    void has_any_part_of_the_traffic_or_all(String percent) throws Exception {
        project.goes(stable("a"), canary("a", "b", Integer.parseInt(percent)));

        assertThat(project.run("canary", "start", "dev", percent).out())
                .startsWith("Stack dev has a canary: " + percent + " % of the calls ");
    }

    @Test
    void is_not_started_where_a_deployment_is_refused() throws Exception {
        assertThat(project.run("canary", "start", "dev", "10"))
                .isEqualTo(new Scripts.Run(
                        2,
                        "",
                        "Stack dev was never deployed, so there is nothing beside a canary. Deploy it without "
                                + "canaryPercent first.\n"));
        assertThat(project.updates()).isEmpty();
        assertThat(project.settings()).isEqualTo(CanaryProject.SETTINGS);
    }

    @Test
    void is_repeated_after_an_update_that_failed() throws Exception {
        project.goes(stable("a"), halfway("a", "b"));
        project.write("up-code", "255");

        assertThat(project.run("canary", "start", "dev", "10")).isEqualTo(new Scripts.Run(255, "", ""));
        assertThat(project.settings()).isEqualTo(AT_TEN);
        assertThat(project.run("canary", "status", "dev").out())
                .isEqualTo(
                        "Stack dev has the deployment of a canary, and no stage that calls it: an update has failed. "
                                + "Repeat it.\n");

        project.write("up-code", "0");
        project.write("next.json", canary("a", "b", 10));
        assertThat(project.run("canary", "start", "dev", "10")).isEqualTo(new Scripts.Run(0, OUT, ""));
    }

    @Test
    void is_promoted_with_its_own_api_and_without_the_setting() throws Exception {
        project.write("project/Pulumi.dev.yaml", AT_TEN);
        project.write("preview.json", making("deployment", "b"));
        project.goes(canary("a", "b", 10), stable("b"));

        assertThat(project.run("canary", "promote", "dev")).isEqualTo(new Scripts.Run(0, NONE, ""));
        assertThat(project.updates()).hasSize(1);
        assertThat(project.read("deployed.yaml")).isEqualTo(CanaryProject.SETTINGS);
        assertThat(project.settings()).isEqualTo(CanaryProject.SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "c"})
    void is_not_promoted_with_another_api(String other) throws Exception {
        project.write("project/Pulumi.dev.yaml", AT_TEN);
        project.write("preview.json", other.equals("a") ? CanaryStates.UNCHANGED : making("deployment", other));
        project.goes(canary("a", "b", 10), stable("b"));

        assertThat(project.run("canary", "promote", "dev"))
                .isEqualTo(new Scripts.Run(
                        2,
                        "",
                        "This checkout declares another API than the canary of stack dev serves; promote it from the "
                                + "commit that it was started from.\n"));
        assertThat(project.updates()).isEmpty();
        assertThat(project.settings()).isEqualTo(AT_TEN);
    }

    @Test
    void is_promoted_after_a_promotion_that_failed() throws Exception {
        project.goes(halfway("b", "b"), stable("b"));

        assertThat(project.run("canary", "promote", "dev")).isEqualTo(new Scripts.Run(0, NONE, ""));
        assertThat(project.updates()).hasSize(1);
    }

    @Test
    void is_not_promoted_where_there_is_none() throws Exception {
        project.write("state.json", stable("a"));

        assertThat(project.run("canary", "promote", "dev")).isEqualTo(new Scripts.Run(0, NONE, ""));
        assertThat(project.updates()).isEmpty();
    }

    @Test
    void is_told_of_a_stack_without_a_stage() throws Exception {
        assertThat(project.run("canary", "status", "dev").out()).isEqualTo("Stack dev has no stage.\n");
    }

    @Test
    void needs_a_command_a_stack_that_has_a_file_and_one_with_settings() throws Exception {
        var usage = "canary: usage: scripts/canary start STACK PERCENT | status STACK | promote STACK | rollback STACK "
                + "[COMMIT]\n";
        assertThat(project.run("canary").err()).isEqualTo(usage);
        assertThat(project.run("canary", "start", "dev").err()).isEqualTo(usage);
        assertThat(project.run("canary", "promote", "dev", "10").err()).isEqualTo(usage);
        assertThat(project.run("canary", "status", "test").err())
                .isEqualTo("canary: there is no Pulumi.test.yaml; expected a stack that has a file, such as dev\n");

        project.write("project/Pulumi.dev.yaml", "encryptionsalt: v1:now\n");
        assertThat(project.run("canary", "start", "dev", "10"))
                .isEqualTo(new Scripts.Run(
                        1,
                        "",
                        "canary: canaryPercent cannot be set in Pulumi.dev.yaml; expected a line \"config:\" with "
                                + "settings below it, indented by two spaces\n"));
        assertThat(project.settings()).isEqualTo("encryptionsalt: v1:now\n");
        assertThat(project.updates()).isEmpty();
    }
}
