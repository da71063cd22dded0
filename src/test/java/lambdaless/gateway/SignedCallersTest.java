package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.testinvoke.TestInvocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callers whose signature is good: what they may do, and what is known of them. */
final class SignedCallersTest {
    private static final String ARN = "arn:aws:execute-api:eu-west-1:111111111111:api1/dev/";
    private static final String STACK = """
            {"methodSettings": {"*/*": {"loggingLevel": "INFO", "dataTraceEnabled": true}},
            "methods": {
              "GET /users/{userId}": {"method": {"authorization": "AWS_IAM"}, "responses": {"200": {"responseTemplates": {
                "application/json": "$context.identity.accountId|$context.identity.accessKey|$context.identity.caller|$context.identity.user|$context.identity.userArn|$context.identity.cognitoIdentityId|$context.authorizer.principalId"}}}},
              "POST /users": {"method": {"authorization": "AWS_IAM"},
                "integration": {"requestTemplates": {"application/json": "#set($context.responseOverride.header.got = $input.json('$.name')){\\"statusCode\\": 200}"}}}}}""";

    private final List<CompletedInvocation> told = new ArrayList<>();

    private static String body(HttpResponse response) {
        return new String(response.body(), UTF_8);
    }

    private static HttpRequest get(String path) {
        return SdkSigner.ofWriter().sign("GET", "/dev" + path, "", new byte[0]);
    }

    private static String policy(String effect, String action, String... resources) {
        return "{\"Effect\": \"" + effect + "\", \"Action\": \"" + action + "\", \"Resource\": [\""
                + String.join("\", \"", resources) + "\"]}";
    }

    private HttpResponse get(String path, String... statements) {
        var policy = "{\"Statement\": [" + String.join(", ", statements) + "]}";
        return SignedStage.of(STACK, policy, SdkSigner.NOW, told::add).handle(get(path));
    }

    @Test
    void are_known_by_their_user() {
        var response = SignedStage.of(STACK, SdkSigner.NOW, told::add).handle(get("/users/u1"));

        assertThat(body(response))
                .isEqualTo("111111111111|" + SignedStage.ACCESS_KEY + "|AIDAEXAMPLEEXAMPLE12|AIDAEXAMPLEEXAMPLE12|"
                        + SignedStage.ARN + "||");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    execute-api:Invoke | GET/users/*
                    execute-api:*      | GET/users/u?
                    EXECUTE-API:INVOKE | */users/u1
                    """)
    void may_call_what_a_policy_allows(String action, String resource) {
        assertThat(get("/users/u1", policy("Allow", action, ARN + resource)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    execute-api:Invoke            | GET/users
                    execute-api:Invoke            | POST/users/*
                    execute-api:InvalidateCache   | *
                    dynamodb:*                    | *
                    """)
    void may_not_call_what_no_policy_allows(String action, String resource) {
        var response = get("/users/u1", policy("Allow", action, ARN + resource));

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.header("x-amzn-ErrorType")).contains("AccessDeniedException");
        assertThat(Fidelity.tree(body(response)))
                .isEqualTo(Fidelity.tree("{\"Message\": \"User: " + SignedStage.ARN + " is not authorized to perform:"
                        + " execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********1111:api1/dev/GET/users/u1"
                        + " because no identity-based policy allows the execute-api:Invoke action\"}"));
    }

    @Test
    void may_not_call_what_a_policy_denies_whatever_allows_it() {
        var response =
                get("/users/u1", policy("Allow", "*", "*"), policy("Deny", "execute-api:Invoke", ARN + "GET/users/u1"));

        assertThat(response.status()).isEqualTo(403);
        assertThat(body(response)).contains(" with an explicit deny in an identity-based policy");
        assertThat(get("/users/u2", policy("Allow", "*", "*"), policy("Deny", "*", ARN + "GET/users/u1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sign_a_body_as_it_is_sent_and_a_template_gets_it_decoded() throws IOException {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write("{\"name\":\"A\"}".getBytes(UTF_8));
        }
        var gateway = SignedStage.of(STACK, SdkSigner.NOW, told::add);
        var signed = SdkSigner.ofWriter()
                .sign("POST", "/dev/users", "", coded.toByteArray(), new Header("Content-Encoding", "gzip"));

        var response = gateway.handle(signed);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("got")).contains("\"A\"");
    }

    @Test
    void leave_neither_a_signature_nor_a_secret_in_a_log() {
        var gateway = SignedStage.of(STACK, SdkSigner.NOW, told::add);
        var signed = get("/users/u1");
        var presigned = signed(SdkSigner.ofWriter().presigning(Duration.ofMinutes(1)));
        var session = signed(SdkSigner.ofWriter().withSession("a-token-of-a-session"));
        var wrong = ChangedRequests.with(signed, "Host", host -> "other");
        var unreadable = ChangedRequests.with(signed, "Authorization", value -> value.replace('=', ':'));

        List.of(presigned, signed, session, wrong, unreadable).forEach(gateway::handle);

        var secrets = List.of(
                signed.header("Authorization").orElseThrow().replaceFirst(".*Signature=(\\w{50}).*", "$1"),
                presigned.query().replaceFirst(".*X-Amz-Signature=(\\w{50}).*", "$1"),
                "a-token-of-a-session",
                SignedStage.SECRET);
        assertThat(told).hasSize(5).allSatisfy(each -> {
            assertThat(each.record().log().lines()).isNotEmpty();
            var lines = each.record().reason() + each.record().log().lines();
            secrets.forEach(secret -> assertThat(lines).doesNotContain(secret));
        });
    }

    private static HttpRequest signed(SdkSigner signer) {
        return signer.sign("GET", "/dev/users/u1", "", new byte[0]);
    }

    @Test
    void may_test_a_method_without_a_signature() {
        var gateway = SignedStage.of(STACK, SdkSigner.NOW, told::add);

        var answer = gateway.test(new TestInvocation(
                Optional.empty(), "/users/{userId}", "GET", "/users/u1", List.of(), new byte[0], Optional.empty()));

        assertThat(answer.response().status()).isEqualTo(200);
    }
}
