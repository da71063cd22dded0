package lambdaless.gateway.road;

import java.util.Map;

/** A request and the answer of its method. */
record MethodReply(MethodRequest request, Answer answer) {
    /** An answer as mappings and templates made it; headers by name, whatever its case. */
    record Answer(int status, Map<String, String> headers, Payload payload) {}
}
