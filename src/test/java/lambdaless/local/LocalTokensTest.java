package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway's own issuer of tokens. */
@TestInstance(Lifecycle.PER_CLASS)
final class LocalTokensTest {
    private static final String SUBJECT = "12cf8ae5-f477-3c3b-8028-4bacdc911b85";

    private final ServedResources stack =
            ServedResources.of(PoolStack.resources(), Map.of("issuer", "https://issuer.example.com"));

    @AfterAll
    void close() {
        stack.close();
    }

    private int get(String path, String token) {
        return stack.send("GET", path, "", "Authorization", "Bearer " + token).statusCode();
    }

    private JsonNode claims(String token) throws Exception {
        return ServedResources.tree(SignedJWT.parse(token).getPayload().toString());
    }

    @Test
    void a_token_that_says_nothing_is_taken_by_the_methods_and_is_the_same_users_each_time() throws Exception {
        var claims = claims(stack.token("{}"));

        assertThat(claims.path("sub").asText())
                .isEqualTo(claims(stack.token("")).path("sub").asText());
        assertThat(claims.path("iss").asText()).isEqualTo(stack.address() + "_local");
        assertThat(claims.path("token_use").asText()).isEqualTo("id");
        assertThat(claims.path("aud").asText()).isEqualTo("aclient");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        assertThat(claims.has("scope")).isFalse();
        assertThat(get("dev/me", stack.token("{}"))).isEqualTo(200);
        assertThat(claims.path("sub").asText()).isEqualTo(SUBJECT);
    }

    @Test
    void a_scope_makes_it_an_access_token() throws Exception {
        var token = stack.token("{\"sub\": \"u1\", \"scope\": \"openid api/read\"}");
        var claims = claims(token);

        assertThat(claims.path("token_use").asText()).isEqualTo("access");
        assertThat(claims.path("client_id").asText()).isEqualTo("aclient");
        assertThat(claims.has("aud")).isFalse();
        assertThat(stack.send("GET", "dev/users", "", "Authorization", token).body())
                .isEqualTo("u1");
        assertThat(get("dev/me", token)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dev/me    | {"use": "id", "sub": "u1", "custom:a": [1]}         | 200
                    dev/me    | {"aud": "bclient"}                                  | 200
                    dev/me    | {"aud": "cclient"}                                  | 401
                    dev/me    | {"iss": "https://issuer.example.com"}               | 401
                    dev/me    | {"expiresIn": -1}                                   | 401
                    dev/me    | {"exp": 1}                                          | 401
                    dev/me    | {"exp": null}                                       | 401
                    dev/me    | {"nbf": 99999999999}                                | 401
                    dev/me    | {"use": "access"}                                   | 401
                    dev/me    | {"token_use": "access"}                             | 401
                    dev/users | {"scope": "api/read"}                               | 200
                    dev/users | {"scope": "api/read", "use": "id"}                  | 401
                    dev/users | {"scope": "api/write"}                              | 403
                    dev/users | {"scope": "api/read", "client_id": "cclient"}       | 401
                    dev/users | {"use": "access"}                                   | 403
                    """)
    void what_is_given_wins_so_that_a_test_can_make_a_bad_one(String path, String asked, int status) {
        assertThat(get(path, stack.token(asked))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                      | the body is not JSON; expected an object such as {"sub": "u1"}, or nothing
                    []                     | the body is not a JSON object; expected one such as {"sub": "u1", "use": "access", "scope": "…", "expiresIn": 3600}
                    {"sub": 1}             | sub is 1; expected a text
                    {"scope": ["a"]}       | scope is ["a"]; expected a text
                    {"use": "refresh"}     | use is "refresh"; expected "access" or "id"
                    {"expiresIn": "1h"}    | expiresIn is "1h"; expected a whole number of seconds from -31536000 to 31536000
                    {"expiresIn": 1.5}     | expiresIn is 1.5; expected a whole number of seconds from -31536000 to 31536000
                    {"expiresIn": 1e12}    | expiresIn is 1.0E12; expected a whole number of seconds from -31536000 to 31536000
                    {"exp": "never"}       | a claim is not of the type that tokens have it in: Unexpected type of JSON object member exp
                    """)
    void a_request_that_cannot_be_met_is_told_what_was_expected(String asked, String message) {
        var response = stack.send("POST", "_local/tokens", asked);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(stack.json(response).path("message").asText()).isEqualTo(message);
    }

    @Test
    void nobody_else_gets_one() {
        var got = stack.send("GET", "_local/tokens", "");
        var foreign = stack.send("POST", "_local/tokens", "{}", "Origin", "https://evil.example");

        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).doesNotContain("token");
    }

    @Test
    void the_keys_and_the_configuration_are_where_verifiers_look_for_them() throws Exception {
        var issuer = stack.address() + "_local";
        var configuration = stack.json(stack.send("GET", "_local/.well-known/openid-configuration", ""));
        var jwks = stack.send("GET", "_local/.well-known/jwks.json", "");
        var token = SignedJWT.parse(stack.token("{}"));

        var key = JWKSet.parse(jwks.body()).getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(configuration)
                .isEqualTo(ServedResources.tree("{\"issuer\": \"" + issuer + "\", \"jwks_uri\": \"" + issuer
                        + "/.well-known/jwks.json\", \"id_token_signing_alg_values_supported\": [\"RS256\"],"
                        + " \"subject_types_supported\": [\"public\"]}"));
    }

    @Test
    void its_name_is_in_the_outputs() throws IOException {
        var file = ServedResources.tree(Files.readString(stack.folder().resolve("outputs.json")));

        assertThat(file.path("issuer").asText()).isEqualTo(stack.address() + "_local");
    }

    @Test
    void a_token_outlives_a_change_of_the_stack(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("stack"), "1");
        var source = new ServedResources.Source(PoolStack.resources(), Map.of(), List.of(file));
        try (var changing = ServedResources.of(source, Map.of())) {
            var token = changing.token("{}");

            Files.writeString(file, "changed");

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> changing.console().contains("Serving the changed stack"));
            assertThat(changing.send("GET", "dev/me", "", "Authorization", token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
