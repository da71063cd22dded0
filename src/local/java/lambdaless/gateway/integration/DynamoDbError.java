package lambdaless.gateway.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.model.Role;

/**
 * Errors as DynamoDB writes them, with their text in {@code message}, or in {@code Message} where a call cannot be read or may not be
 * made.
 *
 * @see <a href="https://github.com/aws/aws-sdk-js/issues/832">An AccessDeniedException of DynamoDB's</a>
 */
public final class DynamoDbError {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNREADABLE = "com.amazon.coral.service#SerializationException";
    private static final String DENIED = "com.amazon.coral.service#AccessDeniedException";
    private static final Set<String> CAPITALISED = Set.of(UNREADABLE, DENIED);
    private static final int BAD_REQUEST = 400;
    private static final List<Header> JSON_1_0 = List.of(new Header("Content-Type", "application/x-amz-json-1.0"));

    private DynamoDbError() {}

    /** The refusal of a call that is empty, or not JSON. */
    public static EndpointReply unreadable() {
        return serialization(Optional.empty());
    }

    /** The refusal of a call that cannot be read. */
    static EndpointReply serialization(Optional<String> words) {
        return reply(UNREADABLE, words);
    }

    static EndpointReply validation(String message) {
        return reply("com.amazon.coral.validate#ValidationException", Optional.of(message));
    }

    static EndpointReply accessDenied(Role role, String missing, String reason) {
        var session = role.arn().replaceFirst(":iam:", ":sts:").replaceFirst(":role/", ":assumed-role/");
        return reply(
                DENIED,
                Optional.of("User: " + session + "/BackplaneAssumeRoleSession is not authorized to perform: " + missing
                        + " " + reason));
    }

    /** The reply with the error's text where AWS has it: DynamoDB Local spells it {@code Message} in all errors. */
    static EndpointReply asOnAws(EndpointReply reply) {
        if (reply.status() < BAD_REQUEST) {
            return reply;
        }
        try {
            JsonNode error = JSON.readTree(reply.body());
            var key = key(error.path("__type").asText());
            if (error instanceof ObjectNode object && object.has("Message") && !object.has(key)) {
                object.set(key, object.remove("Message"));
                return new EndpointReply(reply.status(), reply.headers(), JSON.writeValueAsBytes(object));
            }
            return reply;
        } catch (IOException notOurs) {
            return reply;
        }
    }

    private static String key(String type) {
        return CAPITALISED.contains(type) ? "Message" : "message";
    }

    private static EndpointReply reply(String type, Optional<String> message) {
        try {
            var body = JSON.createObjectNode().put("__type", type);
            message.ifPresent(text -> body.put(key(type), text));
            return new EndpointReply(BAD_REQUEST, JSON_1_0, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts is JSON", impossible);
        }
    }
}
