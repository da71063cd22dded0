package lambdaless.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lambdaless.aws.Aws;
import lambdaless.aws.Kind;
import lambdaless.aws.Unfinished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runbook's way to put a table that was restored from a point in time in the place of the one that is wrong. */
@OnEngine
final class RestoredTableTest {
    /** The filter of the runbook's command. */
    private static final Pattern FILTER = Pattern.compile("(?s)jq --arg old \"\\$OLD\" --arg new \"\\$NEW\" '([^']+)'");

    /** The name of a table of users in AWS, restored or not. */
    private static final Pattern USERS = Pattern.compile("lambdaless-prod-users-[0-9a-f]{7}(-restored)?");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takes_the_place_of_the_old_one_which_stays_and_can_come_back() throws Exception {
        assumeTrue(canRunJq(), "jq is not on the PATH");
        try (var engine = Engine.of(folder, "prod")) {
            engine.up();
            var aws = engine.aws().aws();
            var old = table(engine);
            var restored = restore(aws, old);
            int tables = aws.all(Kind.TABLE).size();

            engine.command("stack", "import", "--file", edited(engine, old, restored));
            assertDeploys(engine, restored, old);

            engine.command("stack", "import", "--file", before().toString());
            assertDeploys(engine, old, restored);
            assertThat(aws.all(Kind.TABLE)).hasSize(tables);
        }
    }

    private static void assertDeploys(Engine engine, String used, String unused)
            throws IOException, AutomationException {
        engine.refresh();
        engine.up();
        var aws = engine.aws().aws();

        assertThat(table(engine)).isEqualTo(used);
        assertThat(aws.served("prod").stage().properties().get("variables"))
                .isInstanceOfSatisfying(
                        Map.class,
                        variables -> assertThat(variables.get("usersTable")).isEqualTo(used));
        assertThat(named(aws, Kind.POLICY)).contains(used).doesNotContain(unused);
        assertThat(named(aws, Kind.METRIC_ALARM)).contains(used).doesNotContain(unused);
        assertThat(named(aws, Kind.DASHBOARD)).contains(used).doesNotContain(unused);
        assertThat(properties(aws, used)).isEqualTo(properties(aws, unused));
        assertThat(engine.preview()).isEmpty();
    }

    /** The names of tables of users that are in resources of a kind. */
    private static Set<String> named(Aws aws, Kind kind) {
        return USERS.matcher(aws.all(kind).toString())
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }

    private static String table(Engine engine) throws AutomationException {
        return engine.outputs()
                .getAsJsonObject("tables")
                .getAsJsonObject("users")
                .get("name")
                .getAsString();
    }

    /** The settings of a table without its name. */
    private static Map<String, Object> properties(Aws aws, String name) {
        var properties = new TreeMap<>(aws.read(Kind.TABLE, name).orElseThrow().properties());
        properties.keySet().removeAll(List.of("name", "arn"));
        return properties;
    }

    /** A new table, as DynamoDB makes it: without tags, time to live, deletion protection and point-in-time recovery. */
    private static String restore(Aws aws, String old) throws Unfinished {
        var inputs = properties(aws, old);
        inputs.put("name", old + "-restored");
        inputs.put("deletionProtectionEnabled", false);
        inputs.put("pointInTimeRecovery", Map.of("enabled", false));
        inputs.keySet().removeAll(List.of("tags", "ttl"));
        return aws.create(Kind.TABLE, "users", inputs).id();
    }

    private Path before() {
        return folder.resolve("before.json");
    }

    /** The state with the one table in the place of the other. */
    private String edited(Engine engine, String old, String restored)
            throws IOException, InterruptedException, AutomationException {
        var command = FILTER.matcher(Files.readString(Path.of("docs", "runbook.md")));
        assertThat(command.find()).isTrue();
        var after = folder.resolve("after.json");
        Files.writeString(before(), engine.command("stack", "export"));
        var jq = new ProcessBuilder(
                        "jq", "--arg", "old", old, "--arg", "new", restored, command.group(1), before().toString())
                .redirectOutput(after.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(jq.waitFor()).isZero();
        return after.toString();
    }

    private static boolean canRunJq() {
        try {
            return new ProcessBuilder("jq", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }
}
