package lambdaless.gateway.integration;

import static java.util.stream.Collectors.joining;

import java.util.TreeMap;
import lambdaless.gateway.integration.RoleCheck.Permitted;
import lambdaless.gateway.log.Masked;
import lambdaless.gateway.log.Truncated;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.Integration.DynamoDb;

/** The lines of the execution log about a call to an endpoint; a mock has none. */
final class EndpointLog {
    private EndpointLog() {}

    static void calling(Permitted permitted) {
        var mapped = permitted.integrationRequest();
        var log = mapped.request().log();
        var call = permitted.call();
        log.info(() -> "Endpoint request URI: " + address(call));
        log.dataTrace(() -> "Endpoint request headers: " + Truncated.text(headers(call)));
        log.dataTrace(() -> "Endpoint request body after transformations: "
                + Truncated.text(mapped.payload().text()));
        log.info(() -> "Sending request to " + address(call));
    }

    static void replied(IntegrationRequest integrationRequest, EndpointReply reply) {
        var request = integrationRequest.request();
        if (request.method().integration().endpoint() instanceof DynamoDb) {
            var log = request.log();
            long millis = request.invocation().record().integrationMillis().orElse(0L);
            log.info(() -> "Received response. Status: " + reply.status() + ", Integration latency: " + millis + " ms");
            log.dataTrace(() -> "Endpoint response headers: "
                    + Truncated.text(reply.headers().stream()
                            .map(header -> header.name() + "=" + header.value())
                            .collect(joining(", ", "{", "}"))));
            log.dataTrace(() -> "Endpoint response body before transformations: "
                    + Truncated.text(new Payload(reply.body(), false).text()));
        }
    }

    private static String address(EndpointCall call) {
        return "https://dynamodb." + call.region() + ".amazonaws.com/?Action=" + call.action()
                + (call.query().isEmpty() ? "" : "&" + call.query());
    }

    private static String headers(EndpointCall call) {
        var headers = new TreeMap<String, String>();
        DynamoDbHeaders.of(call).forEach(header -> headers.put(header.name(), header.value()));
        headers.computeIfPresent("Authorization", (name, value) -> Masked.text(value));
        return headers.toString();
    }
}
