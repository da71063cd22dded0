package lambdaless.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts that an update would take from the deployment that a stage keeps. */
final class TakenFromStageTest {
    private static final String RELEASED = "2026-11-26T10:00:00Z";
    private static final List<String> CALLED = List.of(
            "aws:apigateway/apiKey:ApiKey",
            "aws:apigateway/authorizer:Authorizer",
            "aws:apigateway/model:Model",
            "aws:apigateway/restApi:RestApi",
            "aws:apigateway/stage:Stage",
            "aws:apigateway/usagePlan:UsagePlan",
            "aws:apigateway/usagePlanKey:UsagePlanKey",
            "aws:cognito/userPool:UserPool",
            "aws:dynamodb/table:Table",
            "aws:iam/policy:Policy",
            "aws:iam/role:Role",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:kms/key:Key");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void hasJq() {
        assumeTrue(Scripts.canRun("jq"), "jq is not on the PATH");
    }

    private static String step(String op, String old, String changed) {
        return "{\"op\": \"%s\", \"oldState\": %s, \"newState\": %s}".formatted(op, old, changed);
    }

    private static String preview(String... steps) {
        return "{\"steps\": [" + String.join(", ", steps) + "]}";
    }

    private static String resource(String type, String name, String created, String inputs) {
        return """
                {"urn": "urn:stack::%s", "type": "%s", "created": "%s", "inputs": {%s}}""".formatted(name, type, created, inputs);
    }

    private static String resource(String type, String inputs) {
        return resource(type, "users", RELEASED, inputs);
    }

    /** A preview in which a resource of the released API is deleted. */
    static String deleted(String type, String name) {
        return preview(step("delete", resource(type, name, RELEASED, ""), "null"));
    }

    private String taken(String... steps) throws Exception {
        var state = Files.writeString(
                folder.resolve("state.json"),
                CanaryStates.state(
                        resource("aws:apigateway/deployment:Deployment", "deployment", "2026-11-26T10:00:00.5Z", "")));
        var file = Files.writeString(folder.resolve("preview.json"), preview(steps));
        var run = new Scripts(folder).run("scripts/taken-from-stage", state.toString(), file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    @Test
    void is_what_it_calls_that_would_go_or_become_another_one() throws Exception {
        var steps = CALLED.stream()
                .flatMap(type -> Stream.of(
                        step("delete", resource(type, "gone", RELEASED, ""), "null"),
                        step("replace", resource(type, ""), resource(type, ""))));

        assertThat(taken(steps.toArray(String[]::new)).lines())
                .containsExactlyInAnyOrderElementsOf(CALLED.stream()
                        .map(type -> type.replaceFirst(".*:", ""))
                        .flatMap(kind -> Stream.of(kind + " gone would be deleted", kind + " users would be replaced"))
                        .toList());
    }

    @Test
    void is_neither_what_its_snapshot_has_nor_what_stays() throws Exception {
        var others = Map.of(
                "aws:apigateway/method:Method", "delete",
                "aws:apigateway/deployment:Deployment", "replace",
                "aws:cloudwatch/logGroup:LogGroup", "delete");
        var steps = Stream.concat(
                others.entrySet().stream()
                        .map(other ->
                                step(other.getValue(), resource(other.getKey(), ""), resource(other.getKey(), ""))),
                Stream.of("update", "create")
                        .map(op -> step(op, resource("aws:iam/role:Role", ""), resource("aws:iam/role:Role", ""))));

        assertThat(taken(steps.toArray(String[]::new))).isEmpty();
    }

    @Test
    void is_not_what_only_a_canary_has() throws Exception {
        var role = resource("aws:iam/role:Role", "copy", "2026-11-26T10:00:01Z", "");

        assertThat(taken(step("delete", role, "null"))).isEmpty();
    }

    @Test
    void is_not_what_stays_in_aws() throws Exception {
        var kept = resource("aws:dynamodb/table:Table", "").replaceFirst("\\{", "{\"retainOnDelete\": true, ");

        assertThat(taken(step("delete", kept, "null"))).isEmpty();
    }

    @Test
    void is_a_call_that_a_policy_would_allow_no_more() throws Exception {
        var type = "aws:iam/policy:Policy";
        var before = resource(type, "\"policy\": \"GetItem\"");

        assertThat(taken(step("update", before, resource(type, "\"policy\": \"Query\""))))
                .isEqualTo("Policy users would allow another call\n");
        assertThat(taken(step("update", before, resource(type, "\"policy\": \"GetItem\", \"tags\": {}"))))
                .isEmpty();
    }

    @Test
    void is_an_index_that_would_go_or_become_another_one() throws Exception {
        var type = "aws:dynamodb/table:Table";
        var byYear = "{\"name\": \"byYear\", \"hashKey\": \"year\", \"projectionType\": \"ALL\"}";
        var before = resource(type, "\"globalSecondaryIndexes\": [" + byYear + "]");
        var gone = "index byYear of Table users would be deleted or replaced\n";

        assertThat(taken(step("update", before, resource(type, "")))).isEqualTo(gone);
        assertThat(taken(step("update", before, before.replace("\"year\"", "\"title\""))))
                .isEqualTo(gone);
        assertThat(taken(step("update", before, before.replace("]", ", {\"name\": \"byTitle\"}]"))))
                .isEmpty();
    }

    @Test
    void cannot_be_told_without_a_state_and_a_preview() throws Exception {
        var other = Files.writeString(folder.resolve("other.json"), "[]").toString();
        var state = Files.writeString(folder.resolve("state.json"), CanaryStates.state())
                .toString();
        var script = "scripts/taken-from-stage";

        assertThat(new Scripts(folder).run(script, state).code()).isEqualTo(1);
        assertThat(new Scripts(folder).run(script, other, state).err())
                .isEqualTo("taken-from-stage cannot read " + other + "; expected what `pulumi stack export` writes\n");
        assertThat(new Scripts(folder).run(script, state, other).err())
                .isEqualTo(
                        "taken-from-stage cannot read " + other + "; expected what `pulumi preview --json` writes\n");
    }
}
