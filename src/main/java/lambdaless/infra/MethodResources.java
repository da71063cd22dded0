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
import lambdaless.api.Definition;
import lambdaless.api.Definition.Response;

/** A method with everything that hangs on it. */
final class MethodResources {
    private final Definition.Method definition;
    private final CustomResourceOptions options;
    private final Method method;
    private final List<Resource> all = new ArrayList<>();

    /**
     * Declares the method, its integration and its responses.
     *
     * @param integration what the integration has beside its templates: type, URI, credentials
     */
    MethodResources(
            Definition.Method definition,
            Place place,
            IntegrationArgs.Builder integration,
            CustomResourceOptions options) {
        this.definition = definition;
        this.options = options;
        this.method = added(new Method(definition.name(), methodArguments(place), options));
        var called = added(new Integration(definition.name(), integrationArguments(integration), options));
        definition.responses().forEach(response -> declare(response, called));
    }

    /** Where methods are: the API, the resource of their path, the validator that all of them have. */
    record Place(Output<String> restApiId, Output<String> resourceId, Output<String> validatorId) {}

    List<Resource> all() {
        return all;
    }

    private MethodArgs methodArguments(Place place) {
        return MethodArgs.builder()
                .restApi(place.restApiId())
                .resourceId(place.resourceId())
                .httpMethod(definition.httpMethod())
                .authorization("NONE")
                .apiKeyRequired(definition.apiKeyRequired())
                .requestValidatorId(place.validatorId())
                .requestParameters(definition.requestParameters())
                .requestModels(definition.requestModels())
                .build();
    }

    private IntegrationArgs integrationArguments(IntegrationArgs.Builder integration) {
        return integration
                .restApi(method.restApi())
                .resourceId(method.resourceId())
                .httpMethod(method.httpMethod())
                .passthroughBehavior("NEVER")
                .requestTemplates(Map.of(
                        "application/json",
                        definition.integration().requestTemplate().text()))
                .build();
    }

    private void declare(Response response, Integration integration) {
        var name = definition.name() + "-" + response.statusCode();
        var methodResponse = added(new MethodResponse(name, methodResponse(response), options));
        var arguments = IntegrationResponseArgs.builder()
                .restApi(integration.restApi())
                .resourceId(integration.resourceId())
                .httpMethod(integration.httpMethod())
                .statusCode(methodResponse.statusCode())
                .responseParameters(Headers.constant("method.response.header.", response.headers()))
                .responseTemplates(
                        Map.of("application/json", response.template().text()));
        if (!response.selectionPattern().isEmpty()) {
            arguments.selectionPattern(response.selectionPattern());
        }
        added(new IntegrationResponse(name, arguments.build(), options));
    }

    private MethodResponseArgs methodResponse(Response response) {
        return MethodResponseArgs.builder()
                .restApi(method.restApi())
                .resourceId(method.resourceId())
                .httpMethod(method.httpMethod())
                .statusCode(String.valueOf(response.statusCode()))
                .responseParameters(Headers.declared(response))
                .build();
    }

    private <T extends Resource> T added(T resource) {
        all.add(resource);
        return resource;
    }
}
