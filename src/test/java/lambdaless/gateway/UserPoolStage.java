package lambdaless.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.userpool.TokenIssuer;
import lambdaless.gateway.vtl.TemplateEngine;

/** An API whose methods take tokens of a user pool that the stack declares with one client. */
record UserPoolStage(Gateway gateway) {
    static final String ARN = "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abc123456";

    static UserPoolStage of(JsonNode stack, Consumer<CompletedInvocation> listener) {
        return of(stack, SignedTokens.issuer(), listener, pool());
    }

    /** With other resources beside those of the API. */
    static UserPoolStage of(
            JsonNode stack,
            TokenIssuer issuer,
            Consumer<CompletedInvocation> listener,
            List<RecordedResource> resources) {
        var backend = CaseBackend.of(stack);
        var engine = new TemplateEngine();
        var all = new ArrayList<>(CaseStack.of(stack));
        all.addAll(resources);
        var state = new GatewayState(System::nanoTime, Clock.fixed(SignedTokens.NOW, ZoneOffset.UTC));
        return new UserPoolStage(new Gateway(
                new StackLoader(engine).load(all),
                new Gateway.Backends(backend, backend, issuer, Map.of()),
                engine,
                state,
                listener));
    }

    static List<RecordedResource> pool() {
        return List.of(
                new RecordedResource(
                        "aws:cognito/userPool:UserPool", "pool", "eu-west-1_Abc123456", Map.of(), Map.of("arn", ARN)),
                new RecordedResource(
                        "aws:cognito/userPoolClient:UserPoolClient",
                        "client",
                        SignedTokens.CLIENT,
                        Map.of("userPoolId", "eu-west-1_Abc123456"),
                        Map.of()));
    }

    HttpResponse send(String verb, String path, Optional<String> authorization) {
        var headers = authorization.map(value -> new Header("Authorization", value)).stream()
                .toList();
        return gateway.handle(new HttpRequest(verb, "/dev" + path, "", "HTTP/1.1", headers, new byte[0], "127.0.0.1"));
    }
}
