package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.api.Test;

/**
 * The time that an authorizer's function took is one of its context's values, as templates that pass all of them on have shown:
 * https://github.com/dherault/serverless-offline/issues/776.
 */
final class AuthorizerLatencyTest {
    private static final String STACK = """
            {"function": {"principalId": "p", "context": {"a": "b"}, "policyDocument":
                {"Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}},
            "authorizers": {"function": {"type": "TOKEN", "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "methods": {"GET /a": {"method": {"authorization": "CUSTOM", "authorizerId": "function"}, "responses": {"200":
                {"responseTemplates": {"application/json":
                    "#foreach($key in $context.authorizer.keySet())$key=$context.authorizer.get($key) #end"}}}}}}""";

    @Test
    void is_text_and_zero_where_the_answer_was_cached() {
        var gateway = CaseGateway.of(Fidelity.tree(STACK)).gateway();
        var token = List.of(new Header("Authorization", "t"));
        var request = new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", token, new byte[0], "10.0.0.1");

        var asked = new String(gateway.handle(request).body(), UTF_8);
        var cached = new String(gateway.handle(request).body(), UTF_8);

        assertThat(List.of(asked.split(" ")))
                .hasSize(3)
                .contains("principalId=p", "a=b")
                .anyMatch(pair -> pair.matches("integrationLatency=\\d+"));
        assertThat(List.of(cached.split(" ")))
                .containsExactlyInAnyOrder("principalId=p", "a=b", "integrationLatency=0");
    }
}
