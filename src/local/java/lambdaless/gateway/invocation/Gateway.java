package lambdaless.gateway.invocation;

import static lambdaless.gateway.model.GatewayResponseType.INVALID_API_KEY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.authorizer.AuthorizerCheck;
import lambdaless.gateway.cache.CacheStore;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.context.ContextVariables;
import lambdaless.gateway.context.Invocation;
import lambdaless.gateway.context.InvocationRecord;
import lambdaless.gateway.context.RequestIds;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.StageLocator.Location;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.message.TraceHeader;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.IamUser;
import lambdaless.gateway.signature.SignatureCheck;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.testinvoke.TestInvoker;
import lambdaless.gateway.usageplan.UsagePlanCheck;
import lambdaless.gateway.userpool.TokenIssuer;
import lambdaless.gateway.userpool.UserPoolCheck;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateEngine;

/** Serves the stages of a stack: a request in, a response out, and a word about it to whoever listens. */
public final class Gateway {
    private final ContextVariables variables = new ContextVariables();
    private final StageLocator locator;
    private final Pipeline pipeline;
    private final TestInvoker tests;
    private final Consumer<CompletedInvocation> listener;

    /**
     * The services that a gateway asks.
     *
     * @param authorizer the functions of Lambda authorizers
     * @param issuer of the tokens of user pools
     * @param users of IAM, by access key
     */
    public record Backends(Endpoint endpoint, Authorizer authorizer, TokenIssuer issuer, Map<String, IamUser> users) {
        /** Those of a stack without user pools, or methods that are to be signed. */
        public Backends(Endpoint endpoint, Authorizer authorizer) {
            this(endpoint, authorizer, TokenIssuer.none(), Map.of());
        }
    }

    /**
     * Opens the stages of a stack.
     *
     * @param counters those of the gateway that this one follows, or new ones
     * @param listener told of every answered request, on the request's thread
     */
    public Gateway(
            GatewayModel stack,
            Backends backends,
            TemplateEngine engine,
            GatewayState counters,
            Consumer<CompletedInvocation> listener) {
        var callers = new CallerCheck(
                new UsagePlanCheck(stack.keys(), counters.buckets(), counters.quotas()),
                new Authorizations(
                        new AuthorizerCheck(backends.authorizer(), counters.authorizerCache(), stack.roles()),
                        new UserPoolCheck(backends.issuer(), stack.userPoolClients(), counters.clock()),
                        new SignatureCheck(backends.users(), counters.clock())));
        this.locator = new StageLocator(stack.stages());
        this.pipeline = new Pipeline(stack, callers, backends.endpoint(), engine, System::nanoTime);
        this.tests = new TestInvoker(stack.stages(), variables, pipeline::test, listener);
        this.listener = listener;
    }

    public HttpResponse handle(HttpRequest request) {
        long since = System.nanoTime();
        var ids = RequestIds.of(request);
        var answered = answered(request, ids);
        var response = identified(answered.response(), ids);
        listener.accept(new CompletedInvocation(
                answered.request().forLogs(),
                response,
                answered.invocation().map(Invocation::stage),
                answered.invocation()
                        .<Map<String, Object>>map(Invocation::context)
                        .orElseGet(Map::of),
                answered.record(),
                System.nanoTime() - since));
        return response;
    }

    /** A request and its answer; the invocation is missing where the stage does not exist. */
    private record Answered(
            HttpRequest request, Optional<Invocation> invocation, InvocationRecord record, HttpResponse response) {}

    /** Whatever happens on the way, there is an answer, and the log knows why. */
    private Answered answered(HttpRequest sent, RequestIds ids) {
        var record = new InvocationRecord();
        var invocation = Optional.<Invocation>empty();
        try {
            var request = overridden(ContentCoding.decoded(sent));
            invocation =
                    locator.locate(request).map(location -> invocation(request, sent.body(), location, ids, record));
            var response = invocation.map(pipeline::invoke).orElseGet(() -> withoutStage(request, ids, record));
            return new Answered(request, invocation, record, response);
        } catch (RuntimeException | Error unforeseen) {
            record.crashed(unforeseen);
            var response = GatewayResponses.withoutStage(GatewayException.unforeseen(unforeseen), ids.requestId());
            return new Answered(sent, invocation, record, response);
        }
    }

    /** A header overrides the method: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html */
    private static HttpRequest overridden(HttpRequest request) {
        return request.header("X-HTTP-Method-Override")
                .filter(method -> !method.isBlank())
                .map(request::withMethod)
                .orElse(request);
    }

    private HttpResponse withoutStage(HttpRequest request, RequestIds ids, InvocationRecord record) {
        var refusal = request.refusal();
        refusal.ifPresentOrElse(record::failed, () -> record.refused(locator.unfound()));
        return GatewayResponses.withoutStage(
                refusal.orElseGet(() -> GatewayException.of(INVALID_API_KEY)), ids.requestId());
    }

    /**
     * Tests a method as API Gateway's console does.
     *
     * @throws TestInvocation.NotThere when the API, the resource or the method does not exist
     */
    public TestInvocation.Answer test(TestInvocation invocation) {
        return tests.invoke(invocation);
    }

    /** The answers that the caches of its stages keep. */
    public CacheStore cache() {
        return pipeline.cache();
    }

    private Invocation invocation(
            HttpRequest request, byte[] sentBody, Location location, RequestIds ids, InvocationRecord record) {
        var now = Instant.now();
        var context = variables.of(request, location.stage(), location.fullPath(), ids, now);
        var overrides = Overrides.within(context);
        var trace = TraceHeader.of(request.header(TraceHeader.NAME), now.getEpochSecond());
        record.traced(trace);
        return new Invocation(location.stage(), request, sentBody, location.path(), context, overrides, trace, record);
    }

    private static HttpResponse identified(HttpResponse response, RequestIds ids) {
        var headers = new ArrayList<>(response.headers());
        headers.add(new Header("x-amzn-RequestId", ids.requestId()));
        headers.add(new Header("x-amz-apigw-id", ids.extendedRequestId()));
        return new HttpResponse(response.status(), headers, response.body());
    }
}
