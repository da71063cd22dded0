package lambdaless.infra;

import com.pulumi.aws.apigateway.Authorizer;
import com.pulumi.aws.apigateway.AuthorizerArgs;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.api.Definition;
import lambdaless.api.Partition;

/** The authorizer of an API: a user pool, or a function that API Gateway may invoke with a role of its own. */
final class AuthorizerResources extends Component {
    private final RestApi restApi;
    private final List<Resource> all = new ArrayList<>();
    private final Authorizer authorizer;

    private AuthorizerResources(
            Definition.Authorizer declared, RestApi restApi, Optional<Login> login, Tags tags, Resource parent) {
        super("Authorizer", "authorizer", parent);
        this.restApi = restApi;
        this.authorizer = login.map(pool -> ofUserPool(declared, pool)).orElseGet(() -> ofFunction(declared, tags));
        all.add(authorizer);
    }

    /** The authorizer of an API; empty where methods have none. */
    static Optional<AuthorizerResources> of(
            Definition definition, RestApi restApi, Optional<Login> login, Tags tags, Resource parent) {
        return definition.authorizers().stream()
                .findFirst()
                .map(declared -> new AuthorizerResources(declared, restApi, login, tags, parent));
    }

    Output<String> id() {
        return authorizer.id();
    }

    List<Resource> all() {
        return all;
    }

    private Authorizer ofUserPool(Definition.Authorizer declared, Login login) {
        var arguments = arguments(declared).providerArns(login.poolArn().applyValue(List::of));
        return new Authorizer("user-pool", arguments.build(), child());
    }

    private Authorizer ofFunction(Definition.Authorizer declared, Tags tags) {
        var role = roleToInvoke(declared.functionArn(), tags);
        var arguments = arguments(declared)
                .authorizerUri(uri(declared.functionArn()))
                .authorizerCredentials(role.arn())
                .authorizerResultTtlInSeconds(declared.ttlSeconds());
        return new Authorizer("function", arguments.build(), child());
    }

    private AuthorizerArgs.Builder arguments(Definition.Authorizer declared) {
        var arguments = AuthorizerArgs.builder().restApi(restApi.id()).type(declared.type());
        if (!declared.identitySources().isEmpty()) {
            arguments.identitySource(String.join(",", declared.identitySources()));
        }
        return arguments;
    }

    /** A role and not a permission on the function, which belongs to others. */
    private Role roleToInvoke(String functionArn, Tags tags) {
        var role = new Role(
                "authorizer",
                RoleArgs.builder()
                        .description(tags.described("Invokes the authorizer's function"))
                        .assumeRolePolicy(Policies.trustInApiGateway())
                        .tags(tags.all())
                        .build(),
                child());
        var policy = new Policy(
                "authorizer",
                PolicyArgs.builder()
                        .policy(Policies.allow("lambda:InvokeFunction", Output.of(functionArn)))
                        .tags(tags.all())
                        .build(),
                child());
        all.add(new RolePolicyAttachment(
                "authorizer",
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policy.arn())
                        .build(),
                child()));
        return role;
    }

    /** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html#apigw-CreateAuthorizer-request-authorizerUri */
    private static String uri(String functionArn) {
        var region = functionArn.split(":", -1)[3];
        return "arn:" + Partition.ofRegion(region).name() + ":apigateway:" + region
                + ":lambda:path/2015-03-31/functions/" + functionArn + "/invocations";
    }
}
