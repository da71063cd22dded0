package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of an authorizer and the variables of a stage are the same for many requests, whatever the template of one writes to them. */
final class SharedVariablesTest {
    private static final String STACK = """
            {"authorizers": {"function": {"type": "TOKEN", "authorizerResultTtlInSeconds": 300,
                "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "function": {"principalId": "p", "policyDocument": {"Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}},
            "stage": {"variables": {"name": "v"}},
            "methods": {"GET /a": {"method": {"authorization": "CUSTOM", "authorizerId": "function"},
              "integration": {"requestTemplates": {"application/json": "{\\"statusCode\\": 200}"}},
              "responses": {"200": {"responseTemplates": {"application/json":
                "#set($SHARED.seen = \\"$!SHARED.seen|$context.requestId.length()\\")$SHARED.GIVEN $SHARED.seen"}}}}}}""";

    @ParameterizedTest
    @CsvSource({"context.authorizer,principalId,p", "stageVariables,name,v"})
    void are_the_same_for_each_request(String shared, String given, String value) {
        var gateway = CaseGateway.of(
                        Fidelity.tree(STACK.replace("SHARED", shared).replace("GIVEN", given)))
                .gateway();
        var token = List.of(new Header("Authorization", "t"));

        var answers = Stream.of("first", "second")
                .map(query -> gateway.handle(
                        new HttpRequest("GET", "/dev/a", query, "HTTP/1.1", token, new byte[0], "127.0.0.1")))
                .map(response -> new String(response.body(), StandardCharsets.UTF_8));

        assertThat(answers).containsExactly(value + " |36", value + " |36");
    }
}
