package lambdaless.infra;

import com.pulumi.aws.apigateway.Integration;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.IntegrationResponse;
import com.pulumi.aws.apigateway.IntegrationResponseArgs;
import com.pulumi.aws.apigateway.Method;
import com.pulumi.aws.apigateway.MethodArgs;
import com.pulumi.aws.apigateway.MethodResponse;
import com.pulumi.aws.apigateway.MethodResponseArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Definition;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.OtherResponse;
import lambdaless.api.Definition.Response;

/**
 * A method with everything that hangs on it, named after its route: there API Gateway takes one method, whatever the operation is
 * called. Where one of these has to be replaced, the old one goes first, since API Gateway takes no second one beside it.
 */
final class MethodResources {
    private final Definition.Method definition;
    private final Component parent;
    private final Models models;
    private final Method method;
    private final List<Resource> all = new ArrayList<>();

    /**
     * Declares the method, its integration and its responses.
     *
     * @param integration what the integration has beside its templates: type, URI, credentials
     */
    MethodResources(Definition.Method definition, Place place, IntegrationArgs.Builder integration, Component parent) {
        this.definition = definition;
        this.parent = parent;
        this.models = place.models();
        this.method = added(new Method(definition.route(), methodArguments(place), options(definition.name())));
        var called = added(
                new Integration(definition.route(), integrationArguments(integration), options(definition.name())));
        definition.responses().forEach(response -> declare(response, called));
        definition.otherResponses().forEach(this::declare);
    }

    /** The references of a method: the API, the resource of its path, what all methods share. */
    record Place(
            Output<String> restApiId,
            Output<String> resourceId,
            Output<String> validatorId,
            Optional<Output<String>> authorizerId,
            Models models) {}

    List<Resource> all() {
        return all;
    }

    private MethodArgs methodArguments(Place place) {
        var arguments = MethodArgs.builder()
                .restApi(place.restApiId())
                .resourceId(place.resourceId())
                .httpMethod(definition.httpMethod())
                .authorization(definition.authorization())
                .apiKeyRequired(definition.apiKeyRequired())
                .requestValidatorId(place.validatorId())
                .requestParameters(definition.requestParameters())
                .requestModels(models.made(definition.requestModels()));
        if (definition.integration() instanceof DynamoDbIntegration) {
            arguments.operationName(definition.name());
        }
        if (definition.hasAuthorizer()) {
            place.authorizerId().ifPresent(arguments::authorizerId);
        }
        if (!definition.scopes().isEmpty()) {
            arguments.authorizationScopes(definition.scopes());
        }
        return arguments.build();
    }

    private IntegrationArgs integrationArguments(IntegrationArgs.Builder integration) {
        return integration
                .restApi(method.restApi())
                .resourceId(method.resourceId())
                .httpMethod(method.httpMethod())
                .passthroughBehavior(definition.integration().passthroughBehavior())
                .requestTemplates(Map.of(
                        "application/json",
                        definition.integration().requestTemplate().text()))
                .build();
    }

    private void declare(Response response, Integration integration) {
        var name = definition.route() + "/" + response.name();
        var headers = Headers.declared(response);
        var arguments = IntegrationResponseArgs.builder()
                .restApi(integration.restApi())
                .resourceId(integration.resourceId())
                .httpMethod(integration.httpMethod())
                .statusCode(methodResponse(response.statusCode(), response.models(), headers, name)
                        .statusCode())
                .responseParameters(Headers.constant("method.response.header.", response.headers()))
                .responseTemplates(
                        Map.of("application/json", response.template().text()));
        if (!response.selectionPattern().isEmpty()) {
            arguments.selectionPattern(response.selectionPattern());
        }
        added(new IntegrationResponse(
                name,
                arguments.build(),
                responseOptions(former(response.statusCode())).build()));
    }

    private void declare(OtherResponse response) {
        methodResponse(response.statusCode(), response.models(), Headers.declared(response.headers()));
    }

    /** Named after its status, of which a method has one response: so a status that goes to another answer stays what it is. */
    private MethodResponse methodResponse(
            int status, Map<String, String> bodies, Map<String, Boolean> headers, String... formerNames) {
        var arguments = MethodResponseArgs.builder()
                .restApi(method.restApi())
                .resourceId(method.resourceId())
                .httpMethod(method.httpMethod())
                .statusCode(String.valueOf(status))
                .responseParameters(headers)
                .responseModels(models.made(bodies))
                .build();
        var names = Stream.concat(Stream.of(former(status)), Stream.of(formerNames));
        return added(new MethodResponse(
                definition.route() + "/status-" + status,
                arguments,
                responseOptions(names.toArray(String[]::new)).build()));
    }

    private String former(int status) {
        return definition.name() + "-" + status;
    }

    /** With the status as part of what the response is: the provider would put a second one and leave the first. */
    private CustomResourceOptions.Builder responseOptions(String... formerNames) {
        var builder = parent.once(formerNames).deleteBeforeReplace(true);
        builder.replaceOnChanges("statusCode");
        return builder;
    }

    private CustomResourceOptions options(String formerName) {
        return parent.once(formerName).deleteBeforeReplace(true).build();
    }

    private <T extends Resource> T added(T resource) {
        all.add(resource);
        return resource;
    }
}
