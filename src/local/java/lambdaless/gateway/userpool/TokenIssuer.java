package lambdaless.gateway.userpool;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;

/**
 * The issuer of the tokens of user pools.
 *
 * @param issuer its name in the tokens
 * @param keys the public keys that its tokens are signed for
 */
public record TokenIssuer(String issuer, JWKSource<SecurityContext> keys) {
    /** An issuer of no tokens at all. */
    public static TokenIssuer none() {
        return new TokenIssuer("", (selector, context) -> List.of());
    }
}
