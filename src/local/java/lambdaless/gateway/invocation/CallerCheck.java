package lambdaless.gateway.invocation;

import lambdaless.gateway.context.Admitted;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.usageplan.UsagePlanCheck;

/**
 * Admits a caller by the API key and its usage plan, then by the method's authorization; the other way round where the
 * authorizer gives the key.
 */
final class CallerCheck implements Step<MethodRequest, Admitted> {
    private final UsagePlanCheck usagePlans;
    private final Authorizations authorizations;

    CallerCheck(UsagePlanCheck usagePlans, Authorizations authorizations) {
        this.usagePlans = usagePlans;
        this.authorizations = authorizations;
    }

    @Override
    public Admitted apply(MethodRequest request) {
        if (request.invocation().api().keyFromAuthorizer()) {
            usagePlans.check(request, authorizations.check(request));
        } else {
            usagePlans.check(request, request.http().header("x-api-key"));
            authorizations.check(request);
        }
        request.note(Place.AUTHORIZER, request.method().authorization().words());
        return new Admitted(request);
    }
}
