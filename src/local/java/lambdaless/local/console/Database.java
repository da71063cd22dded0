package lambdaless.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.model.TableRecord;

/** Calls to DynamoDB that the console makes by itself, with no role. */
record Database(Endpoint endpoint) {
    private static final int TIMEOUT_MILLIS = 29_000;
    private static final int OK = 200;
    private static final int REGION = 3;

    /** DynamoDB refuses a call; the message is its own. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Makes a call to a table, whose name is added to it.
     *
     * @throws Refused when DynamoDB refuses it, or does not answer
     */
    JsonNode call(TableRecord table, String action, ObjectNode call) {
        return send(table, action, call.put("TableName", table.tableName()));
    }

    /**
     * Makes a call that names its tables itself.
     *
     * @throws Refused when DynamoDB refuses it, or does not answer
     */
    JsonNode send(TableRecord table, String action, JsonNode call) {
        var region = table.arn().split(":", -1)[REGION];
        try {
            var body = Reply.JSON.writeValueAsBytes(call);
            var reply = endpoint.call(new EndpointCall("console", region, action, "", List.of(), body, TIMEOUT_MILLIS));
            if (reply.status() != OK) {
                throw new Refused(message(reply));
            }
            return Reply.JSON.readTree(reply.body());
        } catch (Endpoint.Timeout | Endpoint.Unreachable | Endpoint.Unusable silent) {
            throw new Refused("DynamoDB does not answer: " + silent.getMessage());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("calls and replies are JSON", impossible);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a reply is in memory", unreadable);
        }
    }

    private static String message(EndpointReply reply) throws IOException {
        var error = Reply.JSON.readTree(reply.body());
        var message = error.path("message").asText(error.path("Message").asText());
        return message.isEmpty() ? "DynamoDB answers " + reply.status() : message;
    }
}
