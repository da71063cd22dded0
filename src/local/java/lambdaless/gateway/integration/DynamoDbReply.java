package lambdaless.gateway.integration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import lambdaless.gateway.message.Headers;

/**
 * Tells a reply of DynamoDB from one that cannot be. DynamoDB reports what it did in a JSON object; a proxy's page, an empty body or half an
 * object must not be taken for an item that is not there or a write that was made.
 */
final class DynamoDbReply {
    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DynamoDbReply() {}

    static boolean makesSense(EndpointReply reply) {
        return reply.status() < OK
                || reply.status() >= REDIRECTION
                || (isClosedObject(reply.body()) && (saysJson(reply) || isJson(reply.body())));
    }

    /** The body is looked through and not parsed: most are DynamoDB's, and the template parses them anyway. */
    private static boolean isClosedObject(byte[] body) {
        int at = afterBlanks(body, 0);
        if (at == body.length || body[at] != '{') {
            return false;
        }
        int depth = 0;
        boolean text = false;
        for (; at < body.length; at++) {
            byte c = body[at];
            if (text) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    text = false;
                }
            } else if (c == '"') {
                text = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return afterBlanks(body, at + 1) == body.length;
            }
        }
        return false;
    }

    private static int afterBlanks(byte[] body, int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\n' || body[at] == '\r' || body[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean saysJson(EndpointReply reply) {
        return Headers.value(reply.headers(), "Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
    }

    private static boolean isJson(byte[] body) {
        try {
            return JSON.readTree(body).isObject();
        } catch (IOException notJson) {
            return false;
        }
    }
}
