package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpRequest.Defect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of which no more than the first line is known. */
final class UnreadableRequestsTest {
    private static final String STACK = """
            {"gatewayResponses": {"DEFAULT_4XX": {"responseTemplates": {"application/json":
                "{\\"own\\": $context.error.messageString}"}},
            "DEFAULT_5XX": {"responseTemplates": {"application/json": "{\\"failed\\": $context.error.messageString}"}},
            "INTEGRATION_FAILURE": {"responseTemplates": {"application/json": "{\\"late\\": $context.error.messageString}"}}}, "methods": {"GET /a": {}}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /dev/a | NOT_HTTP   | 400 | {"own": "Bad Request"}
                    /dev/a | INCOMPLETE | 408 | {"own": "Request Timeout"}
                    /dev/a | FAILED     | 500 | {"failed": "Internal server error"}
                    /dev/a | TOO_LATE   | 503 | {"late": "Service Unavailable"}
                    /other | TOO_LATE   | 503 | {"error":"unavailable","message":"Service Unavailable","requestId":"ID"}
                    /other | FAILED     | 500 | {"error":"internal","message":"Internal server error","requestId":"ID"}
                    /other | NOT_HTTP   | 400 | {"error":"bad_request","message":"Bad Request","requestId":"ID"}
                    /other | INCOMPLETE | 408 | {"error":"timeout","message":"Request Timeout","requestId":"ID"}
                    """)
    void are_answered_by_the_api_that_they_are_for(String path, Defect defect, int status, String body) {
        var request = new HttpRequest("GET", path, "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1", 8080, defect);

        var answer = CaseGateway.of(Fidelity.tree(STACK)).gateway().handle(request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(Fidelity.tree(new String(answer.body(), StandardCharsets.UTF_8)
                        .replaceFirst("\"requestId\":\"[^\"]+\"", "\"requestId\":\"ID\"")))
                .isEqualTo(Fidelity.tree(body));
    }
}
