package lambdaless.infra;

import com.pulumi.aws.apigateway.IntegrationArgs;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.Definition.DynamoDbIntegration;
import lambdaless.api.Definition.Method;
import lambdaless.infra.MethodResources.Place;

/** An operation: the method that makes the call, and the role that may make it and nothing else. */
final class OperationResources extends Component {
    private final String roleName;
    private final CustomResourceOptions options;
    private final Role role;
    private final List<Resource> all = new ArrayList<>();

    OperationResources(
            Method method,
            DynamoDbIntegration integration,
            Output<String> policy,
            Place place,
            Tags tags,
            Resource parent) {
        super("Operation", method.name(), parent);
        this.roleName = RoleName.of(method);
        this.options = once(method.name()).build();
        this.role = role(tags.described("Calls DynamoDB for the operation " + method.name()), tags);
        all.add(attached(policy, tags));
        var arguments = IntegrationArgs.builder()
                .type("AWS")
                .integrationHttpMethod(integration.httpMethod())
                .uri(integration.uri())
                .credentials(role.arn())
                .timeoutMilliseconds(integration.timeoutMilliseconds())
                .cacheKeyParameters(integration.cacheKeyParameters());
        all.addAll(new MethodResources(method, place, arguments, this).all());
    }

    Role role() {
        return role;
    }

    List<Resource> all() {
        return all;
    }

    private Role role(String description, Tags tags) {
        var arguments = RoleArgs.builder()
                .description(description)
                .assumeRolePolicy(Policies.trustInApiGateway())
                .tags(tags.all())
                .build();
        return new Role(roleName, arguments, options);
    }

    /** The policy has no description, since that cannot be given to a policy that exists. */
    private RolePolicyAttachment attached(Output<String> document, Tags tags) {
        var policy = new Policy(
                roleName, PolicyArgs.builder().policy(document).tags(tags.all()).build(), options);
        var arguments = RolePolicyAttachmentArgs.builder()
                .role(role.name())
                .policyArn(policy.arn())
                .build();
        return new RolePolicyAttachment(roleName, arguments, options);
    }
}
