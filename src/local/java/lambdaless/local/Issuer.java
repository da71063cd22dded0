package lambdaless.local;

import java.net.URI;
import java.util.Optional;
import lambdaless.gateway.userpool.TokenIssuer;

/**
 * The issuer whose tokens are taken.
 *
 * @param local the gateway's own; empty where those of a real user pool are taken
 */
record Issuer(TokenIssuer tokens, Optional<LocalIssuer> local) {
    /**
     * The issuer that the options name, or else the gateway's own.
     *
     * @param address of the gateway, with a slash at its end
     */
    static Issuer of(Optional<URI> userPool, String address) {
        return userPool.map(pool -> new Issuer(RemoteKeys.issuer(pool), Optional.empty()))
                .orElseGet(() -> {
                    var local = new LocalIssuer(address);
                    return new Issuer(local.tokens(), Optional.of(local));
                });
    }
}
