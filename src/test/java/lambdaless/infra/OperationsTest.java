package lambdaless.infra;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static lambdaless.infra.Declared.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lambdaless.api.Api;
import lambdaless.api.Body;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation's method, integration and responses. */
@TestInstance(Lifecycle.PER_CLASS)
final class OperationsTest {
    private static final String METHOD = "aws:apigateway/method:Method";
    private static final String INTEGRATION = "aws:apigateway/integration:Integration";
    /** The method that answers with the description of the API, and its preflight. */
    private static final int OF_THE_DESCRIPTION = 2;

    private final Declared dev = Declared.dev();

    @Test
    void each_is_a_method_that_wants_a_key_and_is_validated() {
        for (var row : OperationTable.ALL) {
            var method = dev.one(METHOD, row.route());

            assertThat(method.input("httpMethod").asText()).isEqualTo(row.verb());
            assertThat(method.input("resourceId").asText()).isEqualTo(OperationTable.shape(row.path()) + "-id");
            assertThat(method.input("operationName").asText()).isEqualTo(row.name());
            assertThat(method.input("authorization").asText()).isEqualTo("NONE");
            assertThat(method.input("apiKeyRequired").asBoolean()).isTrue();
            assertThat(method.input("requestValidatorId").asText()).isEqualTo("body-and-parameters-id");
        }
        assertThat(dev.all(METHOD))
                .hasSize(OperationTable.ALL.size() + OperationTable.paths().size() + OF_THE_DESCRIPTION);
    }

    @Test
    void bodies_have_a_model_for_json_and_for_every_other_type() {
        var models = new TreeMap<String, JsonNode>();
        dev.all(METHOD).forEach(method -> {
            if (!method.input("requestModels").isEmpty()) {
                models.put(method.input("operationName").asText(), method.input("requestModels"));
            }
        });

        assertThat(models)
                .hasSize((int) Operations.all().stream()
                        .filter(operation -> operation.body() != Body.NONE)
                        .count())
                .containsEntry("create-user", model("NewUser"))
                .containsEntry("replace-user", model("UserReplacement"))
                .containsEntry("update-user", model("UserPatch"))
                .containsEntry("create-album", model("NewAlbum"))
                .containsEntry("create-albums", model("AlbumBatch"))
                .containsEntry("replace-album", model("AlbumReplacement"))
                .containsEntry("update-album", model("AlbumPatch"));
        assertThat(dev.byName("aws:apigateway/model:Model").keySet())
                .containsAll(models.values().stream()
                        .map(model -> model.path("application/json").asText())
                        .collect(toSet()));
    }

    @Test
    void each_calls_dynamodb_with_its_role_and_its_template_and_passes_nothing_through() {
        for (var row : OperationTable.ALL) {
            var integration = dev.one(INTEGRATION, row.route());

            assertThat(integration.input("type").asText()).isEqualTo("AWS");
            assertThat(integration.input("integrationHttpMethod").asText()).isEqualTo("POST");
            assertThat(integration.input("uri").asText())
                    .isEqualTo("arn:aws:apigateway:eu-west-1:dynamodb:action/" + row.action());
            assertThat(integration.input("credentials").asText())
                    .isEqualTo("arn:aws:iam::000000000000:role/" + row.roleName() + "-dev");
            assertThat(integration.input("passthroughBehavior").asText()).isEqualTo("NEVER");
            assertThat(integration.input("timeoutMilliseconds").asInt()).isEqualTo(5000);
            assertThat(integration.inputs().get("requestTemplates"))
                    .isEqualTo(Map.of(
                            "application/json",
                            Api.ofProject().request(row.name()).text()));
        }
        assertThat(dev.all(INTEGRATION))
                .hasSize(OperationTable.ALL.size() + OperationTable.paths().size() + OF_THE_DESCRIPTION);
    }

    @ParameterizedTest
    @CsvSource({
        "list-users, querystring.limit querystring.after header.Origin header.origin",
        "get-user, path.userId header.Origin header.origin header.If-Match header.If-None-Match",
        "list-artist-albums, path.artist querystring.title querystring.limit querystring.after header.Origin header.origin",
        "create-albums, header.Idempotency-Key header.If-Match header.If-None-Match header.Origin header.origin",
        "remove-favorite-movie,"
                + " path.userId path.movie header.If-Match header.If-None-Match header.Origin header.origin"
    })
    void what_a_template_reads_is_a_parameter_of_the_method_and_a_key_of_the_cache(String operation, String read) {
        var names = Set.of(read.split(" "));
        var parameters =
                names.stream().collect(toMap(name -> "method.request." + name, name -> name.startsWith("path.")));

        assertThat(cacheKeys(operation)).isEqualTo(names);
        assertThat(parameters(operation)).isEqualTo(parameters);
    }

    private Set<String> cacheKeys(String operation) {
        var keys = new TreeSet<String>();
        dev.one(INTEGRATION, OperationTable.named(operation).route())
                .input("cacheKeyParameters")
                .forEach(key -> keys.add(key.asText().replace("method.request.", "")));
        return keys;
    }

    private Object parameters(String operation) {
        return dev.one(METHOD, OperationTable.named(operation).route())
                .inputs()
                .getOrDefault("requestParameters", Map.of());
    }

    private static JsonNode model(String name) {
        return json("{\"application/json\":\"" + name + "\",\"$default\":\"" + name + "\"}");
    }
}
