package lambdaless.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;

/**
 * A database that is asked, beside what a template asks it for, how much capacity a call consumes; the gateway sees neither.
 *
 * <p>DynamoDB Local 3 tells of a transaction what one of its items consumes, so that is multiplied here: the items that are measured
 * are of one table and one size.
 *
 * @see <a href="https://github.com/awslabs/amazon-dynamodb-local-samples/issues/31">the defect of DynamoDB Local</a>
 */
final class MeteredEndpoint implements Endpoint {
    private static final JsonMapper JSON = new JsonMapper();

    private final Endpoint database;
    private final AtomicReference<Units> consumed = new AtomicReference<>(Units.NONE);

    MeteredEndpoint(Endpoint database) {
        this.database = database;
    }

    /** The capacity that was consumed since this was asked last. */
    Units consumed() {
        return consumed.getAndSet(Units.NONE);
    }

    @Override
    public EndpointReply call(EndpointCall call) {
        var body = tree(call.body());
        if (!(body instanceof ObjectNode asked)) {
            return database.call(call);
        }
        asked.put("ReturnConsumedCapacity", "INDEXES");
        var reply = database.call(with(call, bytes(asked)));
        if (!(tree(reply.body()) instanceof ObjectNode answered) || !answered.has("ConsumedCapacity")) {
            return reply;
        }
        var units = Units.consumed(call.action(), answered.remove("ConsumedCapacity"))
                .times(Math.max(1, asked.path("TransactItems").size()));
        consumed.updateAndGet(before -> before.plus(units));
        return new EndpointReply(reply.status(), reply.headers(), bytes(answered));
    }

    private static EndpointCall with(EndpointCall call, byte[] body) {
        return new EndpointCall(
                call.apiId(), call.region(), call.action(), call.query(), call.headers(), body, call.timeoutMillis());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.nullNode();
        }
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is JSON", impossible);
        }
    }
}
