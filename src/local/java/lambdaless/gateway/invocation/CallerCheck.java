package lambdaless.gateway.invocation;

import lambdaless.gateway.authorizer.AuthorizerCheck;
import lambdaless.gateway.authorizer.AuthorizerResult;
import lambdaless.gateway.context.Admitted;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.usageplan.UsagePlanCheck;

/**
 * Admits a caller by the API key and its usage plan, then by the authorizer; the other way round where the authorizer gives
 * the key.
 */
final class CallerCheck implements Step<MethodRequest, Admitted> {
    private final UsagePlanCheck usagePlans;
    private final AuthorizerCheck authorizers;

    CallerCheck(UsagePlanCheck usagePlans, AuthorizerCheck authorizers) {
        this.usagePlans = usagePlans;
        this.authorizers = authorizers;
    }

    @Override
    public Admitted apply(MethodRequest request) {
        if (request.invocation().api().keyFromAuthorizer()) {
            var key = authorizers.check(request).flatMap(AuthorizerResult::usageIdentifierKey);
            usagePlans.check(request, key);
        } else {
            usagePlans.check(request, request.http().header("x-api-key"));
            authorizers.check(request);
        }
        return new Admitted(request);
    }
}
