package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import lambdaless.api.Api;
import lambdaless.api.Json;
import lambdaless.api.Partition;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of an API as its stage serves it. */
@TestInstance(Lifecycle.PER_CLASS)
final class ServedDescriptionTest {
    private static final Path FOLDER = Path.of("src", "test", "resources");

    private final LocalStage stage = LocalStage.start(FOLDER.resolve("Pulumi.contract.yaml"));

    @AfterAll
    void stop() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "cached", "cognito", "iam", "lambda"})
    void is_that_of_the_program_and_needs_no_credentials_in_any_mode(String stack) {
        var file = FOLDER.resolve("Pulumi." + stack + ".yaml");
        var access = new ProgramSource(Api.ofProject(), new SettingsFile(file))
                .settings()
                .access();
        try (var served = LocalStage.start(file)) {
            var answer = new Client(served.url(), "no-key").get("/openapi.json");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(DescribedApi.tree(answer.body()))
                    .isEqualTo(DescribedApi.tree(Json.text(Api.ofProject()
                            .openApi(
                                    Partition.ofRegion("eu-west-1"),
                                    access,
                                    Json.array(List.of(Json.object("url", served.url())))))));
            assertThat(served.outputs()).containsEntry("openApi", served.url() + "/openapi.json");
            served.refuseUndeclared();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, /contract/openapi.json, http://localhost:8080/contract",
        "gateway.test, /contract/openapi.json, http://gateway.test/contract",
        "abc123.execute-api.eu-west-1.amazonaws.com, /contract/openapi.json,"
                + " http://abc123.execute-api.eu-west-1.amazonaws.com/contract",
        "localhost, /contract/openapi.json/, http://localhost/contract",
        "localhost, /contract/openapi.json?x=1, http://localhost/contract",
    })
    void names_the_server_that_it_was_asked_at(String host, String target, String server) throws IOException {
        var answer = RawClient.exchange(
                URI.create(stage.url()).getPort(),
                "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        var body = DescribedApi.tree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(body.at("/servers/0/url").asText()).isEqualTo(server);
    }

    @Test
    void holds_what_has_a_meaning_in_templates_as_it_is() {
        var document = DescribedApi.of(
                        new Client(stage.url(), "no-key").get("/openapi.json").body())
                .document();

        assertThat(document.at("/paths/~1users/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Users");
        assertThat(document.at("/components/schemas/NewUser/properties/userId/pattern")
                        .asText())
                .isEqualTo("^([^.\\u0000][^\\u0000]*|\\.[^.\\u0000][^\\u0000]*|\\.\\.[^\\u0000]+)$");
    }
}
