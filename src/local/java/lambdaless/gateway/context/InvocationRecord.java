package lambdaless.gateway.context;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import lambdaless.gateway.log.ExecutionLog;
import lambdaless.gateway.log.ExecutionLog.Detail;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.message.TraceHeader;
import lambdaless.gateway.model.GatewayResponseType;
import lambdaless.gateway.model.Method;

/** Facts about one invocation for the logs; steps add to it as they run, and nothing else reads it. */
public final class InvocationRecord {
    private static final Set<GatewayResponseType> INTEGRATION_FAULTS =
            Set.of(GatewayResponseType.INTEGRATION_FAILURE, GatewayResponseType.INTEGRATION_TIMEOUT);

    private final Road road = new Road();
    private Optional<Method> method = Optional.empty();
    private Optional<GatewayException> fault = Optional.empty();
    private ExecutionLog log = new ExecutionLog(Detail.NOTHING);
    private Optional<Reply> reply = Optional.empty();
    private Optional<Long> integrationMillis = Optional.empty();
    private Optional<AuthorizerCall> authorizer = Optional.empty();
    private Optional<Throwable> crash = Optional.empty();
    private String traced = "";
    private String call = "";
    private String refusal = "";

    /**
     * The reply of an endpoint.
     *
     * @param error the endpoint's own words for an error; empty for a success
     */
    public record Reply(int status, String requestId, String error) {}

    /** A call of an authorizer's function; the error is empty when it answered. */
    public record AuthorizerCall(int status, long millis, String error) {}

    public void traced(String trace) {
        traced = trace;
    }

    public void routed(Method found, ExecutionLog executionLog) {
        method = Optional.of(found);
        log = executionLog;
    }

    /** Notes the call to the endpoint, in words: {@code GetItem users}. */
    public void calling(String what) {
        call = what;
    }

    /** Notes what is not allowed, such as what the role may not do. */
    public void refused(String what) {
        refusal = what;
    }

    public void replied(Reply ofEndpoint) {
        reply = Optional.of(ofEndpoint);
    }

    /** Notes how long the endpoint was waited for, whether it replied or not. */
    public void waited(long millis) {
        integrationMillis = Optional.of(millis);
    }

    public void authorizerCalled(AuthorizerCall ofFunction) {
        authorizer = Optional.of(ofFunction);
    }

    /** Notes what the gateway itself failed with. */
    public void crashed(Throwable with) {
        crash = Optional.of(with);
    }

    public void failed(GatewayException with) {
        fault = Optional.of(with);
    }

    public Optional<Method> method() {
        return method;
    }

    /** The steps that have run. */
    public Road road() {
        return road;
    }

    /** The endpoint's reply, if there was one. */
    public Optional<Reply> reply() {
        return reply;
    }

    /** The gateway response that it ended in, with its cause. */
    public Optional<GatewayException> fault() {
        return fault;
    }

    public ExecutionLog log() {
        return log;
    }

    public String call() {
        return call;
    }

    /**
     * The reasons why a request did not end in an ordinary success, for the person at the console: a permission that the role
     * lacks, the gateway response with its cause, the error that the endpoint answered. Empty for a success.
     */
    public String reason() {
        var reasons = new ArrayList<String>();
        if (!refusal.isEmpty()) {
            reasons.add(refusal);
        }
        reply.map(Reply::error)
                .filter(error -> refusal.isEmpty() && !error.isEmpty())
                .ifPresent(reasons::add);
        fault.ifPresent(ended -> reasons.add(ended.type() + ": " + ended.reason()));
        return String.join("; ", reasons);
    }

    /** True if API Gateway answers itself, in the place of the method. */
    public boolean endsInGatewayResponse() {
        return fault.isPresent() || crash.isPresent();
    }

    public Optional<Throwable> crash() {
        return crash;
    }

    /** The call of the authorizer's function; empty where its answer was cached, or there is none. */
    public Optional<AuthorizerCall> authorizer() {
        return authorizer;
    }

    public Optional<Long> integrationMillis() {
        return integrationMillis;
    }

    /** Why the endpoint gave no answer, if it was asked for one. */
    Optional<String> integrationError() {
        return fault.filter(ended -> INTEGRATION_FAULTS.contains(ended.type())).map(GatewayException::log);
    }

    String traceId() {
        return TraceHeader.root(traced);
    }
}
