package lambdaless.infra;

import com.google.gson.JsonObject;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiPolicy;
import com.pulumi.aws.apigateway.RestApiPolicyArgs;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Definition;
import lambdaless.api.Definition.Method;
import lambdaless.api.Json;
import lambdaless.settings.Settings;

/**
 * The addresses that may call, as the API's resource policy: whoever calls from another one is denied. It is a resource of its own, since
 * the provider keeps a policy that its RestApi no longer names.
 *
 * <p>The denial is what keeps the others out: an Allow on a condition would not, where a policy of IAM or an authorizer allows the call as
 * well. Nor may the policy allow what such a policy is to decide, since it is enough that one of the two allows. So it allows the
 * methods alone that API Gateway refuses without an Allow: those that ask for nothing of the kind, and those of a user pool.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">how a resource policy and
 *     the types of authorization combine</a>
 */
final class ResourcePolicy extends Component {
    private static final List<String> NEEDING_AN_ALLOW = List.of("NONE", "COGNITO_USER_POOLS");
    private static final String PARAMETER = "\\{[^}]*}";

    private final Resource policy;
    private final String digest;

    private ResourcePolicy(Definition definition, RestApi restApi, List<String> ranges, Resource parent) {
        super("ResourcePolicy", "resource-policy", parent);
        var arguments = RestApiPolicyArgs.builder()
                .restApiId(restApi.id())
                .policy(restApi.executionArn().applyValue(arn -> document(definition, ranges, arn)))
                .build();
        this.policy = new RestApiPolicy("addresses", arguments, child());
        this.digest = Digest.of(document(definition, ranges, ""));
    }

    /** The policy of an API; empty where every address may call. */
    static Optional<ResourcePolicy> of(Definition definition, RestApi restApi, Settings settings, Resource parent) {
        var ranges = settings.edge().allowedIpRanges();
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResourcePolicy(definition, restApi, ranges, parent));
    }

    Resource resource() {
        return policy;
    }

    /** A digest of it without the API's ARN, which a preview does not know. */
    String digest() {
        return digest;
    }

    private static String document(Definition definition, List<String> ranges, String executionArn) {
        var denial = statement("Deny", List.of(executionArn + "/*"));
        denial.add("Condition", Json.object("NotIpAddress", Json.object("aws:SourceIp", Json.array(ranges))));
        var allowed = allowed(definition).map((executionArn + "/")::concat).toList();
        return Policies.document(statement("Allow", allowed), denial);
    }

    private static JsonObject statement(String effect, List<String> resources) {
        return Json.object(
                "Effect", effect, "Principal", "*", "Action", "execute-api:Invoke", "Resource", Json.array(resources));
    }

    /** The methods to be allowed, as an ARN has them behind the API: {@code *} goes over slashes, so that it stands for paths as well. */
    private static Stream<String> allowed(Definition definition) {
        if (definition.methods().stream().allMatch(ResourcePolicy::needsAnAllow)) {
            return Stream.of("*");
        }
        return definition.methods().stream()
                .filter(ResourcePolicy::needsAnAllow)
                .map(method -> "*/" + method.httpMethod() + path(method))
                .distinct();
    }

    private static String path(Method method) {
        return method.httpMethod().equals("OPTIONS") ? "/*" : method.path().replaceAll(PARAMETER, "*");
    }

    private static boolean needsAnAllow(Method method) {
        return NEEDING_AN_ALLOW.contains(method.authorization());
    }
}
