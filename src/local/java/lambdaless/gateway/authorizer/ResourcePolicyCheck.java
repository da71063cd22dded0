package lambdaless.gateway.authorizer;

import static lambdaless.gateway.model.GatewayResponseType.ACCESS_DENIED;

import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.iam.MaskedArn;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.message.GatewayException;

/**
 * Holds a request to the resource policy of its API. How that and the method's authorization combine depends on the type of the latter.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html">both together</a>
 */
public final class ResourcePolicyCheck {
    private static final String NOBODY = "";
    private static final String DENIED = " with an explicit deny in a resource-based policy";
    private static final String NOT_ALLOWED = " because no resource-based policy allows the execute-api:Invoke action";

    private ResourcePolicyCheck() {}

    /** Ends a request that the policy denies or does not allow. */
    public static void require(MethodRequest request) {
        refuseDenied(request);
        if (hasPolicy(request) && !allows(request, NOBODY)) {
            throw refusal(request, "anonymous", NOT_ALLOWED);
        }
    }

    /** Ends a request that the policy denies. */
    public static void refuseDenied(MethodRequest request) {
        if (decision(request, NOBODY) == Decision.DENIED) {
            throw refusal(request, "anonymous", DENIED);
        }
    }

    /** Ends a request of a user of IAM that the policy denies. */
    public static void refuseDenied(MethodRequest request, String userArn) {
        if (decision(request, userArn) == Decision.DENIED) {
            throw refusal(request, userArn, DENIED);
        }
    }

    /** True if the policy allows a call, which is enough where another policy says nothing of it. */
    public static boolean allows(MethodRequest request, String userArn) {
        return decision(request, userArn) == Decision.ALLOWED;
    }

    /** The same of somebody who is not a user of IAM. */
    public static boolean allows(MethodRequest request) {
        return allows(request, NOBODY);
    }

    private static boolean hasPolicy(MethodRequest request) {
        return request.invocation().api().policy().isPresent();
    }

    private static Decision decision(MethodRequest request, String userArn) {
        return request.invocation()
                .api()
                .policy()
                .map(policy ->
                        policy.decide(request.arn(), userArn, request.http().sourceIp()))
                .orElse(Decision.NOT_ALLOWED);
    }

    private static GatewayException refusal(MethodRequest request, String user, String reason) {
        return GatewayException.saying(
                ACCESS_DENIED,
                "User: " + user + " is not authorized to perform: execute-api:Invoke on resource: "
                        + MaskedArn.of(request.arn()) + reason);
    }
}
