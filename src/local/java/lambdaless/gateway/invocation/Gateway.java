package lambdaless.gateway.invocation;

import static lambdaless.gateway.model.GatewayResponseType.INVALID_API_KEY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.authorizer.AuthorizerCheck;
import lambdaless.gateway.context.ContextVariables;
import lambdaless.gateway.context.Execution;
import lambdaless.gateway.context.Journal;
import lambdaless.gateway.context.RequestIds;
import lambdaless.gateway.context.Served;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.StageLocator.Location;
import lambdaless.gateway.message.GatewayFault;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.message.TraceHeader;
import lambdaless.gateway.model.ServedStack;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.testinvoke.TestInvoker;
import lambdaless.gateway.usageplan.UsagePlanCheck;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateEngine;

/** Serves the stages of a stack: a request in, a response out, and a word about it to whoever listens. */
public final class Gateway {
    private final ContextVariables variables = new ContextVariables();
    private final StageLocator locator;
    private final Road road;
    private final TestInvoker tests;
    private final Consumer<Served> listener;

    /** Where a gateway's requests end up: DynamoDB, and what stands in for the functions of authorizers. */
    public record Backends(Endpoint endpoint, Authorizer authorizer) {}

    /**
     * Opens the stages of a stack.
     *
     * @param counters those of the gateway that this one follows, or new ones
     * @param listener told of every answered request, on the request's thread
     */
    public Gateway(
            ServedStack stack, Backends backends, TemplateEngine engine, Counters counters, Consumer<Served> listener) {
        var admission = new Admission(
                new UsagePlanCheck(stack.keys(), counters.buckets(), counters.quotas()),
                new AuthorizerCheck(backends.authorizer(), counters.authorizerCache()));
        this.locator = new StageLocator(stack.stages());
        this.road = new Road(stack, admission, backends.endpoint(), engine, System::nanoTime);
        this.tests = new TestInvoker(stack.stages(), variables, road::test, listener);
        this.listener = listener;
    }

    public HttpResponse handle(HttpRequest request) {
        long since = System.nanoTime();
        var ids = RequestIds.of(request);
        var travelled = travelled(request, ids);
        var response = identified(travelled.response(), ids);
        listener.accept(new Served(
                travelled.request().forLogs(),
                response,
                travelled.execution().map(Execution::stage),
                travelled
                        .execution()
                        .<Map<String, Object>>map(Execution::context)
                        .orElseGet(Map::of),
                travelled.journal(),
                System.nanoTime() - since));
        return response;
    }

    /** A request and its answer; the execution is missing where there is no such stage. */
    private record Travelled(
            HttpRequest request, Optional<Execution> execution, Journal journal, HttpResponse response) {}

    /** Whatever happens on the way, there is an answer, and the log knows why. */
    private Travelled travelled(HttpRequest sent, RequestIds ids) {
        var journal = new Journal();
        var execution = Optional.<Execution>empty();
        try {
            var request = ContentCoding.decoded(sent);
            execution = locator.locate(request).map(location -> execution(request, location, ids, journal));
            var response = execution.map(road::travel).orElseGet(() -> withoutStage(request, ids, journal));
            return new Travelled(request, execution, journal, response);
        } catch (RuntimeException | Error unforeseen) {
            journal.crashed(unforeseen);
            var response = GatewayResponses.withoutStage(GatewayFault.unforeseen(unforeseen), ids.requestId());
            return new Travelled(sent, execution, journal, response);
        }
    }

    private static HttpResponse withoutStage(HttpRequest request, RequestIds ids, Journal journal) {
        var refusal = request.refusal();
        refusal.ifPresent(journal::failed);
        return GatewayResponses.withoutStage(
                refusal.orElseGet(() -> GatewayFault.of(INVALID_API_KEY)), ids.requestId());
    }

    /**
     * Tests a method as API Gateway's console does.
     *
     * @throws TestInvocation.NotThere when there is no such API, resource or method
     */
    public TestInvocation.Answer test(TestInvocation invocation) {
        return tests.invoke(invocation);
    }

    private Execution execution(HttpRequest request, Location location, RequestIds ids, Journal journal) {
        var now = Instant.now();
        var context = variables.of(request, location.stage(), location.fullPath(), ids, now);
        var overrides = Overrides.within(context);
        var trace = TraceHeader.of(request.header(TraceHeader.NAME), now.getEpochSecond());
        journal.traced(trace);
        return new Execution(location.stage(), request, location.path(), context, overrides, trace, journal);
    }

    private static HttpResponse identified(HttpResponse response, RequestIds ids) {
        var headers = new ArrayList<>(response.headers());
        headers.add(new Header("x-amzn-RequestId", ids.requestId()));
        headers.add(new Header("x-amz-apigw-id", ids.extendedRequestId()));
        return new HttpResponse(response.status(), headers, response.body());
    }
}
