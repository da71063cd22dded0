package lambdaless.gateway.context;

import java.util.Map;
import lambdaless.gateway.message.Payload;

/** A request and the answer of its method. */
public record MethodReply(MethodRequest request, Answer answer) {
    /** An answer as mappings and templates made it; headers by name, whatever its case. */
    public record Answer(int status, Map<String, String> headers, Payload payload) {}
}
