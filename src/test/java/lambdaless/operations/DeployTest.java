package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the deploy script makes a second update, with a {@code pulumi} that gives the states and exit codes of the test. */
final class DeployTest {
    private static final Path STATES = Path.of("src", "test", "resources", "operations");
    private static final String DEPLOYMENT =
            "urn:pulumi:dev::lambdaless::lambdaless:infra:Api$aws:apigateway/deployment:Deployment::deployment";
    private static final String FIRST =
            "pulumi up --stack dev --non-interactive --color never --suppress-outputs --yes --refresh";
    private static final String SECOND =
            "pulumi up --stack dev --non-interactive --color never --suppress-outputs --yes --skip-preview --replace "
                    + DEPLOYMENT;

    /** Its first update is from one state to the next; an update exits with the first of the codes that are left. */
    private static final String PULUMI = """
            case "$1 $2" in
              "stack export") cp "$FOLDER/state.json" "$7" ;;
              "stack tag")
                case $3 in
                  get) test -e "$FOLDER/tag-$4" ;;
                  set) echo "$5" > "$FOLDER/tag-$4" ;;
                  rm) rm "$FOLDER/tag-$4" ;;
                esac ;;
              "up --stack")
                cp "$FOLDER/next.json" "$FOLDER/state.json"
                code=$(head -n 1 "$FOLDER/codes")
                sed -i.before 1d "$FOLDER/codes"
                exit "${code:-0}" ;;
            esac""";

    @TempDir
    private Path folder = Path.of("");

    private Scripts scripts;

    @BeforeEach
    void setUp() throws IOException {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
        scripts = new Scripts(folder).with("pulumi", PULUMI);
        Files.createFile(folder.resolve("codes"));
    }

    private Scripts.Run deployed(String before, String after, String... codes)
            throws IOException, InterruptedException {
        Files.copy(STATES.resolve(before), folder.resolve("state.json"));
        Files.copy(STATES.resolve(after), folder.resolve("next.json"));
        return again(codes);
    }

    private Scripts.Run again(String... codes) throws IOException, InterruptedException {
        Files.write(folder.resolve("codes"), List.of(codes));
        return scripts.run("scripts/deploy", "dev");
    }

    private List<String> updates() throws IOException {
        return scripts.calls().stream()
                .filter(call -> call.startsWith("pulumi up "))
                .toList();
    }

    private boolean isDue() {
        return Files.exists(folder.resolve("tag-removed-routes-are-served"));
    }

    @Test
    void what_removes_nothing_of_the_api_is_one_update_after_a_refresh() throws Exception {
        var run = deployed("after.json", "after.json");

        assertThat(run).isEqualTo(new Scripts.Run(0, "", ""));
        assertThat(updates()).containsExactly(FIRST);
    }

    @Test
    void a_first_deployment_is_one_update() throws Exception {
        Files.writeString(folder.resolve("state.json"), "{\"version\": 3, \"deployment\": {}}");
        Files.copy(STATES.resolve("after.json"), folder.resolve("next.json"));

        assertThat(again().code()).isZero();
        assertThat(updates()).containsExactly(FIRST);
    }

    @Test
    void a_removed_route_is_a_second_update_and_said() throws Exception {
        var run = deployed("before.json", "after.json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""

                        Parts of the API were removed after its deployment was made:
                          - delete-user
                          - delete-user-200
                        The stage still has them: a route answers 500, a resource policy keeps callers out. A second \
                        update makes a deployment without them:
                          pulumi up --stack dev --replace '%s'

                        """.formatted(DEPLOYMENT));
        assertThat(updates()).containsExactly(FIRST, SECOND);
        assertThat(isDue()).isFalse();
    }

    @Test
    void a_second_update_that_fails_is_made_by_the_next_deployment() throws Exception {
        var failed = deployed("before.json", "after.json", "0", "255");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .isEqualTo("The second update failed, so the stage still serves what was removed, with status 500; "
                        + "deploy again.\n");
        assertThat(updates()).containsExactly(FIRST, SECOND);
        assertThat(isDue()).isTrue();
        assertThat(again().out())
                .contains(
                        "Parts of the API were removed after its deployment was made by an update before this one.\n");
        assertThat(updates()).containsExactly(FIRST, SECOND);
        assertThat(isDue()).isFalse();
    }

    @Test
    void an_update_that_fails_leaves_the_second_to_the_next_deployment() throws Exception {
        var failed = deployed("before.json", "after.json", "255");

        assertThat(failed.code()).isEqualTo(255);
        assertThat(failed.err())
                .isEqualTo(
                        "The update failed after parts of the API were removed, which the stage may still serve, with "
                                + "status 500; deploy again.\n");
        assertThat(updates()).containsExactly(FIRST);
        assertThat(again().code()).isZero();
        assertThat(updates()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_failure_alone_is_its_exit_code() throws Exception {
        assertThat(deployed("after.json", "after.json", "255")).isEqualTo(new Scripts.Run(255, "", ""));
        assertThat(isDue()).isFalse();
    }

    @Test
    void tables_that_want_another_step_first_are_not_updated() throws Exception {
        var state = Files.readString(STATES.resolve("after.json"));
        var encrypted =
                "\"type\": \"aws:dynamodb/table:Table\", \"inputs\": {\"serverSideEncryption\": {\"kmsKeyArn\": \"arn\"}}";
        Files.writeString(
                folder.resolve("state.json"), state.replace("\"type\": \"aws:dynamodb/table:Table\"", encrypted));
        Files.copy(STATES.resolve("after.json"), folder.resolve("next.json"));

        var run = again();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("The tables are encrypted with arn, which customerManagedKey names no more");
        assertThat(updates()).isEmpty();
    }

    @Test
    void a_stack_has_to_be_named() throws Exception {
        assertThat(scripts.run("scripts/deploy").err()).contains("expected a stack, such as: scripts/deploy dev");
    }
}
