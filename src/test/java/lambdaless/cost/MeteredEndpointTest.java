package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import org.junit.jupiter.api.Test;

final class MeteredEndpointTest {
    private final List<String> calls = new ArrayList<>();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EndpointCall call(String action, String body) {
        return new EndpointCall("api", "eu-west-1", action, "", List.of(), bytes(body), 1000);
    }

    private MeteredEndpoint answering(String reply) {
        return new MeteredEndpoint(call -> {
            calls.add(new String(call.body(), StandardCharsets.UTF_8));
            return new EndpointReply(200, List.of(), bytes(reply));
        });
    }

    private static String body(EndpointReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Test
    void asks_for_the_capacity_and_keeps_the_answer_from_the_gateway() {
        var endpoint = answering("""
                {"Item": {}, "ConsumedCapacity": {"TableName": "t", "CapacityUnits": 1.5, "Table": {"CapacityUnits": 0.5},
                  "GlobalSecondaryIndexes": {"i": {"CapacityUnits": 1.0}}}}""");

        var reply = endpoint.call(call("GetItem", "{\"TableName\": \"t\"}"));

        assertThat(calls).containsExactly("{\"TableName\":\"t\",\"ReturnConsumedCapacity\":\"INDEXES\"}");
        assertThat(body(reply)).isEqualTo("{\"Item\":{}}");
        assertThat(endpoint.consumed()).isEqualTo(new Units(Map.of("t", 0.5, "t/i", 1.0), Map.of()));
        assertThat(endpoint.consumed()).isEqualTo(Units.NONE);
    }

    @Test
    void counts_each_item_of_a_transaction() {
        var endpoint =
                answering("{\"ConsumedCapacity\": [{\"TableName\": \"t\", \"Table\": {\"CapacityUnits\": 2.0}}]}");

        endpoint.call(call("TransactWriteItems", "{\"TransactItems\": [{}, {}, {}]}"));

        assertThat(endpoint.consumed()).isEqualTo(new Units(Map.of(), Map.of("t", 6.0)));
    }

    @Test
    void passes_on_what_tells_nothing_of_capacity() {
        var endpoint = answering("{\"__type\": \"x\"}");

        assertThat(body(endpoint.call(call("PutItem", "{}")))).isEqualTo("{\"__type\": \"x\"}");
        assertThat(body(endpoint.call(call("PutItem", "not JSON")))).isEqualTo("{\"__type\": \"x\"}");
        assertThat(endpoint.consumed()).isEqualTo(Units.NONE);
        assertThat(calls).endsWith("not JSON");
    }
}
