package lambdaless.gateway.integration;

import static lambdaless.gateway.model.GatewayResponseType.UNSUPPORTED_MEDIA_TYPE;

import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.context.Validated;
import lambdaless.gateway.json.JsonPaths;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Payload;
import lambdaless.gateway.model.Integration;
import lambdaless.gateway.model.Integration.Passthrough;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateFailure;
import lambdaless.gateway.vtl.TemplateVariables;

/**
 * Makes the call out of the request: by the template of its content type, or as it is where that is allowed; parameters by
 * their mappings, and over them what the template overrides.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">Passthrough
 *     behaviors</a>
 */
public final class IntegrationRequestMapping implements Step<Validated, IntegrationRequest> {
    private static final String ANY_TYPE = "$default";

    private final TemplateEngine engine;
    private final RequestParameterMapping parameters;

    public IntegrationRequestMapping(TemplateEngine engine) {
        this.engine = engine;
        this.parameters = new RequestParameterMapping(new JsonPaths());
    }

    @Override
    public IntegrationRequest apply(Validated validated) {
        var request = validated.request();
        var template = template(request);
        var mapped = parameters.map(request);
        var payload = template.isPresent() ? rendered(request, template.get()) : passedThrough(request);
        mapped.override(request.overrides());
        request.note(
                Place.INTEGRATION_REQUEST,
                template.isPresent() ? "rendered by the request template" : "the body as it came",
                payload.bytes());
        return new IntegrationRequest(request, payload, mapped.headers(), mapped.query());
    }

    /** The template of the content type; none where the body is passed through. */
    private static Optional<MappingTemplate> template(MethodRequest request) {
        var integration = request.method().integration();
        var templates = integration.requestTemplates();
        var chosen = templates.containsKey(request.contentType())
                ? templates.get(request.contentType())
                : templates.get(ANY_TYPE);
        if (chosen == null && refuses(integration.passthrough(), templates)) {
            throw GatewayException.of(UNSUPPORTED_MEDIA_TYPE);
        }
        return chosen == null ? Optional.empty() : chosen;
    }

    private static boolean refuses(Passthrough passthrough, Map<String, ?> templates) {
        return switch (passthrough) {
            case NEVER -> true;
            case WHEN_NO_TEMPLATES -> !templates.isEmpty();
            case WHEN_NO_MATCH -> false;
        };
    }

    private Payload rendered(MethodRequest request, MappingTemplate template) {
        var payload = passedThrough(request);
        if (payload.binary()) {
            throw GatewayException.configuration("Unable to transform request");
        }
        var input = engine.input(payload.text(), request.parameters().forTemplates());
        try {
            return Payload.text(
                    template.render(new TemplateVariables(input, request.context(), request.stageVariables())));
        } catch (TemplateFailure failure) {
            throw GatewayException.configuration("Unable to transform request: " + failure.getMessage());
        }
    }

    private static Payload passedThrough(MethodRequest request) {
        Integration integration = request.method().integration();
        boolean binary = Payload.isBinary(request.invocation().api().binaryTypes(), request.contentType());
        return Payload.ofRequest(request.http().body(), binary, integration.contentHandling())
                .orElseThrow(() -> GatewayException.configuration("Unable to base64 decode the body."));
    }
}
