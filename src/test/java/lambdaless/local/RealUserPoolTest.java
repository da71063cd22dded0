package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user pool elsewhere, whose tokens are taken. */
final class RealUserPoolTest {
    private static final RSAKey KEY = key("known");
    private static final RSAKey UNKNOWN =
            new RSAKey.Builder(KEY).keyID("unknown").build();

    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer pool = server();
    private final String issuer = "http://localhost:" + pool.getAddress().getPort() + "/eu-west-1_Abc123456";

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @BeforeEach
    void serve() {
        pool.createContext("/eu-west-1_Abc123456/.well-known/jwks.json", exchange -> {
            reads.incrementAndGet();
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        pool.start();
    }

    @AfterEach
    void stop() {
        pool.stop(0);
    }

    private ServedResources stack() {
        return ServedResources.of(PoolStack.resources(), Map.of(), Map.of("userPool", issuer));
    }

    private String token(RSAKey key, String of) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .subject("u1")
                .issuer(of)
                .audience("aclient")
                .claim("token_use", "id")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void its_tokens_are_taken_and_its_keys_are_read_once() throws Exception {
        try (var stack = stack()) {
            for (int i = 0; i < 5; i++) {
                assertThat(stack.send("GET", "dev/me", "", "Authorization", token(KEY, issuer))
                                .body())
                        .isEqualTo("u1");
            }

            assertThat(reads).hasValue(1);
            assertThat(stack.outputs()).containsEntry("issuer", issuer);
        }
    }

    @Test
    void tokens_of_keys_that_it_does_not_have_are_refused_however_many_come() throws Exception {
        try (var stack = stack()) {
            for (int i = 0; i < 10; i++) {
                assertThat(stack.send("GET", "dev/me", "", "Authorization", token(UNKNOWN, issuer))
                                .statusCode())
                        .isEqualTo(401);
            }
            assertThat(stack.send("GET", "dev/me", "", "Authorization", token(KEY, issuer))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(reads.get()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void the_gateways_own_tokens_are_foreign_then_and_not_to_be_had() throws Exception {
        try (var stack = stack()) {
            var local = new LocalIssuer(stack.address());
            var claims = new TokenRequest(Map.of())
                    .claims(new TokenRequest.Defaults(issuer, "aclient", true), Clock.systemUTC());

            var response = stack.send("POST", "_local/tokens", "{}");

            assertThat(stack.send("GET", "dev/me", "", "Authorization", local.sign(claims))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(stack.json(response).path("message").asText())
                    .isEqualTo(
                            "only tokens of " + issuer + " are taken, as -Dlocal.userPool says; get one there, or start"
                                    + " without that property");
            assertThat(stack.send("GET", "_local/.well-known/jwks.json", "").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void one_that_cannot_be_reached_is_a_failure_of_the_authorizer_which_the_console_explains() throws Exception {
        pool.stop(0);
        var stack = stack();
        for (int i = 0; i < 5; i++) {
            var response = stack.send("GET", "dev/me", "", "Authorization", token(KEY, issuer));
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).contains("AuthorizerFailureException");
        }
        stack.close();

        assertThat(stack.console().lines().filter(line -> line.startsWith("GET /me")))
                .hasSize(5)
                .allMatch(line -> line.contains("AUTHORIZER_FAILURE: the keys of " + issuer + " cannot be read: ")
                        && line.contains("onnection refused"));
    }
}
