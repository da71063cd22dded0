package lambdaless.gateway.context;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What an access log can say of a request beside its {@code $context}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">Variables
 *     for access logging</a>
 */
record AccessLogVariables(Served served) implements Function<String, Optional<String>> {
    @Override
    public Optional<String> apply(String name) {
        var journal = served.journal();
        return switch (name) {
            case "status" -> text(served.response().status());
            case "responseLength" -> text(served.response().body().length);
            case "responseLatency" -> text(TimeUnit.NANOSECONDS.toMillis(served.nanos()));
            case "integrationLatency", "integration.latency" -> journal.reply().map(reply -> "" + reply.millis());
            case "integrationStatus", "integration.status", "integration.integrationStatus" ->
                journal.reply().map(reply -> "" + reply.status());
            case "integration.requestId", "awsEndpointRequestId" ->
                journal.reply().map(Journal.Reply::requestId);
            case "integration.error", "integrationErrorMessage" -> journal.integrationError();
            case "authorizer.latency", "authorizer.integrationLatency" ->
                journal.authorizer().map(asked -> "" + asked.millis());
            case "authorizer.status", "authorizer.integrationStatus" ->
                journal.authorizer().map(asked -> "" + asked.status());
            case "authorizer.error" -> journal.authorizer().map(Journal.Asked::error);
            case "endpointType" -> served.stage().map(stage -> stage.api().endpointType());
            case "xrayTraceId" -> Optional.of(journal.traceId());
            default -> MappedValue.ofContext(served.context(), name);
        };
    }

    private static Optional<String> text(long number) {
        return Optional.of(String.valueOf(number));
    }
}
