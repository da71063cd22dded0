package lambdaless.gateway.integration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.context.MethodReply;
import lambdaless.gateway.context.MethodReply.Answer;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.json.JsonPaths;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.message.MediaType;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.IntegrationResponse;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateFailure;
import lambdaless.gateway.vtl.TemplateVariables;

/**
 * Makes the response out of the endpoint's reply: the integration response is chosen by the reply's status alone, and the
 * template by what the client accepts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">
 *     Integration responses</a>
 */
public final class IntegrationResponseMapping implements Step<IntegrationReply, MethodReply> {
    private static final int LOWEST_STATUS = 100;
    private static final int LOWEST_FINAL_STATUS = 200;
    private static final int HIGHEST_STATUS = 599;

    private final TemplateEngine engine;
    private final ResponseHeaderMapping headers;

    public IntegrationResponseMapping(TemplateEngine engine) {
        this.engine = engine;
        this.headers = new ResponseHeaderMapping(new JsonPaths());
    }

    @Override
    public MethodReply apply(IntegrationReply reply) {
        var request = reply.request();
        var response = selected(request, reply.reply());
        var payload = payload(request, response, reply.reply());
        var template = template(request, response.templates());
        var answer = template.isPresent() ? rendered(request, template.get(), payload) : payload;
        var mapped = headers.map(response, reply);
        request.overrides().responseHeaders().forEach((name, value) -> mapped.put(name, String.valueOf(value)));
        request.note(Place.INTEGRATION_RESPONSE, "response " + response.statusCode(), answer.bytes());
        return new MethodReply(request, new Answer(status(response, request.overrides()), mapped, answer));
    }

    /** Of several that match, the one with the endpoint's own status, as was measured: https://github.com/ministackorg/ministack/pull/1756 */
    private static IntegrationResponse selected(MethodRequest request, EndpointReply reply) {
        var status = String.valueOf(reply.status());
        var responses = request.method().responses();
        var matching =
                responses.stream().filter(response -> response.matches(status)).toList();
        var selected = matching.stream()
                .filter(response -> response.statusCode() == reply.status())
                .findFirst()
                .or(() -> matching.stream().findFirst())
                .or(() -> responses.stream()
                        .filter(response -> response.pattern().isEmpty())
                        .findFirst())
                .orElseThrow(
                        () -> GatewayException.configuration("No match for output mapping and no default output mapping"
                                + " configured. Endpoint Response Status Code: " + status));
        if (!request.method().methodResponses().containsKey(selected.statusCode())) {
            throw GatewayException.configuration(
                    "Output mapping refers to an invalid method response: " + selected.statusCode());
        }
        return selected;
    }

    private static Payload payload(MethodRequest request, IntegrationResponse response, EndpointReply reply) {
        var binaryTypes = request.invocation().api().binaryTypes();
        var contentType = Headers.value(reply.headers(), "Content-Type")
                .map(MediaType::of)
                .orElse(MediaType.JSON);
        return Payload.ofReply(
                        reply.body(),
                        Payload.isBinary(binaryTypes, contentType),
                        Payload.isBinary(binaryTypes, request.accept()),
                        response.contentHandling())
                .orElseThrow(() -> GatewayException.configuration("Unable to base64 decode the body."));
    }

    /** The template of the type that the client accepts, else the one for JSON, else whichever there is. */
    private static Optional<MappingTemplate> template(
            MethodRequest request, Map<String, Optional<MappingTemplate>> templates) {
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        var byType = new TreeMap<>(templates);
        var type = templates.containsKey(request.accept()) ? request.accept() : MediaType.JSON;
        return byType.getOrDefault(type, byType.firstEntry().getValue());
    }

    private Payload rendered(MethodRequest request, MappingTemplate template, Payload payload) {
        if (payload.binary()) {
            throw GatewayException.configuration("Unable to transform response");
        }
        var input = engine.input(payload.text(), request.parameters().forTemplates());
        try {
            return Payload.text(
                    template.render(new TemplateVariables(input, request.context(), request.stageVariables())));
        } catch (TemplateFailure failure) {
            throw GatewayException.configuration("Unable to transform response: " + failure.getMessage());
        }
    }

    /** A status of 1xx announces another response, for which the client would wait. */
    private static int status(IntegrationResponse response, Overrides overrides) {
        int status = overrides.status() instanceof Integer given && given >= LOWEST_STATUS && given <= HIGHEST_STATUS
                ? given
                : response.statusCode();
        if (status < LOWEST_FINAL_STATUS) {
            throw GatewayException.configuration("Status " + status + " is interim");
        }
        return status;
    }
}
