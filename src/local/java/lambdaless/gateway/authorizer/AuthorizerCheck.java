package lambdaless.gateway.authorizer;

import static lambdaless.gateway.model.GatewayResponseType.ACCESS_DENIED;
import static lambdaless.gateway.model.GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR;
import static lambdaless.gateway.model.GatewayResponseType.AUTHORIZER_FAILURE;
import static lambdaless.gateway.model.GatewayResponseType.UNAUTHORIZED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.authorizer.Authorizer.AuthorizerFailure;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.context.InvocationRecord.AuthorizerCall;
import lambdaless.gateway.context.MappedValue;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.iam.Permissions;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import lambdaless.gateway.model.Role;
import lambdaless.gateway.vtl.ContextVariable;

/**
 * Asks the method's Lambda authorizer, or uses what it said of the same identity before, and holds the request to the policy
 * that it gave.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
public final class AuthorizerCheck implements AuthorizationCheck<LambdaAuthorizer> {
    private static final String INVOKE = "execute-api:Invoke";
    private static final int ANSWERED = 200;
    private static final int FAILED = 500;

    private final Authorizer authorizer;
    private final AuthorizerCache cache;
    private final FunctionPermission permission;

    public AuthorizerCheck(Authorizer authorizer, AuthorizerCache cache, Map<String, Role> roles) {
        this.authorizer = authorizer;
        this.cache = cache;
        this.permission = new FunctionPermission(roles);
    }

    @Override
    public Optional<String> check(MethodRequest request, LambdaAuthorizer function) {
        ResourcePolicyCheck.refuseDenied(request);
        var identity = identity(request, function);
        var result = cache.get(function, identity, () -> invoke(request, function, identity));
        request.context()
                .put("authorizer", variable(result, request.invocation().record()));
        switch (Permissions.decide(result.statements(), INVOKE, request.arn())) {
            case ALLOWED ->
                request.log().info(() -> "Authorizer result: allowed for principal " + result.principalId());
            case DENIED ->
                throw GatewayException.saying(ACCESS_DENIED, ACCESS_DENIED.message() + " with an explicit deny");
            case NOT_ALLOWED -> {
                if (!ResourcePolicyCheck.allows(request)) {
                    throw GatewayException.of(ACCESS_DENIED);
                }
            }
        }
        return result.usageIdentifierKey();
    }

    /** A copy, since templates write to it, with the time that the function took: none where its answer was cached. */
    private static ContextVariable variable(AuthorizerResult result, InvocationRecord record) {
        var variable = ContextVariable.of(result.context());
        variable.put(
                "integrationLatency",
                String.valueOf(record.authorizer().map(AuthorizerCall::millis).orElse(0L)));
        return variable;
    }

    /** The values of the identity sources; a request that lacks one is unauthorized before anybody is asked. */
    private static List<String> identity(MethodRequest request, LambdaAuthorizer function) {
        var values = function.identitySources().stream()
                .map(source -> MappedValue.ofRequest(source, request)
                        .filter(value -> !value.isEmpty())
                        .orElseThrow(() -> GatewayException.of(UNAUTHORIZED)))
                .toList();
        if (function.tokenPattern().isPresent()
                && !function.tokenPattern().get().matcher(values.get(0)).matches()) {
            throw GatewayException.of(UNAUTHORIZED);
        }
        return values;
    }

    private AuthorizerResult invoke(MethodRequest request, LambdaAuthorizer function, List<String> identity) {
        permission.require(request, function.call());
        try {
            return AuthorizerResult.of(call(request, function, identity));
        } catch (AuthorizerResult.Refusal refused) {
            throw GatewayException.of(UNAUTHORIZED);
        } catch (AuthorizerResult.Malformed malformed) {
            request.log().error("Execution failed due to configuration error: " + malformed.getMessage());
            throw GatewayException.because(AUTHORIZER_CONFIGURATION_ERROR, String.valueOf(malformed.getMessage()));
        } catch (AuthorizerFailure failed) {
            request.log().error("Execution failed due to an authorizer error: " + failed.getMessage());
            throw GatewayException.because(AUTHORIZER_FAILURE, String.valueOf(failed.getMessage()));
        }
    }

    private Map<String, Object> call(MethodRequest request, LambdaAuthorizer function, List<String> identity) {
        var event =
                function.token() ? AuthorizerEvent.token(request, identity.get(0)) : AuthorizerEvent.request(request);
        var record = request.invocation().record();
        long since = System.nanoTime();
        try {
            var answer = authorizer.invoke(event, identity);
            record.authorizerCalled(new AuthorizerCall(ANSWERED, millisSince(since), ""));
            return answer;
        } catch (AuthorizerFailure failed) {
            record.authorizerCalled(
                    new AuthorizerCall(FAILED, millisSince(since), String.valueOf(failed.getMessage())));
            throw failed;
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
