package lambdaless.gateway.userpool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies tokens of one issuer: signature, issuer and time. Tokens of Cognito are signed with RS256; any other algorithm is
 * refused, whatever the token says of itself.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Verifying
 *     tokens</a>
 */
public final class TokenVerifier {
    private final TokenIssuer issuer;
    private final Clock clock;
    private Optional<DefaultJWTProcessor<SecurityContext>> made = Optional.empty();

    public TokenVerifier(TokenIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The token is not one of the issuer's, or its time is over; the message says why, and holds nothing of the token. */
    public static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean expired;

        Rejected(String reason, boolean expired) {
            super(reason);
            this.expired = expired;
        }

        public boolean isExpired() {
            return expired;
        }
    }

    /** The issuer's keys cannot be had. */
    public static final class KeysUnavailable extends Exception {
        private static final long serialVersionUID = 1;

        KeysUnavailable(String reason) {
            super(reason);
        }
    }

    /** The claims of a token that is good. */
    public JWTClaimsSet verify(String token) throws Rejected, KeysUnavailable {
        try {
            var jwt = JWTParser.parse(token);
            requireCanonical(jwt);
            return processor().process(jwt, null);
        } catch (ParseException unreadable) {
            throw new Rejected("the token is not a JWT", false);
        } catch (ExpiredJWTException expired) {
            throw new Rejected("the token has expired", true);
        } catch (BadJOSEException bad) {
            throw new Rejected("the token is not accepted: " + bad.getMessage(), false);
        } catch (KeySourceException unavailable) {
            throw new KeysUnavailable(
                    "the keys of " + issuer.issuer() + " cannot be read: " + unavailable.getMessage());
        } catch (JOSEException unusable) {
            throw new Rejected("the token's signature cannot be verified", false);
        }
    }

    /** The processor, made when there is a first token: most stacks have none, and start the sooner. */
    private synchronized DefaultJWTProcessor<SecurityContext> processor() {
        if (made.isEmpty()) {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, issuer.keys()));
            processor.setJWTClaimsSetVerifier(new ClaimsVerifier(issuer.issuer(), clock));
            made = Optional.of(processor);
        }
        return made.get();
    }

    /** A signature may be written in several ways, of which an issuer writes one. */
    private static void requireCanonical(JWT jwt) throws Rejected {
        if (jwt instanceof SignedJWT signed
                && !signed.getSignature()
                        .equals(Base64URL.encode(signed.getSignature().decode()))) {
            throw new Rejected("the token's signature is not written in base64url", false);
        }
    }

    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        ClaimsVerifier(String issuer, Clock clock) {
            super(new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp"));
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
