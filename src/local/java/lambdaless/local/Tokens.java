package lambdaless.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.local.TokenRequest.Defaults;
import lambdaless.local.TokenRequest.Refused;

/** The gateway's own issuer over HTTP: a token for whoever asks, and the documents for those who verify it. */
record Tokens(Issuer issuer, Defaults defaults, Clock clock) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "application/json";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;

    HttpResponse token(HttpRequest request) {
        if (!request.method().equals("POST")) {
            return refused(NOT_ALLOWED, request.method() + " is not answered here; expected POST");
        }
        return ofLocalIssuer(local -> {
            try {
                var claims = TokenRequest.parse(request.body()).claims(defaults, clock);
                return answer(OK, Map.of("token", local.sign(claims)));
            } catch (Refused refused) {
                return refused(BAD_REQUEST, String.valueOf(refused.getMessage()));
            }
        });
    }

    HttpResponse jwks() {
        return ofLocalIssuer(local -> answer(OK, local.jwks()));
    }

    HttpResponse configuration() {
        return ofLocalIssuer(local -> answer(OK, local.configuration()));
    }

    private HttpResponse ofLocalIssuer(Function<LocalIssuer, HttpResponse> answer) {
        return issuer.local()
                .map(answer)
                .orElseGet(() -> refused(
                        CONFLICT,
                        "only tokens of " + issuer.tokens().issuer() + " are taken, as -Dlocal.userPool says; get one"
                                + " there, or start without that property"));
    }

    private static HttpResponse refused(int status, String message) {
        return answer(status, Map.of("message", message));
    }

    private static HttpResponse answer(int status, Map<String, ?> body) {
        return Site.answer(status, TYPE, JSON.valueToTree(body) + "\n");
    }
}
