package lambdaless.local;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import lambdaless.gateway.userpool.TokenIssuer;

/**
 * The keys of a user pool elsewhere, which are read when a token needs them and kept for some minutes. They are read again for a
 * token whose key is not among them, but not for each of many such tokens.
 */
final class RemoteKeys implements JWKSource<SecurityContext> {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_DOCUMENT = 512 * 1024;

    private final JWKSource<SecurityContext> keys;
    private volatile Optional<KeySourceException> failure = Optional.empty();

    private RemoteKeys(JWKSource<SecurityContext> keys) {
        this.keys = keys;
    }

    /** The issuer at an address, which is its name. */
    static TokenIssuer issuer(URI address) {
        var document = URI.create(address.toString().replaceFirst("/$", "") + "/.well-known/jwks.json");
        try {
            var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_DOCUMENT);
            var keys = JWKSourceBuilder.create(document.toURL(), retriever)
                    .refreshAheadCache(false)
                    .build();
            return new TokenIssuer(address.toString(), new RemoteKeys(keys));
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("an address of the options is a URL", impossible);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        try {
            var selected = keys.get(selector, context);
            failure = Optional.empty();
            return selected;
        } catch (RateLimitReachedException tooOften) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return List.of();
        } catch (KeySourceException failed) {
            failure = Optional.of(failed);
            throw failed;
        }
    }
}
