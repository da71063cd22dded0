package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Json;
import lambdaless.api.Partition;
import org.junit.jupiter.api.Test;

/** The triggers of a deployment: the fingerprint of the definition, and the roles that its snapshot names. */
final class DeploymentTriggersTest {
    /** The digest of the roles' ARNs by route, as {@link Declared} makes them up. */
    private static final String ROLES = Digest.of(Json.text(OperationTable.ALL.stream()
            .collect(toMap(
                    OperationTable::route,
                    row -> "arn:aws:iam::000000000000:role/" + row.roleName() + "-dev",
                    (one, other) -> one,
                    LinkedHashMap::new))));

    @Test
    void another_role_moves_the_deployment_and_not_the_fingerprint() {
        var roles = new TreeSet<Object>();
        for (var declared : List.of(Declared.dev(), Declared.prod())) {
            var triggers = declared.one("aws:apigateway/deployment:Deployment", "deployment")
                    .input("triggers");
            assertThat(triggers.path("fingerprint").asText()).isEqualTo(fingerprint(Api.ofProject(), "eu-west-1"));
            roles.add(triggers.path("roles").asText());
        }
        assertThat(roles).hasSize(2);
    }

    @Test
    void it_is_the_deployments_trigger_and_no_other_setting_moves_it() {
        var changed = Declared.of(
                Api.ofProject(),
                "dev",
                Map.of(
                        "tags", "{\"Team\":\"x\"}",
                        "throttleRate", "7",
                        "throttleBurst", "8",
                        "plans", "[{\"name\":\"p\",\"rate\":1,\"burst\":1,\"quota\":1,\"period\":\"DAY\"}]",
                        "cacheSize", "0.5",
                        "corsOrigins", "[\"https://other.example\",\"https://second.example\"]"));

        assertThat(Stream.of(Declared.dev(), changed))
                .extracting(declared -> declared.one("aws:apigateway/deployment:Deployment", "deployment")
                        .inputs()
                        .get("triggers"))
                .containsOnly(Map.of("fingerprint", fingerprint(Api.ofProject(), "eu-west-1"), "roles", ROLES));
    }

    private static String fingerprint(Api api, String region) {
        return Fingerprint.of(api.definition(Partition.ofRegion(region)));
    }
}
