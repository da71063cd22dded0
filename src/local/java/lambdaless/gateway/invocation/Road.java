package lambdaless.gateway.invocation;

import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import lambdaless.gateway.cache.CacheStore;
import lambdaless.gateway.cache.StageCache;
import lambdaless.gateway.context.Admitted;
import lambdaless.gateway.context.Execution;
import lambdaless.gateway.context.MethodReply;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Step;
import lambdaless.gateway.context.Validated;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.IntegrationEndpoint;
import lambdaless.gateway.integration.IntegrationRequestMapping;
import lambdaless.gateway.integration.IntegrationResponseMapping;
import lambdaless.gateway.integration.RoleCheck;
import lambdaless.gateway.message.GatewayFault;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.ServedStack;
import lambdaless.gateway.vtl.TemplateEngine;

/**
 * The road of a request, in API Gateway's order: router, API key and usage plan, authorizer, request validation, cache,
 * integration request, role check, DynamoDB, integration response, method response. A fault on it becomes a gateway response.
 */
final class Road {
    private final Router router = new Router();
    private final GatewayResponses gatewayResponses = new GatewayResponses();
    private final Step<MethodRequest, HttpResponse> invocation;
    private final Step<MethodRequest, HttpResponse> test;

    Road(ServedStack stack, Admission admission, Endpoint endpoint, TemplateEngine engine, LongSupplier nanoTime) {
        var steps = new Steps(stack, endpoint, engine, nanoTime);
        var store = new CacheStore(nanoTime);
        this.invocation = steps.after(admission, integration -> new StageCache(integration, store));
        this.test = steps.after(Admitted::new, UnaryOperator.identity());
    }

    /** The steps from the method request to the method response. */
    private record Steps(ServedStack stack, Endpoint endpoint, TemplateEngine engine, LongSupplier nanoTime) {
        Step<MethodRequest, HttpResponse> after(
                Step<MethodRequest, Admitted> admission, UnaryOperator<Step<Validated, MethodReply>> cache) {
            return admission
                    .then(new RequestValidator())
                    .then(cache.apply(new IntegrationRequestMapping(engine)
                            .then(new RoleCheck(stack))
                            .then(new IntegrationEndpoint(endpoint, nanoTime))
                            .then(new IntegrationResponseMapping(engine))))
                    .then(new MethodResponseStep());
        }
    }

    HttpResponse travel(Execution execution) {
        try {
            execution.request().refusal().ifPresent(fault -> {
                throw fault;
            });
            return invoke(router.apply(execution));
        } catch (GatewayFault fault) {
            return rendered(fault, execution, Map.of());
        }
    }

    /** Goes the road without being admitted to it, and past the cache: the console's test. */
    HttpResponse test(MethodRequest request) {
        try {
            return UnservedMethods.answer(request).orElseGet(() -> foreseen(test, request));
        } catch (GatewayFault fault) {
            var response = untyped(failed(fault, request));
            request.log().course(() -> "Method completed with status: " + response.status());
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

    private HttpResponse invoke(MethodRequest request) {
        request.log().course(() -> "Extended Request Id: " + request.context().get("extendedRequestId"));
        try {
            var response = UnservedMethods.answer(request).orElseGet(() -> foreseen(invocation, request));
            return ContentCoding.coded(response, request);
        } catch (GatewayFault fault) {
            var response = failed(fault, request);
            request.log().error("Gateway response type: " + fault.type() + " with status code: " + response.status());
            request.log().course(() -> "Method completed with status: " + response.status());
            return response;
        }
    }

    /** Whatever a step throws that is not a fault of API Gateway's is a fault of this gateway. */
    private static HttpResponse foreseen(Step<MethodRequest, HttpResponse> steps, MethodRequest request) {
        try {
            return steps.apply(request);
        } catch (GatewayFault fault) {
            throw fault;
        } catch (RuntimeException | Error unforeseen) {
            request.execution().journal().crashed(unforeseen);
            throw GatewayFault.unforeseen(unforeseen);
        }
    }

    private HttpResponse failed(GatewayFault fault, MethodRequest request) {
        if (!fault.log().isEmpty()) {
            request.log().error(fault.log());
        }
        return rendered(fault, request.execution(), request.parameters().path());
    }

    private HttpResponse rendered(GatewayFault fault, Execution execution, Map<String, String> pathParameters) {
        execution.journal().failed(fault);
        return gatewayResponses.render(fault, execution, pathParameters);
    }
}
