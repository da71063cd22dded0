package lambdaless.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import lambdaless.gateway.road.Counters;
import lambdaless.gateway.road.Gateway;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;

/** A case's API, served. */
record CaseGateway(Gateway gateway, CaseBackend backend) {
    static CaseGateway of(JsonNode each) {
        var backend = CaseBackend.of(each);
        var engine = new TemplateEngine();
        var stack = new StackLoader(engine).load(CaseStack.of(each));
        var backends = new Gateway.Backends(backend, backend);
        return new CaseGateway(new Gateway(stack, backends, engine, new Counters(), served -> {}), backend);
    }
}
