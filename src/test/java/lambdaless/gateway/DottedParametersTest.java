package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A parameter whose name holds a dot, in the body of a gateway response; the pattern of names is
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html.
 */
final class DottedParametersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [method.request.querystring.a.b]  | [3]
                    <method.request.querystring.a>    | <9>
                    method.request.querystring.a.     | 9.
                    $method.request.querystring.a.b!  | 3!
                    method.request.querystring.x-$y   | 7
                    """)
    void is_read_whole(String template, String body) {
        var stack =
                "{\"gatewayResponses\": {\"MISSING_AUTHENTICATION_TOKEN\": {\"responseTemplates\": {\"application/json\": \""
                        + template + "\"}}}, \"methods\": {\"GET /a\": {}}}";
        var request =
                new HttpRequest("GET", "/dev/b", "a.b=3&a=9&x-$y=7", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1");

        var answer = CaseGateway.of(Fidelity.tree(stack)).gateway().handle(request);

        assertThat(new String(answer.body(), UTF_8)).isEqualTo(body);
    }
}
