package lambdaless.gateway.invocation;

import lambdaless.gateway.context.ContextVariables;
import lambdaless.gateway.context.ForwardedHeaders;
import lambdaless.gateway.context.Invocation;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Parameters;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.log.ExecutionLog;
import lambdaless.gateway.log.ExecutionLog.Detail;
import lambdaless.gateway.model.MethodSettings;
import lambdaless.gateway.signature.SignatureCheck;

/**
 * Finds the method. A route that does not exist is a missing authentication token: API Gateway takes it for a request that
 * ought to have been signed, and reads its Authorization header as a signature.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html">Gateway
 *     response types</a>
 * @see <a href="https://github.com/HumanCellAtlas/data-store/issues/328">A token sent to a route that does not exist</a>
 */
final class Router implements Step<Invocation, MethodRequest> {
    @Override
    public MethodRequest apply(Invocation invocation) {
        var request = invocation.request();
        var match = invocation
                .api()
                .routes()
                .match(request.method(), invocation.path())
                .orElseThrow(() -> SignatureCheck.ofUnknownRoute(request));
        var method = match.method();
        var settings = invocation.stage().settings().of(method);
        var log = new ExecutionLog(detail(settings));
        invocation.record().routed(method, log);
        ContextVariables.routed(invocation.context(), method);
        var forwarded = ForwardedHeaders.addedTo(request, invocation.trace());
        var parameters = new Parameters(forwarded, match.pathParameters());
        return new MethodRequest(invocation, method, settings, parameters, log);
    }

    private static Detail detail(MethodSettings.Entry settings) {
        return switch (settings.logLevel()) {
            case OFF -> Detail.NOTHING;
            case ERROR -> Detail.ERRORS;
            case INFO -> settings.dataTrace() ? Detail.DATA_TRACE : Detail.INFO;
        };
    }
}
