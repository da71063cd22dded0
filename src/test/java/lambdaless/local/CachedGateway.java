package lambdaless.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import lambdaless.gateway.authorizer.Authorizer.AuthorizerFailure;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.Gateway.Backends;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;

/** The program with a cache, before a DynamoDB of a test's own; no HTTP server stands in front of it. */
record CachedGateway(Gateway gateway) {
    private static final Header KEY = new Header("x-api-key", "local-value-of-api-key-standard");

    /** The stack that each gateway of a test serves. */
    record Stack(GatewayModel served, TemplateEngine engine) {
        static Stack load() {
            var engine = new TemplateEngine();
            var declared = DeclaredStack.program(Path.of("src", "test", "resources", "Pulumi.cached.yaml"))
                    .resources();
            return new Stack(new StackLoader(engine).load(declared), engine);
        }

        CachedGateway before(Endpoint dynamoDb) {
            var backends = new Backends(dynamoDb, (event, identity) -> {
                throw new AuthorizerFailure("there is none");
            });
            return new CachedGateway(new Gateway(served, backends, engine, new GatewayState(), request -> {}));
        }
    }

    HttpResponse get(String path, Header... headers) {
        var all = Stream.concat(Stream.of(KEY), Stream.of(headers)).toList();
        return gateway.handle(new HttpRequest("GET", "/cached" + path, "", "HTTP/1.1", all, new byte[0], "10.0.0.1"));
    }

    static String body(HttpResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
