package lambdaless.gateway;

import static lambdaless.gateway.BadTokens.with;
import static lambdaless.gateway.BadTokens.without;
import static lambdaless.gateway.SignedTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.api.Test;

/** Every way to come without a good token, at every kind of method: each is refused as AWS refuses it, and none is let in. */
final class UserPoolAttemptsTest {
    private static final String METHODS = """
            "authorizers": {"pool": {"type": "COGNITO_USER_POOLS", "providerArns":
                ["arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abc123456"]}},
            "methods": {
              "GET /me": {"method": {"authorization": "COGNITO_USER_POOLS", "authorizerId": "pool"}},
              "POST /me": {"method": {"authorization": "COGNITO_USER_POOLS", "authorizerId": "pool"}},
              "GET /users": {"method": {"authorization": "COGNITO_USER_POOLS", "authorizerId": "pool",
                  "authorizationScopes": ["api/read", "api/administer"]}},
              "DELETE /users": {"method": {"authorization": "COGNITO_USER_POOLS", "authorizerId": "pool",
                  "authorizationScopes": ["api/write"]}}}""";
    private static final JsonNode PLAIN = Fidelity.tree("{" + METHODS + "}");
    private static final JsonNode CUSTOMISED = Fidelity.tree("""
            {"gatewayResponses": {"DEFAULT_4XX": {"responseTemplates": {"application/json":
                "{\\"error\\":\\"$context.error.responseType\\",\\"message\\":$context.error.messageString,\\"requestId\\":\\"$context.requestId\\"}"}}},
            """ + METHODS + "}");
    private static final long NOW = SignedTokens.NOW.getEpochSecond();
    private static final Expected UNAUTHORIZED =
            new Expected(401, "UNAUTHORIZED", "UnauthorizedException", "Unauthorized");
    private static final Expected EXPIRED =
            new Expected(401, "UNAUTHORIZED", "UnauthorizedException", "The incoming token has expired");
    private static final Expected NOT_ALLOWED = new Expected(
            403, "ACCESS_DENIED", "AccessDeniedException", "User is not authorized to access this resource");

    private final List<CompletedInvocation> told = new ArrayList<>();

    private record Expected(int status, String type, String errorType, String message) {}

    private record Attempt(String name, Optional<String> authorization, Expected expected) {}

    /** A method, with the claims of a token that it takes, and those of one of the other use. */
    private record Target(String verb, String path, Map<String, Object> claims, Map<String, Object> ofOtherUse) {}

    private static List<Target> targets() {
        return List.of(
                new Target("GET", "/me", SignedTokens.id(), SignedTokens.access("api/read")),
                new Target("POST", "/me", SignedTokens.id(), SignedTokens.access("api/read")),
                new Target("GET", "/users", SignedTokens.access("openid api/read"), SignedTokens.id()),
                new Target("DELETE", "/users", SignedTokens.access("api/write"), SignedTokens.id()));
    }

    /** Tokens of the pool that are not good for a method. */
    private static Map<String, String> ofOthers(Target target) {
        var claims = target.claims();
        var client = claims.containsKey("aud") ? "aud" : "client_id";
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("of another use", signed(target.ofOtherUse()));
        tokens.put("of no use", signed(without(claims, "token_use")));
        tokens.put("of another client", signed(with(claims, client, "another")));
        tokens.put("of no client", signed(without(claims, client)));
        return tokens;
    }

    private static List<Attempt> withoutScope(Map<String, Object> claims) {
        if (!claims.containsKey("scope")) {
            return List.of();
        }
        var attempts = new ArrayList<Attempt>();
        attempts.add(new Attempt("without a scope", Optional.of(signed(without(claims, "scope"))), NOT_ALLOWED));
        List.of("", "openid", "api/rea", "api/read2,api/write", "API/READ API/WRITE")
                .forEach(scope -> attempts.add(new Attempt(
                        "with the scope " + scope, Optional.of(signed(with(claims, "scope", scope))), NOT_ALLOWED)));
        return attempts;
    }

    private static List<Attempt> attempts(Target target) {
        var attempts = new ArrayList<Attempt>();
        attempts.add(new Attempt("that is not there", Optional.empty(), UNAUTHORIZED));
        for (var tokens :
                List.of(BadTokens.badlySigned(target.claims()), BadTokens.notNow(target.claims()), ofOthers(target))) {
            tokens.forEach((name, token) -> attempts.add(new Attempt(name, Optional.of(token), UNAUTHORIZED)));
        }
        attempts.add(new Attempt("expired", Optional.of(signed(with(target.claims(), "exp", NOW))), EXPIRED));
        attempts.addAll(withoutScope(target.claims()));
        return attempts;
    }

    @Test
    void are_refused_by_every_method() {
        int count = 0;
        for (boolean customised : List.of(false, true)) {
            var stage = UserPoolStage.of(customised ? CUSTOMISED : PLAIN, told::add);
            for (var target : targets()) {
                for (var attempt : attempts(target)) {
                    var response = stage.send(target.verb(), target.path(), attempt.authorization());
                    assertRefused(
                            target.verb() + " " + target.path() + ", a token " + attempt.name(),
                            attempt.expected(),
                            response,
                            customised);
                    count++;
                }
            }
        }
        assertThat(count).isEqualTo(2 * (4 * 24 + 2 * 6));
        assertThat(told).hasSize(count).allMatch(each -> each.record().call().isEmpty());
    }

    private static void assertRefused(String attempt, Expected expected, HttpResponse response, boolean customised) {
        assertThat(response.status()).as(attempt).isEqualTo(expected.status());
        assertThat(response.header("x-amzn-ErrorType")).as(attempt).contains(expected.errorType());
        var body = Fidelity.tree(new String(response.body(), StandardCharsets.UTF_8));
        var id = response.header("x-amzn-RequestId").orElseThrow();
        var name = expected.status() == 403 ? "Message" : "message"; // of ACCESS_DENIED, where it is not customised
        var envelope = customised
                ? "{\"error\":\"" + expected.type() + "\",\"message\":\"" + expected.message() + "\",\"requestId\":\""
                        + id + "\"}"
                : "{\"" + name + "\":\"" + expected.message() + "\"}";
        assertThat(body).as(attempt).isEqualTo(Fidelity.tree(envelope));
    }

    @Test
    void with_a_good_token_are_let_in_with_and_without_the_scheme() {
        var stage = UserPoolStage.of(PLAIN, told::add);

        for (var target : targets()) {
            var token = signed(target.claims());
            assertThat(stage.send(target.verb(), target.path(), Optional.of(token))
                            .status())
                    .isEqualTo(200);
            assertThat(stage.send(target.verb(), target.path(), Optional.of("Bearer " + token))
                            .status())
                    .isEqualTo(200);
        }
    }
}
