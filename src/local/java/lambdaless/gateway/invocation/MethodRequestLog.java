package lambdaless.gateway.invocation;

import java.util.HashMap;
import java.util.Map;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Parameters;
import lambdaless.gateway.log.Masked;
import lambdaless.gateway.log.Truncated;
import lambdaless.gateway.message.Payload;

/** The lines of the execution log about the request that a method gets. */
final class MethodRequestLog {
    private static final String AUTHORIZATION = "Authorization";

    private MethodRequestLog() {}

    static void starting(MethodRequest request) {
        var log = request.log();
        var parameters = request.parameters();
        log.info(() -> "Starting execution for request: " + request.invocation().requestId());
        log.info(() -> "HTTP Method: " + request.http().method() + ", Resource Path: "
                + request.invocation().path());
        log.dataTrace(
                () -> "Method request path: " + Truncated.text(parameters.path().toString()));
        log.dataTrace(() -> "Method request query string: "
                + Truncated.text(parameters.query().toString()));
        log.dataTrace(() ->
                "Method request headers: " + Truncated.text(headers(parameters).toString()));
        log.dataTrace(() -> "Method request body before transformations: "
                + Truncated.text(new Payload(request.http().body(), false).text()));
    }

    /** As AWS prints them: in the order of Java's hash map, and of a token only its end. */
    private static Map<String, String> headers(Parameters parameters) {
        var headers = new HashMap<>(parameters.headers());
        headers.computeIfPresent(AUTHORIZATION, (name, token) -> Masked.text(token));
        return headers;
    }
}
