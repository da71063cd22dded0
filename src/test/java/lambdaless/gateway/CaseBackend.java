package lambdaless.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.message.Header;

/** The stand-in for DynamoDB and for the authorizer's function of a case; it records its requests. */
record CaseBackend(JsonNode each, List<EndpointCall> calls, List<Map<String, Object>> events)
        implements Endpoint, Authorizer {

    static CaseBackend of(JsonNode each) {
        return new CaseBackend(each, new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public EndpointReply call(EndpointCall call) {
        calls.add(call);
        var reply = each.path("endpoint");
        switch (reply.asText()) {
            case "timeout" -> throw new Timeout();
            case "unreachable" -> throw new Unreachable("the endpoint is down");
            default -> {
                var headers = new ArrayList<Header>();
                headers.add(new Header("Content-Type", "application/x-amz-json-1.0"));
                Fidelity.texts(reply.path("headers")).forEach((name, value) -> headers.add(new Header(name, value)));
                return new EndpointReply(reply.path("status").asInt(200), headers, body(reply));
            }
        }
    }

    @Override
    public Map<String, Object> invoke(Map<String, Object> event, List<String> identity) {
        events.add(event);
        if (each.path("function").isTextual()) {
            throw new AuthorizerFailure(each.path("function").asText());
        }
        return Fidelity.values(each.path("function"));
    }

    private static byte[] body(JsonNode reply) {
        if (reply.has("base64")) {
            return Base64.getDecoder().decode(reply.path("base64").asText());
        }
        var body = reply.has("body") ? reply.path("body") : JsonNodeFactory.instance.objectNode();
        var text = body.isTextual() ? body.asText() : body.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
