package lambdaless.gateway;

import static lambdaless.gateway.SignedTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.RemoteKeySourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.log.ExecutionLog.Line;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.userpool.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A good token of a user pool, and what becomes of it. */
final class UserPoolTokensTest {
    private final List<CompletedInvocation> told = new ArrayList<>();

    private static String stack(String authorizer, String method, String template) {
        return "{\"stage\": {\"variables\": {\"pool\": \"eu-west-1_Abc123456\"}},"
                + " \"methodSettings\": {\"*/*\": {\"loggingLevel\": \"INFO\", \"dataTraceEnabled\": true}},"
                + " \"authorizers\": {\"pool\": {\"type\": \"COGNITO_USER_POOLS\", \"providerArns\": [\""
                + UserPoolStage.ARN + "\"]" + authorizer + "}},"
                + " \"methods\": {\"GET /a\": {\"method\": {\"authorization\": \"COGNITO_USER_POOLS\","
                + " \"authorizerId\": \"pool\"" + method + "},"
                + " \"responses\": {\"200\": {\"responseTemplates\": {\"application/json\": \"" + template + "\"}}}}}}";
    }

    private UserPoolStage stage(String stack) {
        return UserPoolStage.of(Fidelity.tree(stack), told::add);
    }

    private static String body(HttpResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> with(Map<String, Object> claims, Map<String, Object> more) {
        var changed = new HashMap<>(claims);
        changed.putAll(more);
        return changed;
    }

    @Test
    void its_claims_are_in_the_context_as_text() {
        var claims = with(
                SignedTokens.id(),
                Map.of(
                        "cognito:groups",
                        List.of("admin", "staging-manager"),
                        "email_verified",
                        true,
                        "custom:object",
                        Map.of("a", List.of(1))));
        var template = "$context.authorizer.claims.sub|$context.authorizer.claims.aud|$context.authorizer.claims.exp"
                + "|$context.authorizer.claims.iat|$context.authorizer.claims.auth_time"
                + "|$context.authorizer.claims['cognito:groups']|$context.authorizer.claims.email_verified"
                + "|$context.authorizer.claims['custom:object']|$context.authorizer.claims|$context.authorizer"
                + "|$context.authorizer.principalId|";

        var response = stage(stack("", "", template)).send("GET", "/a", Optional.of(signed(claims)));

        assertThat(body(response))
                .isEqualTo("5d3c9d4e-0000-4000-8000-000000000001|" + SignedTokens.CLIENT
                        + "|Thu Jan 01 13:00:00 UTC 2026|Thu Jan 01 12:00:00 UTC 2026|1767268800"
                        + "|admin,staging-manager|true|{\"a\":[1]}||||");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    , "identityValidationExpression": "1example.*"              | 200
                    , "identityValidationExpression": "example"                 | 401
                    , "identitySource": "method.request.header.X-Token"         | 401
                    , "identitySource": "method.request.header.Authorization"   | 200
                    """)
    void it_is_taken_as_the_authorizer_says(String authorizer, int status) {
        var response = stage(stack(authorizer, "", "")).send("GET", "/a", Optional.of(signed(SignedTokens.id())));

        assertThat(response.status()).isEqualTo(status);
    }

    /** An access token has no audience. */
    @Test
    void an_access_token_never_matches_an_expression_for_the_audience() {
        var stack =
                stack(", \"identityValidationExpression\": \".*\"", ", \"authorizationScopes\": [\"api/read\"]", "");

        var response = stage(stack).send("GET", "/a", Optional.of(signed(SignedTokens.access("api/read"))));

        assertThat(response.status()).isEqualTo(401);
    }

    @Test
    void any_client_will_do_where_the_stack_does_not_have_the_pool() {
        var token = signed(with(SignedTokens.id(), Map.of("aud", "another")));
        var stack = Fidelity.tree(stack("", "", ""));

        var without = UserPoolStage.of(stack, SignedTokens.issuer(), told::add, List.of());
        var withClientAlone = UserPoolStage.of(
                stack, SignedTokens.issuer(), told::add, UserPoolStage.pool().subList(1, 2));
        var withBoth = UserPoolStage.of(stack, told::add);

        assertThat(without.send("GET", "/a", Optional.of(token)).status()).isEqualTo(200);
        assertThat(withClientAlone.send("GET", "/a", Optional.of(token)).status())
                .isEqualTo(200);
        assertThat(withBoth.send("GET", "/a", Optional.of(token)).status()).isEqualTo(401);
    }

    @Test
    void a_stage_variable_may_name_the_pool() {
        var stack = stack("", "", "").replace("userpool/eu-west-1_Abc123456", "userpool/${stageVariables.pool}");
        var foreign = signed(with(SignedTokens.id(), Map.of("aud", "another")));

        assertThat(stage(stack)
                        .send("GET", "/a", Optional.of(signed(SignedTokens.id())))
                        .status())
                .isEqualTo(200);
        assertThat(stage(stack).send("GET", "/a", Optional.of(foreign)).status())
                .isEqualTo(401);
    }

    @Test
    void keys_that_cannot_be_had_are_a_failure_of_the_authorizer_which_says_why() {
        var issuer = new TokenIssuer(SignedTokens.ISSUER, (selector, context) -> {
            throw new RemoteKeySourceException("connection refused", new IllegalStateException());
        });
        var stage = UserPoolStage.of(Fidelity.tree(stack("", "", "")), issuer, told::add, UserPoolStage.pool());

        var response = stage.send("GET", "/a", Optional.of(signed(SignedTokens.id())));

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("x-amzn-ErrorType")).contains("AuthorizerFailureException");
        assertThat(body(response)).isEqualTo("{\"message\": null}");
        assertThat(told.get(0).record().reason())
                .isEqualTo("AUTHORIZER_FAILURE: the keys of " + SignedTokens.ISSUER
                        + " cannot be read: connection refused");
    }

    @Test
    void it_is_in_no_log() {
        var good = signed(SignedTokens.id());
        var bad = SignedTokens.forged(SignedTokens.id());
        var source = ", \"identitySource\": \"method.request.header.Authorization\"";
        var stage = stage(stack(source, "", ""));

        List.of(good, bad, good + "A", "Bearer " + good, good.substring(4), "abcdefghijklmnop.qrstuvwxyz")
                .forEach(token -> stage.send("GET", "/a", Optional.of(token)));

        var parts = List.of(
                good.split("\\.", -1)[1], good.split("\\.", -1)[2], bad.split("\\.", -1)[2], "abcdefghijklmnop");
        assertThat(told).hasSize(6);
        for (var each : told) {
            assertThat(each.record().log().lines()).isNotEmpty();
            parts.forEach(part -> {
                assertThat(each.record().reason()).doesNotContain(part);
                assertThat(each.record().log().lines()).extracting(Line::text).noneMatch(line -> line.contains(part));
            });
        }
    }

    @Test
    void a_test_of_the_method_needs_none() {
        var stage = stage(stack("", "", "ok"));

        var answer = stage.gateway()
                .test(new TestInvocation(Optional.empty(), "/a", "GET", "", List.of(), new byte[0], Optional.empty()));

        assertThat(body(answer.response())).isEqualTo("ok");
    }

    @Test
    void another_header_may_hold_it_and_is_masked_as_well() {
        var token = signed(SignedTokens.id());
        var stage = stage(stack(", \"identitySource\": \"method.request.header.X-Token\"", "", "ok"));
        var headers = List.of(new Header("X-Token", token));

        var response = stage.gateway()
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", headers, new byte[0], "127.0.0.1"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(told.get(0).record().log().lines())
                .extracting(Line::text)
                .contains("Method request query string: {}")
                .noneMatch(line -> line.contains(token.substring(token.length() - 20)));
    }
}
