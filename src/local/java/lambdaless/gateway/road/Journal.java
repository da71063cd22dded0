package lambdaless.gateway.road;

import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.model.Method;

/** What there is to tell of a request once it is answered. Each step that has something to tell writes it down. */
public final class Journal {
    private Optional<Method> method = Optional.empty();
    private Map<String, String> pathParameters = Map.of();
    private Optional<GatewayFault> fault = Optional.empty();
    private String call = "";
    private String refusal = "";
    private int integrationStatus;
    private long integrationMillis;

    void routed(Method found, Map<String, String> parameters) {
        method = Optional.of(found);
        pathParameters = parameters;
    }

    /** Notes the call to the endpoint, in words: {@code GetItem users}. */
    void calling(String what) {
        call = what;
    }

    /** Notes what the role may not do. */
    void refused(String what) {
        refusal = what;
    }

    void replied(int status, long millis) {
        integrationStatus = status;
        integrationMillis = millis;
    }

    void failed(GatewayFault with) {
        fault = Optional.of(with);
    }

    public Optional<Method> method() {
        return method;
    }

    Map<String, String> pathParameters() {
        return pathParameters;
    }

    public String call() {
        return call;
    }

    public String refusal() {
        return refusal;
    }

    Optional<GatewayFault> fault() {
        return fault;
    }

    int integrationStatus() {
        return integrationStatus;
    }

    long integrationMillis() {
        return integrationMillis;
    }
}
