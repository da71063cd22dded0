package lambdaless.gateway.invocation;

import java.util.Optional;
import lambdaless.gateway.authorizer.AuthorizationCheck;
import lambdaless.gateway.authorizer.ResourcePolicyCheck;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.Authorization.Iam;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import lambdaless.gateway.model.Authorization.UserPools;

/** The check of each kind of authorization. */
record Authorizations(
        AuthorizationCheck<LambdaAuthorizer> functions,
        AuthorizationCheck<UserPools> userPools,
        AuthorizationCheck<Iam> signatures) {
    /** Lets a request pass as its method demands, or ends it; gives the API key that the caller is said to have. */
    Optional<String> check(MethodRequest request) {
        var authorization = request.method().authorization();
        if (authorization instanceof LambdaAuthorizer function) {
            return functions.check(request, function);
        }
        if (authorization instanceof UserPools pools) {
            var key = userPools.check(request, pools);
            ResourcePolicyCheck.require(request);
            return key;
        }
        if (authorization instanceof Iam iam) {
            return signatures.check(request, iam);
        }
        if (authorization instanceof Authorization.None) {
            ResourcePolicyCheck.require(request);
            return Optional.empty();
        }
        throw new IllegalStateException("nothing checks the authorization " + authorization);
    }
}
