package lambdaless.local;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.Authorization.UserPools;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.Method;
import lambdaless.local.TokenRequest.Defaults;

/**
 * Those who may call a stack here, in the place of those who may on AWS.
 *
 * @param declared the stack's outputs
 */
record Callers(GatewayModel stack, Map<String, Object> declared, Issuer issuer) {
    private static final String CLIENT = "local-client";

    /** The outputs that a caller reads, over those of the stack. */
    Map<String, Object> outputs() {
        var outputs = new TreeMap<String, Object>();
        if (authorizations().anyMatch(UserPools.class::isInstance)) {
            outputs.put("issuer", issuer.tokens().issuer());
        }
        return outputs;
    }

    /** Tokens as the stack's methods take them. */
    Tokens tokens(Clock clock) {
        boolean takesIdTokens = authorizations()
                .anyMatch(authorization -> authorization instanceof UserPools pools
                        && pools.scopes().isEmpty());
        return new Tokens(issuer, new Defaults(issuer.tokens().issuer(), client(), takesIdTokens), clock);
    }

    private String client() {
        return Optional.ofNullable(declared.get("userPoolClientId"))
                .map(String::valueOf)
                .or(() -> stack.userPoolClients().values().stream()
                        .flatMap(Collection::stream)
                        .sorted()
                        .findFirst())
                .orElse(CLIENT);
    }

    private Stream<Authorization> authorizations() {
        return stack.stages().stream()
                .flatMap(stage -> stage.api().methods().stream())
                .map(Method::authorization);
    }
}
