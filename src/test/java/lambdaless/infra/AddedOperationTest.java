package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operation is one entry, one request template and the name of an answer. */
final class AddedOperationTest {
    @TempDir
    private Path folder = Path.of("");

    private static final Set<String> ADDED = Set.of(
            "Resource /users/{userId}/name",
            "Operation get-user-name",
            "Role get-user-name",
            "Policy get-user-name",
            "RolePolicyAttachment get-user-name",
            "Method get-user-name",
            "Integration get-user-name",
            "MethodResponse get-user-name-200",
            "MethodResponse get-user-name-400",
            "MethodResponse get-user-name-503",
            "MethodResponse get-user-name-500",
            "IntegrationResponse get-user-name-200",
            "IntegrationResponse get-user-name-400",
            "IntegrationResponse get-user-name-503",
            "IntegrationResponse get-user-name-500",
            "MethodSettings get-user-name",
            "Method preflight/users/{userId}/name",
            "Integration preflight/users/{userId}/name",
            "MethodResponse preflight/users/{userId}/name-204",
            "IntegrationResponse preflight/users/{userId}/name-204");

    @Test
    void brings_all_that_belongs_to_it_and_changes_nothing_else() throws IOException {
        var before = described(Declared.of("dev"));
        var after = described(Declared.of(ChangedApi.withAddedOperation(folder), "dev", Map.of()));
        var changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());

        var expected = new TreeSet<>(ADDED);
        expected.add("Deployment deployment");
        assertThat(changed.keySet()).isEqualTo(expected);
        assertThat(before.keySet()).isSubsetOf(after.keySet()).doesNotContainAnyElementsOf(ADDED);
    }

    @Test
    void has_its_right_its_parameters_and_its_place_in_the_outputs() throws IOException {
        var declared = Declared.of(ChangedApi.withAddedOperation(folder), "dev", Map.of());
        var policy = declared.one("aws:iam/policy:Policy", "get-user-name");

        assertThat(json(policy.input("policy").asText()).path("Statement").get(0))
                .isEqualTo(json("""
                        {"Effect":"Allow","Action":"dynamodb:GetItem",
                        "Resource":"arn:aws:dynamodb:eu-west-1:123456789012:table/users-dev"}"""));
        assertThat(declared.one("aws:apigateway/method:Method", "get-user-name").input("requestParameters"))
                .isEqualTo(json("""
                        {"method.request.path.userId":true,"method.request.header.Origin":false,
                        "method.request.header.origin":false,"method.request.header.If-Match":false,
                        "method.request.header.If-None-Match":false}"""));
        assertThat(declared.output("endpoints")
                        .path("get-user-name")
                        .path("url")
                        .asText())
                .endsWith("/dev/users/{userId}/name");
        assertThat(declared.output("roles").has("get-user-name")).isTrue();
    }

    private static Map<String, Object> described(Declared declared) {
        return new TreeMap<>(declared.resources().stream()
                .collect(toMap(
                        resource -> resource.type().replaceFirst(".*:", "") + " " + resource.name(),
                        resource -> resource.inputs())));
    }
}
