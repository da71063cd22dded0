package lambdaless.infra;

import com.pulumi.aws.apigateway.Deployment;
import com.pulumi.aws.apigateway.DeploymentArgs;
import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.apigateway.RequestValidator;
import com.pulumi.aws.apigateway.RequestValidatorArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import com.pulumi.aws.apigateway.inputs.RestApiEndpointConfigurationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.Definition;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.MockIntegration;
import lambdaless.infra.MethodResources.Place;
import lambdaless.settings.Settings;

/** The REST API: its paths, models and answers, and a branch per operation. */
public final class ApiResources extends Component {
    private final RestApi restApi;
    private final Optional<AuthorizerResources> authorizer;
    private final Optional<ResourcePolicy> policy;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Output<String>> roleArns = new LinkedHashMap<>();
    private final List<Resource> deployed = new ArrayList<>();

    public ApiResources(Definition definition, Database database, Optional<Login> login, Settings settings, Tags tags) {
        super("Api", "api");
        this.restApi = restApi(definition, settings, tags);
        var validator = validator(definition.validator());
        var models = new Models(definition.models(), restApi, this);
        this.authorizer = AuthorizerResources.of(definition, restApi, login, tags, this);
        deployed.addAll(models.all());
        authorizer.ifPresent(declared -> deployed.addAll(declared.all()));
        this.policy = ResourcePolicy.of(definition, restApi, settings, this);
        policy.ifPresent(declared -> deployed.add(declared.resource()));
        deployed.addAll(new GatewayResponses(definition.gatewayResponses(), restApi, this).all());
        var paths = new PathTree(restApi, this);
        var preflights = new Preflights(this);
        for (var method : definition.methods()) {
            var place =
                    new Place(restApi.id(), paths.resourceId(method.path()), validator.id(), authorizerId(), models);
            if (method.integration() instanceof DynamoDbIntegration integration) {
                declare(method, integration, place, database, tags);
            } else if (method.httpMethod().equals("OPTIONS")) {
                preflights.add(method, place);
            } else if (method.integration() instanceof MockIntegration) {
                var mock = IntegrationArgs.builder().type("MOCK");
                deployed.addAll(new MethodResources(method, place, mock, this).all());
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

    /** The roles' ARNs by the route, which the API that is deployed holds. */
    Output<Map<String, String>> roleArns() {
        return Named.outputs(roleArns, arn -> arn);
    }

    /** The id of the authorizer, which the API that is deployed holds; empty where methods have none. */
    Optional<Output<String>> authorizerId() {
        return authorizer.map(AuthorizerResources::id);
    }

    /** A digest of the resource policy, which the API that is deployed holds; empty where it has none. */
    Optional<String> policyDigest() {
        return policy.map(ResourcePolicy::digest);
    }

    /** A deployment of all that is declared here; other triggers make another one. */
    Deployment deployment(String name, Output<Map<String, String>> triggers, CustomResourceOptions.Builder options) {
        var arguments = DeploymentArgs.builder()
                .restApi(restApi.id())
                .triggers(triggers)
                .build();
        return new Deployment(name, arguments, options.dependsOn(deployed).build());
    }

    private void declare(Method method, DynamoDbIntegration integration, Place place, Database database, Tags tags) {
        var operation = new OperationResources(
                method, integration, database.policy(integration.permission()), place, tags, this);
        roles.put(method.name(), operation.role());
        roleArns.put(method.route(), operation.role().arn());
        deployed.addAll(operation.all());
    }

    private RestApi restApi(Definition definition, Settings settings, Tags tags) {
        var arguments = RestApiArgs.builder()
                .description("A REST API whose methods call DynamoDB directly")
                .apiKeySource(definition.apiKeySource())
                .endpointConfiguration(RestApiEndpointConfigurationArgs.builder()
                        .types("REGIONAL")
                        .build())
                .disableExecuteApiEndpoint(settings.edge().domain().isPresent()) // unset, it would stay as it was
                .tags(tags.all())
                .build();
        return new RestApi(
                "api",
                arguments,
                once(tags.project()).protect(settings.production()).build());
    }

    private RequestValidator validator(Definition.Validator validator) {
        var arguments = RequestValidatorArgs.builder()
                .restApi(restApi.id())
                .validateRequestBody(validator.body())
                .validateRequestParameters(validator.parameters())
                .build();
        return new RequestValidator("body-and-parameters", arguments, child());
    }
}
