package lambdaless.gateway.invocation;

import static lambdaless.gateway.model.GatewayResponseType.ACCESS_DENIED;
import static lambdaless.gateway.model.GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR;
import static lambdaless.gateway.model.GatewayResponseType.AUTHORIZER_FAILURE;
import static lambdaless.gateway.model.GatewayResponseType.DEFAULT_4XX;
import static lambdaless.gateway.model.GatewayResponseType.DEFAULT_5XX;
import static lambdaless.gateway.model.GatewayResponseType.INTEGRATION_FAILURE;
import static lambdaless.gateway.model.GatewayResponseType.REQUEST_TOO_LARGE;
import static lambdaless.gateway.model.GatewayResponseType.UNSUPPORTED_MEDIA_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lambdaless.gateway.context.Invocation;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.message.JsonText;
import lambdaless.gateway.message.MediaType;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.GatewayResponse;
import lambdaless.gateway.model.GatewayResponseType;
import lambdaless.gateway.vtl.ContextVariable;

/**
 * The one place where a fault becomes a response: the API's own for its type, or what that inherits from the API's default for
 * its class, or AWS's.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
final class GatewayResponses {
    private static final String DEFAULT_TEMPLATE = "{\"message\": $context.error.messageString}";
    private static final String ACCESS_DENIED_TEMPLATE = "{\"Message\": $context.error.messageString}";
    /** Those whose text AWS leaves out. */
    private static final Set<GatewayResponseType> MUTE = Set.of(AUTHORIZER_CONFIGURATION_ERROR, AUTHORIZER_FAILURE);

    private static final Map<GatewayResponseType, String> CODES = Map.of(
            DEFAULT_4XX, "bad_request",
            DEFAULT_5XX, "internal",
            INTEGRATION_FAILURE, "unavailable",
            REQUEST_TOO_LARGE, "payload_too_large",
            UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type");

    private static final int TIMEOUT = 408;
    private static final GatewayResponse UNSET = new GatewayResponse(Optional.empty(), Map.of(), Map.of());

    /**
     * Renders the response to a fault.
     *
     * @param pathParameters those that the router found; none where it found no method
     */
    HttpResponse render(GatewayException fault, Invocation invocation, Map<String, String> pathParameters) {
        var type = fault.type();
        var answer = answer(invocation.api().gatewayResponses(), type);
        describe(fault, invocation.context());
        var substitution = new Substitution(invocation, pathParameters);
        var headers = new ArrayList<Header>();
        answer.headers()
                .forEach((name, mapping) ->
                        substitution.value(mapping).ifPresent(value -> headers.add(new Header(name, value))));
        var template = template(answer, type, invocation.request());
        if (Headers.value(headers, "Content-Type").isEmpty()) {
            headers.add(new Header("Content-Type", template.contentType()));
        }
        headers.add(new Header("x-amzn-ErrorType", fault.errorType()));
        var body = Payload.text(substitution.text(template.text()));
        return new HttpResponse(answer.statusCode().orElse(fault.status()), headers, body.bytes());
    }

    /** The answer where there is no stage: API Gateway's own to one that does not exist, else JSON with the fields of an error. */
    static HttpResponse withoutStage(GatewayException fault, String requestId) {
        var headers =
                List.of(new Header("Content-Type", MediaType.JSON), new Header("x-amzn-ErrorType", fault.errorType()));
        var message = "\"message\":" + JsonText.quoted(fault.text());
        var body = Optional.ofNullable(fault.status() == TIMEOUT ? "timeout" : CODES.get(fault.type()))
                .map(code -> "{\"error\":\"" + code + "\"," + message + ",\"requestId\":\"" + requestId + "\"}")
                .orElse("{" + message + "}");
        return new HttpResponse(fault.status(), headers, Payload.text(body).bytes());
    }

    private static GatewayResponse answer(
            Map<GatewayResponseType, GatewayResponse> customised, GatewayResponseType type) {
        var own = customised.get(type);
        return own != null ? own : customised.getOrDefault(type.base(), UNSET);
    }

    private static void describe(GatewayException fault, ContextVariable context) {
        var error = new ContextVariable();
        var message = MUTE.contains(fault.type()) ? "null" : fault.text();
        error.put("message", message);
        error.put("messageString", message.equals("null") ? message : JsonText.quoted(message));
        error.put("responseType", fault.type().name());
        error.put("validationErrorString", fault.detail());
        context.put("error", error);
    }

    private record Template(String contentType, String text) {}

    private static Template template(GatewayResponse answer, GatewayResponseType type, HttpRequest request) {
        var templates = answer.templates();
        if (templates.isEmpty()) {
            return new Template(MediaType.JSON, type == ACCESS_DENIED ? ACCESS_DENIED_TEMPLATE : DEFAULT_TEMPLATE);
        }
        var accepted = request.header("Accept").map(MediaType::first).orElse(MediaType.JSON);
        var wanted = templates.containsKey(accepted) ? accepted : MediaType.JSON;
        var chosen = templates.containsKey(wanted)
                ? wanted
                : templates.keySet().iterator().next();
        return new Template(chosen, templates.getOrDefault(chosen, ""));
    }
}
