package lambdaless.gateway.context;

import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.Stage;

/**
 * An invocation with its response.
 *
 * @param stage the stage that it was for, if there is one
 * @param context its {@code $context}; no longer written to
 * @param nanos how long it took
 */
public record CompletedInvocation(
        HttpRequest request,
        HttpResponse response,
        Optional<Stage> stage,
        Map<String, Object> context,
        InvocationRecord record,
        long nanos) {
    /** Its line in the access log, where the stage has one. */
    public Optional<String> accessLogLine() {
        return stage.flatMap(Stage::accessLogFormat).map(format -> format.line(new AccessLogVariables(this)));
    }
}
