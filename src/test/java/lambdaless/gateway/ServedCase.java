package lambdaless.gateway;

import java.util.List;
import java.util.function.Consumer;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.model.RestApi;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;

/** A case's API for tests of other packages. */
public final class ServedCase {
    private ServedCase() {}

    /** The resources of the API. */
    public static List<RecordedResource> resources(String json) {
        return CaseStack.of(Fidelity.tree(json));
    }

    /** The API as it is loaded. */
    public static RestApi api(String json) {
        return new StackLoader(new TemplateEngine())
                .load(resources(json))
                .stages()
                .get(0)
                .api();
    }

    /**
     * Opens the API.
     *
     * @param json as the files of {@code fidelity} have it, without requests
     * @param listener told of every answered request
     */
    public static Gateway of(String json, Consumer<CompletedInvocation> listener) {
        return CaseGateway.of(Fidelity.tree(json), listener).gateway();
    }

    /** The same with another function of its authorizers. */
    public static Gateway of(String json, Authorizer function, Consumer<CompletedInvocation> listener) {
        var each = Fidelity.tree(json);
        var engine = new TemplateEngine();
        var backends = new Gateway.Backends(CaseBackend.of(each), function);
        var stack = new StackLoader(engine).load(CaseStack.of(each));
        return new Gateway(stack, backends, engine, new GatewayState(), listener);
    }
}
