package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;

/**
 * The time that an authorizer's function took is one of its context's values, as templates that pass all of them on have shown:
 * https://github.com/dherault/serverless-offline/issues/776.
 */
final class AuthorizerLatencyTest {
    private static final String STACK = """
            {"authorizers": {"function": {"type": "TOKEN", "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "methods": {"GET /a": {"method": {"authorization": "CUSTOM", "authorizerId": "function"}, "responses": {"200":
                {"responseTemplates": {"application/json":
                    "#foreach($key in $context.authorizer.keySet())$key=$context.authorizer.get($key) #end"}}}}}}""";

    private static final String ANSWER = """
            {"principalId": "p", "context": {"a": "b"}, "policyDocument":
                {"Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": ["*", null]}]}}""";
    private static final int MILLIS = 20;

    private static Gateway gateway() {
        var engine = new TemplateEngine();
        var each = Fidelity.tree(STACK);
        Authorizer slow = (event, identity) -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2 * MILLIS));
            return Fidelity.values(Fidelity.tree(ANSWER));
        };
        var backends = new Gateway.Backends(CaseBackend.of(each), slow);
        return new Gateway(
                new StackLoader(engine).load(CaseStack.of(each)), backends, engine, new GatewayState(), told -> {});
    }

    @Test
    void is_text_and_zero_where_the_answer_was_cached() {
        var gateway = gateway();
        var token = List.of(new Header("Authorization", "t"));
        var request = new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", token, new byte[0], "10.0.0.1");

        var asked = new String(gateway.handle(request).body(), UTF_8);
        var cached = new String(gateway.handle(request).body(), UTF_8);

        assertThat(List.of(asked.split(" ")))
                .hasSize(3)
                .contains("principalId=p", "a=b")
                .anyMatch(pair -> pair.matches("integrationLatency=\\d+")
                        && Integer.parseInt(pair.replaceAll("\\D", "")) >= MILLIS);
        assertThat(List.of(cached.split(" ")))
                .containsExactlyInAnyOrder("principalId=p", "a=b", "integrationLatency=0");
    }
}
