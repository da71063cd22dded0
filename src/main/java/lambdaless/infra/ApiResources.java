package lambdaless.infra;

import com.pulumi.aws.apigateway.Model;
import com.pulumi.aws.apigateway.ModelArgs;
import com.pulumi.aws.apigateway.RequestValidator;
import com.pulumi.aws.apigateway.RequestValidatorArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.api.Definition;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.MockIntegration;
import lambdaless.infra.MethodResources.Place;

/** The REST API: its paths, models and answers, and a branch per operation. */
public final class ApiResources extends Component {
    private final RestApi restApi;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final List<Resource> deployed = new ArrayList<>();

    public ApiResources(String name, Definition definition, Database database, Tags tags) {
        super("Api", "api");
        this.restApi = restApi(name, tags);
        var validator = validator();
        definition.models().forEach(model -> deployed.add(model(model)));
        deployed.addAll(new GatewayResponses(definition.gatewayResponses(), restApi, this).all());
        var paths = new PathTree(restApi, child());
        var preflights = new Preflights(this);
        for (var method : definition.methods()) {
            var place = new Place(restApi.id(), paths.resourceId(method.path()), validator.id());
            if (method.integration() instanceof DynamoDbIntegration integration) {
                declare(method, integration, place, database, tags);
            } else if (method.integration() instanceof MockIntegration) {
                preflights.add(method, place);
            }
        }
        deployed.addAll(preflights.all());
    }

    RestApi restApi() {
        return restApi;
    }

    /** The roles by the operation's name. */
    Map<String, Role> roles() {
        return roles;
    }

    /** Everything that has to be there before the API is deployed. */
    List<Resource> deployed() {
        return deployed;
    }

    private void declare(Method method, DynamoDbIntegration integration, Place place, Database database, Tags tags) {
        var operation =
                new OperationResources(method, integration, database.arn(integration.permission()), place, tags, this);
        roles.put(method.name(), operation.role());
        deployed.addAll(operation.all());
    }

    private RestApi restApi(String name, Tags tags) {
        var arguments = RestApiArgs.builder()
                .description("A REST API whose methods call DynamoDB directly")
                .apiKeySource("HEADER")
                .endpointConfiguration(RestApiEndpointConfigurationArgs.builder()
                        .types("REGIONAL")
                        .build())
                .tags(tags.all())
                .build();
        return new RestApi(name, arguments, child());
    }

    private RequestValidator validator() {
        var arguments = RequestValidatorArgs.builder()
                .restApi(restApi.id())
                .validateRequestBody(true)
                .validateRequestParameters(true)
                .build();
        return new RequestValidator("body-and-parameters", arguments, child());
    }

    private Model model(Definition.Model model) {
        var arguments = ModelArgs.builder()
                .restApi(restApi.id())
                .name(model.name())
                .contentType("application/json")
                .schema(model.schema())
                .build();
        return new Model(model.name(), arguments, child());
    }
}
