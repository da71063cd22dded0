package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lambdaless.api.Api;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that {@code mvn -Popenapi} writes. */
final class WriteOpenApiTest {
    private static final Path CONFIG = Path.of("Pulumi.dev.yaml");

    @TempDir
    private Path folder = Path.of("");

    private JsonNode written(String name) throws IOException {
        WriteOpenApi.write(Api.ofProject(), CONFIG, folder);
        return DescribedApi.tree(Files.readString(folder.resolve(name)));
    }

    @Test
    void describe_the_stage_that_the_settings_are_of() throws IOException {
        var description = written("openapi.json");

        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(description.at("/servers/0/url").asText())
                .isEqualTo("https://{restApiId}.execute-api.eu-west-1.amazonaws.com/dev");
        assertThat(description.at("/paths/~1users/post/operationId").asText()).isEqualTo("create-user");
    }

    @Test
    void have_every_method_as_api_gateway_holds_it() throws IOException {
        var imported = written("openapi-aws.json");

        for (var method :
                Api.ofProject().definition(Partition.ofRegion("eu-west-1")).methods()) {
            var operation = imported.path("paths")
                    .path(method.path())
                    .path(method.httpMethod().toLowerCase(Locale.ROOT));
            var integration = operation.path("x-amazon-apigateway-integration");
            boolean calls = method.integration() instanceof DynamoDbIntegration;
            assertThat(integration.at("/requestTemplates/application~1json").asText())
                    .as(method.route())
                    .isEqualTo(method.integration().requestTemplate().text());
            assertThat(integration.path("type").asText()).isEqualTo(calls ? "aws" : "mock");
            assertThat(integration.path("passthroughBehavior").asText()).isEqualTo("never");
            assertThat(integration.path("responses")).hasSameSizeAs(method.responses());
            assertThat(operation.path("x-amazon-apigateway-request-validator").asText())
                    .isEqualTo("body-and-parameters");
            assertThat(operation.path("responses"))
                    .hasSize(method.responses().size() + method.otherResponses().size());
        }
        assertThat(imported.path("x-amazon-apigateway-gateway-responses")).hasSize(21);
        assertThat(imported.at("/x-amazon-apigateway-gateway-responses/INVALID_API_KEY/statusCode")
                        .asText())
                .isEqualTo("403");
    }

    @Test
    void are_not_written_where_the_settings_cannot_be_used() {
        assertThatThrownBy(() -> WriteOpenApi.write(Api.ofProject(), folder.resolve("settings.yaml"), folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("expected a name like Pulumi.<stack>.yaml");
        assertThat(folder).isEmptyDirectory();
    }
}
