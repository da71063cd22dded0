package lambdaless.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;

/** A case's API, served. */
record CaseGateway(Gateway gateway, CaseBackend backend) {
    static CaseGateway of(JsonNode each) {
        return of(each, served -> {});
    }

    static CaseGateway of(JsonNode each, Consumer<CompletedInvocation> listener) {
        var backend = CaseBackend.of(each);
        var engine = new TemplateEngine();
        var stack = new StackLoader(engine).load(CaseStack.of(each));
        var backends = new Gateway.Backends(backend, backend);
        return new CaseGateway(new Gateway(stack, backends, engine, new GatewayState(), listener), backend);
    }
}
