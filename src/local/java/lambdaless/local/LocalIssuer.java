package lambdaless.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.userpool.TokenIssuer;

/** The gateway's own issuer of tokens, which stands for user pools. Its key is made anew in each process. */
final class LocalIssuer {
    private static final int KEY_BITS = 2048;

    /** The key, made when the process first asks for it: that takes a while, and most stacks need none. */
    private static final class OfProcess {
        private static final RSAKey KEY = generated();
    }

    private final String name;

    /**
     * An issuer at an address of this gateway.
     *
     * @param address of the gateway, with a slash at its end
     */
    LocalIssuer(String address) {
        this.name = address + "_local";
    }

    TokenIssuer tokens() {
        return new TokenIssuer(name, (selector, context) -> selector.select(publicKeys()));
    }

    /** A token with these claims. */
    String sign(JWTClaimsSet claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(OfProcess.KEY.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(OfProcess.KEY));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has RS256", impossible);
        }
        return token.serialize();
    }

    /** The public keys, as a document for those who verify tokens. */
    Map<String, Object> jwks() {
        return publicKeys().toJSONObject();
    }

    /** The facts about the issuer that hold, in the words of OpenID Connect's discovery; it has no login. */
    Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                name,
                "jwks_uri",
                name + "/.well-known/jwks.json",
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "subject_types_supported",
                List.of("public"));
    }

    private JWKSet publicKeys() {
        return new JWKSet(OfProcess.KEY.toPublicJWK());
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has RSA", impossible);
        }
    }
}
