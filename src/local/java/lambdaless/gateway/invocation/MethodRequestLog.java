package lambdaless.gateway.invocation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.log.Masked;
import lambdaless.gateway.log.Truncated;
import lambdaless.gateway.message.CredentialNames;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.Mapping.Source;

/** The lines of the execution log about the request that a method gets. */
final class MethodRequestLog {
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
                + Truncated.text(
                        masked(new LinkedHashMap<>(parameters.query()), CredentialNames.QUERY, Source.QUERY, request)
                                .toString()));
        log.dataTrace(() -> "Method request headers: "
                + Truncated.text(
                        masked(new HashMap<>(parameters.headers()), CredentialNames.HEADERS, Source.HEADER, request)
                                .toString()));
        log.dataTrace(() -> "Method request body before transformations: "
                + Truncated.text(new Payload(request.http().body(), false).text()));
    }

    /** As AWS prints them, headers in the order of Java's hash map; of what tells who calls only the end. */
    private static Map<String, String> masked(
            Map<String, String> parameters, Set<String> secret, Source source, MethodRequest request) {
        var identitySources = request.method().authorization().identitySources();
        parameters.replaceAll(
                (name, value) -> secret.contains(name) || identitySources.contains(new Mapping(source, name))
                        ? Masked.text(value)
                        : value);
        return parameters;
    }
}
