package lambdaless.gateway.invocation;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import lambdaless.gateway.cache.CacheStore;
import lambdaless.gateway.cache.StageCache;
import lambdaless.gateway.context.Admitted;
import lambdaless.gateway.context.Invocation;
import lambdaless.gateway.context.MethodReply;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.context.Validated;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.IntegrationCall;
import lambdaless.gateway.integration.IntegrationRequestMapping;
import lambdaless.gateway.integration.IntegrationResponseMapping;
import lambdaless.gateway.integration.RoleCheck;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.vtl.TemplateEngine;

/**
 * The steps of an invocation, in API Gateway's order: router, API key and usage plan, authorizer, request validation, cache,
 * integration request, role check, DynamoDB, integration response, method response. An exception on the way becomes a gateway response.
 */
final class Pipeline {
    private final Router router = new Router();
    private final GatewayResponses gatewayResponses = new GatewayResponses();
    private final Step<MethodRequest, HttpResponse> invocation;
    private final Step<MethodRequest, HttpResponse> test;
    private final CacheStore cache;

    Pipeline(GatewayModel stack, CallerCheck callers, Endpoint endpoint, TemplateEngine engine, LongSupplier nanoTime) {
        var steps = new Steps(stack, endpoint, engine, nanoTime);
        this.cache = new CacheStore(nanoTime);
        this.invocation = steps.after(callers, integration -> new StageCache(integration, cache));
        this.test = steps.after(Admitted::new, UnaryOperator.identity());
    }

    /** The steps from the method request to the method response. */
    private record Steps(GatewayModel stack, Endpoint endpoint, TemplateEngine engine, LongSupplier nanoTime) {
        Step<MethodRequest, HttpResponse> after(
                Step<MethodRequest, Admitted> callers, UnaryOperator<Step<Validated, MethodReply>> cache) {
            return callers.then(new RequestValidator())
                    .then(cache.apply(new IntegrationRequestMapping(engine)
                            .then(new RoleCheck(stack))
                            .then(new IntegrationCall(endpoint, nanoTime))
                            .then(new IntegrationResponseMapping(engine))))
                    .then(new MethodResponse());
        }
    }

    CacheStore cache() {
        return cache;
    }

    HttpResponse invoke(Invocation invocation) {
        try {
            invocation.request().refusal().ifPresent(fault -> {
                throw fault;
            });
            return invokeMethod(router.apply(invocation));
        } catch (GatewayException fault) {
            return rendered(fault, invocation, Map.of());
        }
    }

    /** Runs a request without API key, authorizer or cache, as the console's Test does. */
    HttpResponse test(MethodRequest request) {
        try {
            return UnservedMethods.answer(request).orElseGet(() -> foreseen(test, request));
        } catch (GatewayException fault) {
            var response = untyped(failed(fault, request));
            request.log().info(() -> "Method completed with status: " + response.status());
            return response;
        }
    }

    /** The console's test says nothing of a fault's content type. */
    private static HttpResponse untyped(HttpResponse response) {
        var headers = response.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase("Content-Type"))
                .toList();
        return new HttpResponse(response.status(), headers, response.body());
    }

    private HttpResponse invokeMethod(MethodRequest request) {
        request.log().info(() -> "Extended Request Id: " + request.context().get("extendedRequestId"));
        try {
            var response = UnservedMethods.answer(request).orElseGet(() -> foreseen(invocation, request));
            return ContentCoding.coded(response, request);
        } catch (GatewayException fault) {
            var response = failed(fault, request);
            request.log().error("Gateway response type: " + fault.type() + " with status code: " + response.status());
            request.log().info(() -> "Method completed with status: " + response.status());
            return response;
        }
    }

    /** Whatever a step throws that is not a fault of API Gateway's is a fault of this gateway. */
    private static HttpResponse foreseen(Step<MethodRequest, HttpResponse> steps, MethodRequest request) {
        try {
            return steps.apply(request);
        } catch (GatewayException fault) {
            throw fault;
        } catch (RuntimeException | Error unforeseen) {
            request.invocation().record().crashed(unforeseen);
            throw GatewayException.unforeseen(unforeseen);
        }
    }

    private HttpResponse failed(GatewayException fault, MethodRequest request) {
        if (!fault.log().isEmpty()) {
            request.log().error(fault.log());
        }
        return rendered(fault, request.invocation(), request.parameters().path());
    }

    private HttpResponse rendered(GatewayException fault, Invocation invocation, Map<String, String> pathParameters) {
        invocation.record().failed(fault);
        return gatewayResponses.render(fault, invocation, pathParameters);
    }
}
