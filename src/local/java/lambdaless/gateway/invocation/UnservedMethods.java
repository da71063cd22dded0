package lambdaless.gateway.invocation;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.message.JsonText;
import lambdaless.gateway.message.MediaType;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.GatewayResponse;
import lambdaless.gateway.model.GatewayResponseType;
import lambdaless.gateway.model.Integration.Unserved;

/**
 * Answers for the methods that the gateway does not serve: 501 with the reason as {@code message}, and with the headers of the
 * API's DEFAULT_5XX response, so that a browser can read it. API Gateway has no such answer.
 */
final class UnservedMethods {
    private static final int NOT_IMPLEMENTED = 501;
    private static final GatewayResponse UNSET = new GatewayResponse(Optional.empty(), Map.of(), Map.of());

    private UnservedMethods() {}

    /** The answer; empty for a method that is served. */
    static Optional<HttpResponse> answer(MethodRequest request) {
        return request.method().integration().endpoint() instanceof Unserved unserved
                ? Optional.of(answer(
                        request, "This method " + unserved.reason() + ", which the local gateway does not serve"))
                : Optional.empty();
    }

    private static HttpResponse answer(MethodRequest request, String message) {
        request.log().error(message);
        request.log().info(() -> "Method completed with status: " + NOT_IMPLEMENTED);
        var substitution =
                new Substitution(request.invocation(), request.parameters().path());
        var headers = new ArrayList<Header>();
        var api = request.invocation().api();
        api.gatewayResponses()
                .getOrDefault(GatewayResponseType.DEFAULT_5XX, UNSET)
                .headers()
                .forEach((name, mapping) ->
                        substitution.value(mapping).ifPresent(value -> headers.add(new Header(name, value))));
        headers.removeIf(header -> header.name().equalsIgnoreCase("Content-Type"));
        headers.add(new Header("Content-Type", MediaType.JSON));
        headers.add(new Header("x-amzn-ErrorType", "NotImplementedException"));
        var body = Payload.text("{\"message\": " + JsonText.quoted(message) + "}");
        return new HttpResponse(NOT_IMPLEMENTED, headers, body.bytes());
    }
}
