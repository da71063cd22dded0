package lambdaless.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lambdaless.gateway.BadTokens.with;
import static lambdaless.gateway.SignedTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.BadTokens;
import lambdaless.gateway.ServedCase;
import lambdaless.gateway.SignedTokens;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.userpool.TokenVerifier;
import org.junit.jupiter.api.Test;

/** Every way to come without a good token to methods of a Lambda authorizer that is stood in for. */
final class StandInAttemptsTest {
    private static final String ARN = "arn:aws:execute-api:eu-west-1:111111111111:api1/dev/";
    private static final String METHODS = """
            "authorizers": {
              "token": {"type": "TOKEN", "authorizerUri": "arn:x"},
              "header": {"type": "REQUEST", "authorizerUri": "arn:x", "identitySource": "method.request.header.Authorization"},
              "query": {"type": "REQUEST", "authorizerUri": "arn:x", "authorizerResultTtlInSeconds": 0,
                "identitySource": "method.request.querystring.token"}},
            "methods": {
              "GET /token": {"method": {"authorization": "CUSTOM", "authorizerId": "token"}},
              "POST /header": {"method": {"authorization": "CUSTOM", "authorizerId": "header"}},
              "DELETE /query": {"method": {"authorization": "CUSTOM", "authorizerId": "query"}}}}""";
    private static final String ENVELOPE =
            "{\"gatewayResponses\": {\"DEFAULT_4XX\": {\"responseTemplates\": {\"application/json\":"
                    + " \"{\\\"error\\\":\\\"$context.error.responseType\\\",\\\"requestId\\\":\\\"$context.requestId\\\"}\"}}}, ";
    private static final InvokePolicies POLICIES = new InvokePolicies(Map.of(
            "reader",
                    "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"execute-api:Invoke\", \"Resource\": \"" + ARN
                            + "HEAD/*\"}}",
            "writer", "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]}",
            "administrator",
                    "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"},"
                            + " {\"Effect\": \"Deny\", \"Action\": \"execute-api:*\", \"Resource\": \"*\"}]}"));
    private static final List<String> ROUTES = List.of("GET /token", "POST /header", "DELETE /query");

    private final List<CompletedInvocation> told = new ArrayList<>();

    private static Map<String, String> unauthorized() {
        var claims = SignedTokens.id();
        var tokens = new LinkedHashMap<>(BadTokens.badlySigned(claims));
        tokens.putAll(BadTokens.notNow(claims));
        tokens.put("expired", signed(with(claims, "exp", SignedTokens.NOW.getEpochSecond())));
        tokens.put("of nobody", signed(BadTokens.without(claims, "sub")));
        return tokens;
    }

    private static HttpRequest request(String route, String token) {
        var parts = route.split(" ", -1);
        boolean inQuery = parts[1].equals("/query");
        var headers = inQuery ? List.<Header>of() : List.of(new Header("Authorization", token));
        var query = inQuery ? "token=" + token.replace(" ", "%20") : "";
        return new HttpRequest(parts[0], "/dev" + parts[1], query, "HTTP/1.1", headers, new byte[0], "127.0.0.1");
    }

    private static StandInFunction standIn() {
        var clock = Clock.fixed(SignedTokens.NOW, ZoneOffset.UTC);
        return new StandInFunction(new TokenVerifier(SignedTokens.issuer(), clock), POLICIES);
    }

    @Test
    void are_refused_by_every_method() {
        int count = 0;
        for (boolean customised : List.of(false, true)) {
            var gateway = ServedCase.of((customised ? ENVELOPE : "{") + METHODS, standIn(), told::add);
            for (var route : ROUTES) {
                for (var token : unauthorized().entrySet()) {
                    var response = gateway.handle(request(route, token.getValue()));
                    assertRefused(route + " " + token.getKey(), response, 401, "Unauthorized", customised);
                    count++;
                }
                for (var right : List.of("reader", "administrator", "king")) {
                    var token = signed(with(SignedTokens.id(), "right", right));
                    assertRefused(right, gateway.handle(request(route, token)), 403, "AccessDenied", customised);
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(2 * 3 * (20 + 3));
        assertThat(told).hasSize(count).allMatch(each -> each.record().call().isEmpty());
    }

    private static void assertRefused(
            String attempt, HttpResponse response, int status, String errorType, boolean customised) {
        assertThat(response.status()).as(attempt).isEqualTo(status);
        assertThat(response.header("x-amzn-ErrorType")).as(attempt).contains(errorType + "Exception");
        var body = ServedResources.tree(new String(response.body(), UTF_8));
        if (customised) {
            assertThat(body.path("error").asText()).isEqualTo(status == 401 ? "UNAUTHORIZED" : "ACCESS_DENIED");
            assertThat(body.path("requestId").asText())
                    .isEqualTo(response.header("x-amzn-RequestId").orElseThrow());
        } else {
            assertThat(body).hasSize(1);
        }
    }

    @Test
    void with_a_good_token_are_let_in() {
        var gateway = ServedCase.of("{" + METHODS, standIn(), told::add);

        for (var route : ROUTES) {
            assertThat(gateway.handle(request(route, "Bearer " + signed(SignedTokens.id())))
                            .status())
                    .isEqualTo(200);
        }
    }
}
