package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.api.Test;

/** The answer of an authorizer is kept for all requests of its caller, without the changes that their templates make to it. */
final class AuthorizerContextTest {
    private static final String STACK = """
            {"authorizers": {"function": {"type": "TOKEN", "authorizerResultTtlInSeconds": 300,
                "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "function": {"principalId": "p", "policyDocument": {"Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}},
            "methods": {"GET /a": {"method": {"authorization": "CUSTOM", "authorizerId": "function"},
              "integration": {"requestTemplates": {"application/json":
                "#set($context.authorizer.seen = \\"$!context.authorizer.seen|$input.params('q')\\"){\\"statusCode\\": 200}"}},
              "responses": {"200": {"responseTemplates": {"application/json":
                "$context.authorizer.principalId $context.authorizer.seen"}}}}}}""";

    @Test
    void is_the_same_for_each_request_whatever_a_template_writes_to_it() {
        var gateway = CaseGateway.of(Fidelity.tree(STACK)).gateway();
        var token = List.of(new Header("Authorization", "t"));

        var answers = Stream.of("q=first", "q=second")
                .map(query -> gateway.handle(
                        new HttpRequest("GET", "/dev/a", query, "HTTP/1.1", token, new byte[0], "127.0.0.1")))
                .map(response -> new String(response.body(), StandardCharsets.UTF_8));

        assertThat(answers).containsExactly("p |first", "p |second");
    }
}
