package lambdaless.gateway.integration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * An error in an endpoint's own words.
 *
 * @param type without its namespace: {@code ConditionalCheckFailedException}; empty where the reply names none
 */
record EndpointError(int status, String type, String message) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    /** The words for the error of a reply; empty for 200, which is DynamoDB's one success. */
    static String text(EndpointReply reply) {
        return reply.status() == OK ? "" : of(reply).toString();
    }

    static EndpointError of(EndpointReply reply) {
        try {
            var error = JSON.readTree(reply.body());
            var type = error.path("__type").asText();
            return new EndpointError(
                    reply.status(),
                    type.substring(type.lastIndexOf('#') + 1),
                    error.path(error.has("message") ? "message" : "Message").asText());
        } catch (IOException notJson) {
            return new EndpointError(reply.status(), "", "");
        }
    }

    @Override
    public String toString() {
        return "DynamoDB answered " + status + (type.isEmpty() ? "" : " " + type)
                + (message.isEmpty() ? "" : ": " + message);
    }
}
