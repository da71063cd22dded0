package lambdaless.gateway.context;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The variables of an access log beside {@code $context}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html">Variables
 *     for access logging</a>
 */
record AccessLogVariables(CompletedInvocation served) implements Function<String, Optional<String>> {
    @Override
    public Optional<String> apply(String name) {
        var record = served.record();
        return switch (name) {
            case "requestId" ->
                RequestIds.isRefused(served.request())
                        ? Optional.of("UUID_REPLACED_INVALID_REQUEST_ID")
                        : MappedValue.ofContext(served.context(), name);
            case "status" -> text(served.response().status());
            case "responseLength" -> text(served.response().body().length);
            case "responseLatency" -> text(TimeUnit.NANOSECONDS.toMillis(served.nanos()));
            case "integrationLatency", "integration.latency" ->
                record.integrationMillis().map(String::valueOf);
            case "integrationStatus", "integration.status", "integration.integrationStatus" ->
                record.reply().map(reply -> "" + reply.status());
            case "integration.requestId", "awsEndpointRequestId" ->
                record.reply().map(InvocationRecord.Reply::requestId);
            case "integration.error", "integrationErrorMessage" -> record.integrationError();
            case "authorizer.latency", "authorizer.integrationLatency" ->
                record.authorizer().map(call -> "" + call.millis());
            case "authorizer.status", "authorizer.integrationStatus" ->
                record.authorizer().map(call -> "" + call.status());
            case "authorizer.error" -> record.authorizer().map(InvocationRecord.AuthorizerCall::error);
            case "endpointType" -> served.stage().map(stage -> stage.api().endpointType());
            case "xrayTraceId" -> Optional.of(record.traceId());
            default -> MappedValue.ofContext(served.context(), name);
        };
    }

    private static Optional<String> text(long number) {
        return Optional.of(String.valueOf(number));
    }
}
