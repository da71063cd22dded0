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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An operation is one entry, one request template and the name of an answer. */
@TestInstance(Lifecycle.PER_CLASS)
final class AddedOperationTest {
    private static final Set<String> ADDED = Set.of(
            "Resource /users/{}/copy",
            "Operation get-user-copy",
            "Role GET.users._.copy",
            "Policy GET.users._.copy",
            "RolePolicyAttachment GET.users._.copy",
            "Method GET /users/{}/copy",
            "Integration GET /users/{}/copy",
            "MethodResponse GET /users/{}/copy/status-200",
            "MethodResponse GET /users/{}/copy/status-400",
            "MethodResponse GET /users/{}/copy/status-503",
            "MethodResponse GET /users/{}/copy/status-500",
            "MethodResponse GET /users/{}/copy/status-429",
            "IntegrationResponse GET /users/{}/copy/success",
            "IntegrationResponse GET /users/{}/copy/refused",
            "IntegrationResponse GET /users/{}/copy/unavailable",
            "IntegrationResponse GET /users/{}/copy/internal",
            "MethodSettings GET /users/{}/copy",
            "Method OPTIONS /users/{}/copy",
            "Integration OPTIONS /users/{}/copy",
            "MethodResponse OPTIONS /users/{}/copy/status-204",
            "IntegrationResponse OPTIONS /users/{}/copy/success");

    private final Declared declared;

    AddedOperationTest(@TempDir Path folder) throws IOException {
        declared = Declared.of(ChangedApi.withAddedOperation(folder), "dev", Map.of());
    }

    @Test
    void brings_all_that_belongs_to_it_and_changes_nothing_else() {
        var before = described(Declared.dev());
        var after = described(declared);
        var changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());

        var expected = new TreeSet<>(ADDED);
        expected.add("Deployment deployment");
        expected.add("IntegrationResponse GET /openapi.json/success");
        assertThat(changed.keySet()).isEqualTo(expected);
        assertThat(before.keySet()).isSubsetOf(after.keySet()).doesNotContainAnyElementsOf(ADDED);
    }

    @Test
    void has_its_right_its_parameters_and_its_place_in_the_outputs() {
        var policy = declared.one("aws:iam/policy:Policy", "GET.users._.copy");

        assertThat(json(policy.input("policy").asText()).path("Statement").get(0))
                .isEqualTo(json("""
                        {"Effect":"Allow","Action":"dynamodb:GetItem",
                        "Resource":"arn:aws:dynamodb:eu-west-1:000000000000:table/users-dev"}"""));
        assertThat(declared.one("aws:apigateway/method:Method", "GET /users/{}/copy")
                        .input("requestParameters"))
                .isEqualTo(json("""
                        {"method.request.path.userId":true,"method.request.header.Origin":false,
                        "method.request.header.origin":false,"method.request.header.If-Match":false,
                        "method.request.header.If-None-Match":false}"""));
        assertThat(declared.output("endpoints")
                        .path("get-user-copy")
                        .path("url")
                        .asText())
                .endsWith("/dev/users/{userId}/copy");
        assertThat(declared.output("roles").has("get-user-copy")).isTrue();
    }

    private static Map<String, Object> described(Declared declared) {
        return new TreeMap<>(declared.resources().stream()
                .collect(toMap(
                        resource -> resource.type().replaceFirst(".*:", "") + " " + resource.name(),
                        resource -> resource.inputs())));
    }
}
