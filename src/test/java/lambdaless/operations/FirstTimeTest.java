package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting up what the workflows want, with commands in the place of {@code aws}, {@code pulumi} and {@code gh}. */
final class FirstTimeTest {
    private static final Map<String, String> PASSPHRASES =
            Map.of("PASSPHRASE_DEV", "secret-of-dev", "PASSPHRASE_PROD", "secret-of-prod");
    private static final List<String> FOR_ADA = List.of("--repository", "acme/music", "--reviewer", "ada");

    private static final List<String> STACKS = List.of("dev", "prod"); // the checkout may have files of others

    @TempDir
    private Path folder = Path.of("");

    private Scripts scripts;

    /** Everything that the script asks for exists if the file {@code there} does. */
    @BeforeEach
    void setUp() throws IOException {
        scripts = new Scripts(folder).with("aws", """
                        case "$*" in
                          *get-caller-identity*) echo 123456789012 ;;
                          *head-bucket*|*"iam get-"*) test -e "$FOLDER/there" ;;
                        esac""").with("pulumi", """
                        case "$*" in
                          *--show-name*) test -e "$FOLDER/there" ;;
                          *--show-secrets*) test "$PULUMI_CONFIG_PASSPHRASE" != wrong ;;
                        esac""").with("gh", """
                        case "$*" in
                          *users/ada*) echo 42 ;;
                          *branch-policies*--jq*) test -e "$FOLDER/there" && echo main; true ;;
                          "api repos/"*) test -e "$FOLDER/there" ;;
                          *--input*|"secret set"*) cat >> "$FOLDER/read"; echo >> "$FOLDER/read" ;;
                        esac""");
    }

    private Scripts.Run run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(FOR_ADA);
        all.addAll(STACKS);
        return scripts.run(environment, "scripts/first-time", all.toArray(String[]::new));
    }

    @Test
    void says_the_steps_with_their_values_and_does_nothing() throws Exception {
        var run = run(Map.of());

        assertThat(run.code()).isZero();
        assertThat(scripts.calls()).containsExactly("aws sts get-caller-identity --query Account --output text");
        assertThat(run.out())
                .contains("aws iam create-role --role-name github-lambdaless-prod --assume-role-policy-document "
                        + "file://target/first-time/prod-trust.json\n")
                .contains("PULUMI_CONFIG_PASSPHRASE=\"$PASSPHRASE_DEV\" pulumi stack init dev --non-interactive\n")
                .contains("printf '%s' \"$PASSPHRASE_PROD\" | gh secret set PULUMI_CONFIG_PASSPHRASE --repo acme/music "
                        + "--env preview-prod\n")
                .contains("\nNothing was done. Run it with --run");
    }

    @Test
    void fills_in_the_policies() throws Exception {
        run(Map.of());

        for (var document : List.of("dev-deploy", "preview-dev-preview", "prod-deploy", "preview-prod-trust")) {
            assertThat(Files.readString(Path.of("target", "first-time", document + ".json")))
                    .doesNotContain("<")
                    .contains("123456789012");
        }
        assertThat(Files.readString(Path.of("target", "first-time", "prod-deploy.json")))
                .contains("\"arn:aws:iam::123456789012:role/lambdaless-prod-*\"");
        assertThat(Files.readString(Path.of("target", "first-time", "preview-prod-trust.json")))
                .contains("\"repo:acme/music:environment:preview-prod\"");
    }

    @Test
    void makes_what_is_not_there() throws Exception {
        var run = run(PASSPHRASES, "--run");

        assertThat(run.err()).isEmpty();
        var calls = scripts.calls();
        assertThat(calls)
                .contains("aws iam create-open-id-connect-provider --url https://token.actions.githubusercontent.com "
                        + "--client-id-list sts.amazonaws.com")
                .contains("pulumi stack init dev --non-interactive", "pulumi stack init prod --non-interactive")
                .contains("gh variable set AWS_READ_ROLE --repo acme/music --env preview-dev --body "
                        + "arn:aws:iam::123456789012:role/github-lambdaless-preview-dev")
                .noneMatch(call -> call.contains("secret-of-"));
        assertThat(calls.stream().filter(call -> call.startsWith("aws iam create-role ")))
                .hasSize(4);
        assertThat(calls.stream()
                        .filter(call -> call.endsWith("deployment-branch-policies --field name=main"))
                        .map(call -> call.replaceFirst(".*environments/([^/]+)/.*", "$1")))
                .containsExactly("dev", "prod", "preview-prod");
        assertThat(Files.readString(folder.resolve("read")))
                .contains("secret-of-dev\n", "secret-of-prod\n")
                .contains("{\"reviewers\": [{\"type\": \"User\", \"id\": 42}], \"deployment_branch_policy\": "
                        + "{\"protected_branches\": false, \"custom_branch_policies\": true}}\n");
    }

    @Test
    void makes_nothing_again() throws Exception {
        Files.createFile(folder.resolve("there"));

        assertThat(run(PASSPHRASES, "--run").err()).isEmpty();
        assertThat(scripts.calls())
                .noneMatch(call -> call.matches("(aws|pulumi) .*(create-|init ).*"))
                .noneMatch(call -> call.matches("gh api --method POST .*"))
                .contains("aws iam update-assume-role-policy --role-name github-lambdaless-dev --policy-document "
                        + "file://target/first-time/dev-trust.json");
    }

    @Test
    void wants_the_passphrases_before_it_does_anything() throws Exception {
        var run = run(Map.of("PASSPHRASE_DEV", "x"), "--run");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "first-time: PASSPHRASE_PROD is not set; expected the passphrase of the secrets of stack prod.");
        assertThat(scripts.calls()).isEmpty();
    }

    @Test
    void refuses_another_passphrase_than_the_stacks() throws Exception {
        Files.createFile(folder.resolve("there"));

        assertThat(run(Map.of("PASSPHRASE_DEV", "wrong", "PASSPHRASE_PROD", "x"), "--run")
                        .err())
                .isEqualTo(
                        "first-time: the secrets of stack dev cannot be read with PASSPHRASE_DEV; expected the passphrase with "
                                + "which the stack was made\n");
        assertThat(scripts.calls()).noneMatch(call -> call.startsWith("gh secret "));
    }

    @Test
    void stops_at_a_command_that_fails() throws Exception {
        scripts.with(
                "aws", "case $* in *caller*) echo 123456789012 ;; *) echo 'An error occurred' >&2; exit 254 ;; esac");

        var run = run(PASSPHRASES, "--run");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "An error occurred\nfirst-time: this command failed; what it says is above. Repeat first-time once that "
                                + "is mended.\n");
        assertThat(scripts.calls()).noneMatch(call -> call.startsWith("gh "));
    }

    @Test
    void refuses_what_it_does_not_know() throws Exception {
        assertThat(run(Map.of(), "--walk").err())
                .isEqualTo(
                        "first-time: there is no option --walk; expected --run, --repository, --account, --bucket, --reviewer, "
                                + "or stacks\n");
        assertThat(scripts.run("scripts/first-time", "--repository", "a/b", "test")
                        .err())
                .isEqualTo("first-time: there is no Pulumi.test.yaml; expected stacks that have a file, such as dev\n");
    }
}
