package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.OutputNames;
import lambdaless.api.Api;
import lambdaless.gateway.http.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The pages and files of a running gateway beside the API. */
@TestInstance(Lifecycle.PER_CLASS)
final class SiteTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DEV = Path.of("Pulumi.dev.yaml");

    private final LocalStage stage = LocalStage.start(DEV);

    @AfterAll
    void close() {
        stage.close();
    }

    private Client root() {
        return new Client(stage.url().replaceFirst("/dev$", ""), stage.key("standard"));
    }

    @Test
    void the_outputs_are_whole_in_the_file_and_at_their_address() throws IOException {
        var file = JSON.readTree(Files.readString(stage.folder().resolve("outputs.json")));
        var served = JSON.readTree(root().get("/outputs.json").body());

        assertThat(served).isEqualTo(file);
        assertThat(names(file))
                .hasSize(OutputNames.ALL.size() + 1)
                .containsAll(OutputNames.ALL)
                .contains("dynamodbEndpoint");
        assertThat(file.path("apiUrl").asText()).isEqualTo(stage.url()).matches("http://localhost:\\d+/dev");
        assertThat(file.path("endpoints").path("get-user").path("url").asText())
                .isEqualTo(stage.url() + "/users/{userId}");
    }

    @Test
    void a_method_is_tested_as_in_api_gateways_console() throws IOException {
        new Client(stage.url(), stage.key("standard")).send("PUT", "/users/u1", "{\"name\":\"A\"}");

        var answer =
                test("{\"resource\":\"/users/{userId}\",\"httpMethod\":\"GET\",\"pathWithQueryString\":\"/users/u1\"}");
        var body = JSON.readTree(answer.body());

        assertThat(body.path("status").asInt()).isEqualTo(200);
        assertThat(body.path("body").asText().strip()).isEqualTo("{\"userId\": \"u1\", \"name\": \"A\"}");
        assertThat(body.path("log").asText())
                .contains(
                        "HTTP Method: GET, Resource Path: /users/u1",
                        "Method request path: {userId=u1}",
                        "Endpoint request body after transformations: ",
                        "Method completed with status: 200");
    }

    @Test
    void a_test_of_what_is_not_there_or_from_another_site_is_refused() {
        var resource = test("{\"resource\":\"/nothing\",\"httpMethod\":\"GET\"}");
        var method = test("{\"resource\":\"/users\",\"httpMethod\":\"PATCH\"}");
        var foreign = root().send("POST", "/_local/test-invoke", "{}", "Origin", "https://evil.example");

        assertThat(resource.statusCode()).isEqualTo(404);
        assertThat(resource.body()).contains("Invalid Resource identifier specified");
        assertThat(method.body()).contains("Invalid Method identifier specified");
        assertThat(test("{").statusCode()).isEqualTo(400);
        assertThat(test("{}").statusCode()).isEqualTo(400);
        for (var wrong : List.of(
                "\"headers\":[]",
                "\"headers\":{\"a\":1}",
                "\"multiValueHeaders\":{\"a\":\"b\"}",
                "\"pathWithQueryString\":7",
                "\"stageVariables\":\"a\"",
                "\"stageVariables\":{\"a\":null}",
                "\"body\":{}",
                "\"restApiId\":1")) {
            var answer = test("{\"resource\":\"/users\",\"httpMethod\":\"GET\"," + wrong + "}");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains(wrong.substring(1, wrong.indexOf('"', 1)) + " is ", "; expected ");
        }
        assertThat(test("{\"resource\":\"/users\",\"httpMethod\":\"POST\",\"headers\":null,\"body\":null}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void a_request_leaves_a_line_on_the_console_and_one_in_the_access_log() throws IOException {
        var console = new ByteArrayOutputStream();
        var logged = LocalStage.start(DEV, new PrintStream(console, true, StandardCharsets.UTF_8));
        var client = new Client(logged.url(), logged.key("standard"));
        client.send("PUT", "/users/u1", "{\"name\":\"A\"}");
        client.get("/users/u%0A2?x=y");
        RawClient.exchange(
                URI.create(logged.url()).getPort(),
                "GET /dev/users/u1 HTTP/1.1\r\nHost: evil.example\r\nAccept-Language: de\r\nConnection: close\r\n\r\n");
        logged.close();

        var access = Files.readAllLines(logged.folder().resolve("access.log"));

        assertThat(console.toString(StandardCharsets.UTF_8))
                .containsPattern("PUT /users/u1 → replace-user → PutItem users → 201 \\(\\d+ ms\\)")
                .containsPattern("GET /users/u%0A2 → get-user → GetItem users → 404 \\(\\d+ ms\\)")
                .containsPattern("GET /dev/users/u1 → 403 \\(\\d+ ms\\): a browser asks by the name of another site,"
                        + " evil\\.example; expected localhost or 127\\.0\\.0\\.1");
        assertThat(access).hasSize(2);
        assertThat(JSON.readTree(access.get(0)).path("status").asText()).isEqualTo("201");
        assertThat(JSON.readTree(access.get(0)).path("integrationStatus").asText())
                .isEqualTo("200");
        assertThat(JSON.readTree(access.get(1)).path("resourcePath").asText()).isEqualTo("/users/{userId}");
    }

    @Test
    void the_front_end_the_console_and_health_have_addresses_outside_the_stage() {
        assertThat(root().get("/").headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(root().get("/_local/").body()).contains("/_local/main.js");
        assertThat(root().get("/_local/health").statusCode()).isEqualTo(200);
        assertThat(root().get("/_local/methods").body()).contains("\"get-user\"");
        assertThat(root().get("/_local/nothing").statusCode()).isEqualTo(403);
    }

    @Test
    void the_templates_of_a_method_are_shown_with_the_file_of_each_line() throws IOException {
        var templates =
                JSON.readTree(root().get("/_local/templates?method=get-user").body());

        var uses = new TreeSet<String>();
        templates.forEach(template -> uses.add(template.path("use").asText()));
        var lines = templates.get(0).path("lines");
        assertThat(uses).containsExactly("request", "response 200", "response 400", "response 500", "response 503");
        assertThat(templates.get(0).path("contentType").asText()).isEqualTo("application/json");
        assertThat(lines.get(0))
                .isEqualTo(JSON.readTree("{\"file\":\"templates/requests/get.vtl\",\"line\":1,"
                        + "\"text\":\"## GetItem: one item, as it is now\"}"));
        assertThat(lines.get(1))
                .isEqualTo(JSON.readTree("{\"file\":\"templates/parts/path-key/text.vtl\",\"line\":2,"
                        + "\"text\":\"#set($raw = $input.params().path.get('userId'))\"}"));
        assertThat(lines.findValuesAsText("text"))
                .isEqualTo(List.of(Api.ofProject().request("get-user").text().split("\n", -1)));
    }

    @Test
    void the_templates_of_a_method_that_is_not_there_are_not_found() throws IOException {
        var preflight = root().get("/_local/templates?x=y&method=OPTIONS%20%2Fusers%2F%7B%7D");
        var missing = root().get("/_local/templates?method=none");

        assertThat(JSON.readTree(preflight.body())).hasSize(2);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(missing.body()).path("message").asText())
                .isEqualTo("method \"none\" does not exist; expected ?method=NAME with one of the names at"
                        + " /_local/methods");
        assertThat(root().get("/_local/templates").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> test(String body) {
        return root().send("POST", "/_local/test-invoke", body);
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
