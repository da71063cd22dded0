package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import lambdaless.gateway.userpool.TokenIssuer;

/** The tokens of a user pool, good and bad, at a time that does not pass. */
public final class SignedTokens {
    public static final String ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123456";
    public static final String CLIENT = "1example23456789clientid12";
    public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final RSAKey KEY = key();
    private static final RSAKey OTHER_KEY = key();

    private SignedTokens() {}

    public static TokenIssuer issuer() {
        return new TokenIssuer(ISSUER, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
    }

    /** The claims of an access token with these scopes, of an hour from now on. */
    public static Map<String, Object> access(String scope) {
        var claims = claims("access");
        claims.put("client_id", CLIENT);
        claims.put("scope", scope);
        return claims;
    }

    /** The claims of an ID token, of an hour from now on. */
    public static Map<String, Object> id() {
        var claims = claims("id");
        claims.put("aud", CLIENT);
        return claims;
    }

    private static Map<String, Object> claims(String use) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", "5d3c9d4e-0000-4000-8000-000000000001");
        claims.put("iss", ISSUER);
        claims.put("token_use", use);
        claims.put("auth_time", NOW.getEpochSecond());
        claims.put("iat", NOW.getEpochSecond());
        claims.put("exp", NOW.getEpochSecond() + 3600);
        return claims;
    }

    public static String signed(Map<String, Object> claims) {
        return signed(claims, JWSAlgorithm.RS256, signer(KEY));
    }

    /** Signed by another key that is said to be the pool's. */
    public static String forged(Map<String, Object> claims) {
        return signed(claims, JWSAlgorithm.RS256, signer(OTHER_KEY));
    }

    /** Signed by the pool's key in a way that the pool does not sign. */
    public static String signed(Map<String, Object> claims, JWSAlgorithm algorithm) {
        return signed(claims, algorithm, signer(KEY));
    }

    /** Signed with the text of the pool's public key as if that were a secret. */
    public static String signedWithPublicKey(Map<String, Object> claims) {
        try {
            return signed(
                    claims, JWSAlgorithm.HS256, new MACSigner(KEY.toPublicJWK().toJSONString()));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static String unsigned(Map<String, Object> claims) {
        return new PlainJWT(set(claims)).serialize();
    }

    /** With other claims than those that were signed. */
    public static String altered(String token, Map<String, Object> claims) {
        var parts = token.split("\\.", -1);
        return parts[0] + "."
                + Base64URL.encode(JSONObjectUtils.toJSONString(claims).getBytes(UTF_8)) + "." + parts[2];
    }

    private static String signed(Map<String, Object> claims, JWSAlgorithm algorithm, JWSSigner signer) {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("pool").build(), set(claims));
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
        return token.serialize();
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        try {
            return JWTClaimsSet.parse(claims);
        } catch (ParseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("pool").generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
