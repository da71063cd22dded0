package lambdaless.gateway.context;

import java.util.Map;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.log.ExecutionLog;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.MediaType;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.MethodSettings;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.Overrides;

/** A request to a method, with its parameters. */
public record MethodRequest(
        Invocation invocation, Method method, MethodSettings.Entry settings, Parameters parameters, ExecutionLog log) {

    public HttpRequest http() {
        return invocation.request();
    }

    public ContextVariable context() {
        return invocation.context();
    }

    public Overrides overrides() {
        return invocation.overrides();
    }

    public Map<String, String> stageVariables() {
        return invocation.stage().variables();
    }

    /** Notes what a step has decided. */
    public void note(Place place, String decision) {
        invocation.record().road().note(place, decision);
    }

    /** Notes what a step has decided, and the body that it gave. */
    public void note(Place place, String decision, byte[] given) {
        invocation.record().road().note(place, decision, given);
    }

    /** The ARN of the method that is called: {@code arn:…:api/stage/GET/users/u1}. */
    public String arn() {
        var api = invocation.api().executionArn();
        return String.join("/", api, invocation.stage().name(), http().method()) + invocation.path();
    }

    /** The media type of the body; JSON when nothing is said. */
    public String contentType() {
        return http().header("Content-Type")
                .map(MediaType::of)
                .filter(type -> !type.isEmpty())
                .orElse(MediaType.JSON);
    }

    /** The media type that the client would have first; JSON when it does not say. */
    public String accept() {
        return http().header("Accept")
                .map(MediaType::first)
                .filter(type -> !type.isEmpty())
                .orElse(MediaType.JSON);
    }
}
