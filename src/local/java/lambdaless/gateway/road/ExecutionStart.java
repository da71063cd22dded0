package lambdaless.gateway.road;

import static lambdaless.gateway.model.GatewayResponseType.BAD_REQUEST_PARAMETERS;

import java.util.HashMap;
import java.util.Map;
import lambdaless.gateway.road.Admission.Admitted;

/** Tells the execution log what comes in, and refuses a query string of which a value cannot be decoded. */
final class ExecutionStart implements Step<Admitted, Admitted> {
    private static final String AUTHORIZATION = "Authorization";
    private static final int SHOWN = 6;

    @Override
    public Admitted apply(Admitted admitted) {
        var request = admitted.request();
        var log = request.log();
        var parameters = request.parameters();
        log.course(
                () -> "Starting execution for request: " + request.execution().requestId());
        log.course(() -> "HTTP Method: " + request.http().method() + ", Resource Path: "
                + request.execution().path());
        log.data(
                () -> "Method request path: " + Truncated.text(parameters.path().toString()));
        log.data(() -> "Method request query string: "
                + Truncated.text(parameters.query().toString()));
        log.data(() ->
                "Method request headers: " + Truncated.text(headers(parameters).toString()));
        log.data(() -> "Method request body before transformations: "
                + Truncated.text(new Payload(request.http().body(), false).text()));
        if (!parameters.areWellEncoded()) {
            throw GatewayFault.saying(BAD_REQUEST_PARAMETERS, "Malformed percent-encoding in the query string");
        }
        return admitted;
    }

    /** As AWS prints them: in the order of Java's hash map, and of a token only its end. */
    private static Map<String, String> headers(Parameters parameters) {
        var headers = new HashMap<>(parameters.headers());
        headers.computeIfPresent(AUTHORIZATION, (name, token) -> masked(token));
        return headers;
    }

    static String masked(String secret) {
        int hidden = Math.max(0, secret.length() - SHOWN);
        return "*".repeat(hidden) + secret.substring(hidden);
    }
}
