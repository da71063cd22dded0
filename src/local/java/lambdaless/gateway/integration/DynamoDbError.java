package lambdaless.gateway.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.model.Role;

/** Errors as DynamoDB writes them. */
final class DynamoDbError {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BAD_REQUEST = 400;
    private static final List<Header> JSON_1_0 = List.of(new Header("Content-Type", "application/x-amz-json-1.0"));

    private DynamoDbError() {}

    static EndpointReply serialization(String message) {
        return reply("com.amazon.coral.service#SerializationException", message);
    }

    static EndpointReply validation(String message) {
        return reply("com.amazon.coral.validate#ValidationException", message);
    }

    static EndpointReply accessDenied(Role role, String missing, String reason) {
        var session = role.arn().replaceFirst(":iam:", ":sts:").replaceFirst(":role/", ":assumed-role/");
        return reply(
                "com.amazon.coral.service#AccessDeniedException",
                "User: " + session + "/BackplaneAssumeRoleSession is not authorized to perform: " + missing + " "
                        + reason);
    }

    /**
     * The reply with the error's text where AWS has it: DynamoDB Local spells it {@code Message}, in errors that AWS's service
     * spells with a small letter.
     */
    static EndpointReply asOnAws(EndpointReply reply) {
        if (reply.status() < BAD_REQUEST) {
            return reply;
        }
        try {
            JsonNode error = JSON.readTree(reply.body());
            if (error instanceof ObjectNode object && object.has("Message") && !object.has("message")) {
                object.set("message", object.remove("Message"));
                return new EndpointReply(reply.status(), reply.headers(), JSON.writeValueAsBytes(object));
            }
            return reply;
        } catch (IOException notOurs) {
            return reply;
        }
    }

    private static EndpointReply reply(String type, String message) {
        try {
            var body = JSON.createObjectNode().put("__type", type).put("message", message);
            return new EndpointReply(BAD_REQUEST, JSON_1_0, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts is JSON", impossible);
        }
    }
}
