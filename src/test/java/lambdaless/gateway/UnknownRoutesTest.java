package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to a route that the API does not have: API Gateway takes each for one that ought to have been signed. */
final class UnknownRoutesTest {
    private static final CaseGateway SERVED = CaseGateway.of(Fidelity.tree("""
            {"gatewayResponses": {"DEFAULT_4XX": {"responseTemplates":
                {"application/json": "$context.error.responseType: $context.error.message"}}},
            "methods": {"GET /a": {}, "ANY /any": {}}}"""));

    private static HttpResponse answer(String verb, String path, List<Header> headers) {
        var request = new HttpRequest(verb, path, "", "HTTP/1.1", headers, new byte[0], "10.0.0.1");
        return SERVED.gateway().handle(request);
    }

    private static void assertRefused(HttpResponse answer, String errorType, String type, String message) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-ErrorType")).contains(errorType);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(type + ": " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /dev/b", "PUT /dev/a", "PROPFIND /dev/any", "TRACE /dev/any"})
    void lack_a_token(String route) {
        var words = route.split(" ", 2);

        assertRefused(
                answer(words[0], words[1], List.of()),
                "MissingAuthenticationTokenException",
                "MISSING_AUTHENTICATION_TOKEN",
                "Missing Authentication Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /dev/b", "PUT /dev/a"})
    void have_a_token_that_is_not_a_signature(String route) {
        var words = route.split(" ", 2);

        assertRefused(
                answer(words[0], words[1], List.of(new Header("Authorization", "Bearer abc"))),
                "IncompleteSignatureException",
                "DEFAULT_4XX",
                "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded"
                        + " with Base64): 'w1Xc6WwWEogNEZQP/dkBTThsJT4MNlKmzQanIm970rY='.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
    void are_not_those_of_a_method_for_any_verb(String verb) {
        assertThat(answer(verb, "/dev/any", List.of()).status()).isEqualTo(200);
    }
}
