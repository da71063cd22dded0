package lambdaless.local;

import static java.util.stream.Collectors.toList;
import static lambdaless.local.ConsoleClient.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The last requests on the console, and the road of each. */
@TestInstance(Lifecycle.PER_CLASS)
final class ConsoleRequestsTest {
    private final LocalStage stage = LocalStage.start(Path.of("src", "test", "resources", "Pulumi.contract.yaml"));
    private final Client client = new Client(stage.url(), stage.key("standard"));
    private final ConsoleClient console = ConsoleClient.of(stage);

    @AfterAll
    void close() {
        stage.close();
    }

    private static String id(HttpResponse<String> response) {
        return response.headers().firstValue("x-amzn-RequestId").orElseThrow();
    }

    private JsonNode road(HttpResponse<String> response) {
        return console.get("requests/" + id(response));
    }

    private static List<String> decisions(JsonNode road) {
        return road.path("steps")
                .valueStream()
                .map(step -> step.path("place").asText() + ": "
                        + step.path("decision").asText())
                .collect(toList());
    }

    @Test
    void a_request_without_a_stage_is_told_where_the_stage_is() {
        long before = console.get("requests?after=0").path("last").asLong();

        var lost = new Client(stage.url().replaceFirst("/[^/]+$", ""), "none").get("/users");

        assertThat(lost.statusCode()).isEqualTo(403);
        assertThat(console.get("requests?after=" + before)
                        .path("requests")
                        .get(0)
                        .path("reason")
                        .asText())
                .isEqualTo("no stage is found by this path and host; paths begin with /contract");
    }

    @Test
    void a_request_is_listed_with_its_operation_call_and_reason() {
        long before = console.get("requests?after=0").path("last").asLong();

        var refused = client.send("POST", "/users?a=%3Cb%3E", "{\"userId\": \"<b>\"}");

        var listed = console.get("requests?after=" + before);
        var line = (ObjectNode) listed.path("requests").get(0);
        assertThat(listed.path("last").asLong()).isEqualTo(before + 1);
        assertThat(line.remove("micros").asLong()).isPositive();
        assertThat(line.remove("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        assertThat(line).isEqualTo(tree("""
                {"id": %d, "method": "POST", "path": "/contract/users", "query": "a=%%3Cb%%3E", "status": 400,
                 "operation": "create-user", "call": "", "requestId": "%s",
                 "reason": "BAD_REQUEST_BODY: [object has missing required properties ([\\"name\\"])]"}""".formatted(before + 1, id(refused))));
        assertThat(console.get("requests?after=" + (before + 1)))
                .isEqualTo(tree("{\"last\": " + (before + 1) + ", \"requests\": []}"));
    }

    @Test
    void the_road_of_a_success_has_every_step() {
        client.send("PUT", "/users/road", "{\"name\": \"<script>alert(1)</script>\"}");

        var road = road(client.get("/users/road"));

        assertThat(decisions(road))
                .containsExactly(
                        "API_KEY: key standard of plan standard",
                        "AUTHORIZER: nothing is asked for",
                        "VALIDATION: parameters are valid, the body has no model",
                        "INTEGRATION_REQUEST: rendered by the request template",
                        "ROLE: role GET.users._-contract may dynamodb:GetItem on"
                                + " arn:aws:dynamodb:eu-west-1:000000000000:table/users-contract",
                        "INTEGRATION: status 200",
                        "INTEGRATION_RESPONSE: response 200",
                        "METHOD_RESPONSE: status 200");
        var call = tree(road.path("steps").get(3).path("body").asText());
        assertThat(call).isEqualTo(tree("""
                {"TableName": "users-contract", "Key": {"userId": {"S": "road"}}, "ConsistentRead": true}"""));
        var reply = tree(road.path("steps").get(5).path("body").asText());
        assertThat(reply.path("Item").path("name").path("S").asText()).isEqualTo("<script>alert(1)</script>");
        assertThat(road.path("response").path("body").asText().strip())
                .isEqualTo("{\"userId\": \"road\", \"name\": \"<script>alert(1)</script>\"}");
        assertThat(road.path("steps").findValuesAsText("micros").stream().map(Long::valueOf))
                .isSorted();
        assertThat(road.has("fault")).isFalse();
    }

    @Test
    void a_fault_is_told_at_the_step_that_refused() {
        var body = road(client.send("PATCH", "/users/road", "{\"age\": \"old\"}"));
        var key = road(new Client(stage.url(), "unknown").get("/users"));
        var route = road(client.get("/nowhere"));

        assertThat(decisions(body)).hasSize(2);
        assertThat(body.path("fault").path("place").asText()).isEqualTo("VALIDATION");
        assertThat(body.path("fault").path("type").asText()).isEqualTo("BAD_REQUEST_BODY");
        assertThat(key.path("steps")).isEmpty();
        assertThat(key.path("fault"))
                .isEqualTo(tree("{\"place\": \"API_KEY\", \"type\": \"INVALID_API_KEY\", \"reason\": \"Forbidden\"}"));
        assertThat(route.path("fault").path("place").asText()).isEqualTo("ROUTE");
    }

    @Test
    void credentials_are_masked() {
        var road = road(client.get(
                "/users?limit=1;X-Amz-Security-Token=abcdefghij&X-Amz-Signature=0123456789;a",
                "Authorization",
                "Bearer secret-token",
                "Cookie",
                "session=12345678"));

        var shown = road.path("request").path("headers").toString();
        assertThat(shown)
                .contains("*************-token", "**********345678")
                .doesNotContain(stage.key("standard"), "secret-token", "session=");
        assertThat(road.path("query").asText())
                .isEqualTo("limit=1;X-Amz-Security-Token=****efghij&X-Amz-Signature=****456789;a");
    }

    @Test
    void a_test_without_authorizer_has_its_road_in_the_answer_and_leaves_none_behind() {
        long before = console.get("requests").path("last").asLong();

        var answer = console.post("test-invoke", "{\"resource\": \"/users\", \"httpMethod\": \"GET\"}");

        assertThat(answer.path("steps").findValuesAsText("place"))
                .containsExactly(
                        "VALIDATION",
                        "INTEGRATION_REQUEST",
                        "ROLE",
                        "INTEGRATION",
                        "INTEGRATION_RESPONSE",
                        "METHOD_RESPONSE");
        assertThat(console.get("requests").path("last").asLong()).isEqualTo(before);
    }

    @Test
    void only_so_many_requests_and_so_much_of_each_are_kept() {
        var large = "x".repeat(1000);
        for (int i = 0; i < 40; i++) {
            client.send("PUT", "/users/large-" + i, "{\"name\": \"" + large + "\"}");
        }
        var listed = client.get("/users?limit=100");
        var road = road(listed);
        for (int i = 0; i < 200; i++) {
            client.get("/nowhere");
        }

        assertThat(listed.body().length()).isGreaterThan(40_000);
        assertThat(road.path("response").path("body").asText()).hasSize(16 * 1024);
        assertThat(road.path("response").path("size").asInt())
                .isEqualTo(listed.body().length());
        assertThat(road.path("steps")
                        .valueStream()
                        .mapToInt(step -> step.path("body").asText().length()))
                .allMatch(length -> length <= 16 * 1024);
        assertThat(console.get("requests?after=0").path("requests")).hasSize(200);
        assertThat(console.send("GET", "requests/" + id(listed), "").statusCode())
                .isEqualTo(404);
        assertThat(road(listed).path("message").asText())
                .isEqualTo("request " + id(listed) + " is not among the last 200; expected an id of those at"
                        + " /_local/requests");
    }
}
