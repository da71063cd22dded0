package lambdaless.gateway.road;

import java.util.function.LongSupplier;
import lambdaless.gateway.json.JsonPaths;
import lambdaless.gateway.model.ServedStack;
import lambdaless.gateway.road.Admission.Admitted;
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
        var paths = new JsonPaths();
        var validation = new ExecutionStart().then(new RequestValidator());
        var integration = new IntegrationRequestMapping(engine, new RequestParameterMapping(paths))
                .then(new RoleCheck(stack))
                .then(new IntegrationEndpoint(endpoint, nanoTime))
                .then(new IntegrationResponseMapping(engine, new ResponseHeaderMapping(paths)));
        var cached = new StageCache(integration, new CacheStore(nanoTime));
        var methodResponse = new MethodResponseStep();
        Step<MethodRequest, Admitted> unasked = Admitted::new;
        this.invocation = admission.then(validation).then(cached).then(methodResponse);
        this.test = unasked.then(validation).then(integration).then(methodResponse);
    }

    HttpResponse travel(Execution execution) {
        try {
            execution.request().refusal().ifPresent(fault -> {
                throw fault;
            });
            return invoke(router.apply(execution));
        } catch (GatewayFault fault) {
            return rendered(fault, execution);
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
        return rendered(fault, request.execution());
    }

    private HttpResponse rendered(GatewayFault fault, Execution execution) {
        execution.journal().failed(fault);
        return gatewayResponses.render(fault, execution);
    }
}
