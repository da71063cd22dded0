package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of an API that the state before an update has and the one after it has not. */
final class RemovedRoutesTest {
    private static final String SCRIPT = "scripts/removed-routes";
    private static final String BEFORE = "src/test/resources/operations/before.json";
    private static final String AFTER = "src/test/resources/operations/after.json";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void hasJq() {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
    }

    @Test
    void are_those_that_are_neither_renamed_nor_replaced() throws Exception {
        var run = new Scripts(folder).run(SCRIPT, BEFORE, AFTER);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(urn -> urn.replaceFirst(".*aws:apigateway/\\w+:", "")))
                .containsExactly(
                        "Integration::delete-user", "IntegrationResponse::delete-user-200", "Method::delete-user");
    }

    /** The stage heeds it until a deployment that has not seen it. */
    @Test
    void are_with_them_a_resource_policy() throws Exception {
        var policy = "urn:pulumi:dev::shop::aws:apigateway/restApiPolicy:RestApiPolicy::addresses";
        var with = Files.writeString(
                folder.resolve("with.json"),
                "{\"deployment\": {\"resources\": [{\"type\": \"aws:apigateway/restApiPolicy:RestApiPolicy\","
                        + " \"id\": \"a1b2c3\", \"urn\": \"" + policy + "\"}]}}");
        var without = Files.writeString(folder.resolve("without.json"), "{\"deployment\": {}}");

        assertThat(new Scripts(folder).run(SCRIPT, with.toString(), without.toString()))
                .isEqualTo(new Scripts.Run(0, policy + "\n", ""));
    }

    @Test
    void are_none_where_nothing_changes_or_all_is_new() throws Exception {
        var empty = Files.writeString(folder.resolve("empty.json"), "{\"version\": 3, \"deployment\": {}}");

        assertThat(new Scripts(folder).run(SCRIPT, BEFORE, BEFORE).out()).isEmpty();
        assertThat(new Scripts(folder).run(SCRIPT, empty.toString(), AFTER)).isEqualTo(new Scripts.Run(0, "", ""));
    }

    @Test
    void cannot_be_told_of_what_is_not_an_export() throws Exception {
        var other = Files.writeString(folder.resolve("other.json"), "[]");

        assertThat(new Scripts(folder).run(SCRIPT, other.toString(), AFTER).err())
                .isEqualTo("removed-routes cannot read " + other + "; expected what `pulumi stack export` writes\n");
        assertThat(new Scripts(folder).run(SCRIPT, BEFORE).err())
                .startsWith("removed-routes expects two files of `pulumi stack export`, got 1;");
    }
}
