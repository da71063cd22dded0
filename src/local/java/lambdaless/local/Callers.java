package lambdaless.local;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.gateway.authorizer.Authorizer;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.Authorization.Iam;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import lambdaless.gateway.model.Authorization.UserPools;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.model.IamUser;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.userpool.TokenVerifier;
import lambdaless.local.TokenRequest.Defaults;

/**
 * Those who may call a stack here, in the place of those who may on AWS.
 *
 * @param given the function of Lambda authorizers, where there is one
 */
record Callers(
        List<Authorization> authorizations,
        LocalUsers users,
        InvokePolicies policies,
        Tokens tokens,
        Optional<Authorizer> given) {
    private static final String CLIENT = "local-client";

    /**
     * The callers of a stack.
     *
     * @param outputs those of the stack
     * @throws UserError when an output cannot be used
     */
    static Callers of(
            GatewayModel stack, Map<String, Object> outputs, Issuer issuer, Clock clock, Optional<Authorizer> given) {
        var authorizations = authorizations(stack).distinct().toList();
        var policies = InvokePolicies.of(outputs);
        var api = stack.stages().get(0).api();
        boolean takesIdTokens = authorizations.stream()
                .anyMatch(each ->
                        each instanceof UserPools pools && pools.scopes().isEmpty());
        var defaults = new Defaults(issuer.tokens().issuer(), client(stack, outputs), takesIdTokens);
        return new Callers(
                authorizations,
                LocalUsers.of(policies.statements(), api),
                policies,
                new Tokens(issuer, defaults, clock),
                given);
    }

    /** The outputs that callers read, over those of the stack. */
    Map<String, Object> outputs() {
        var outputs = new TreeMap<String, Object>();
        if (has(UserPools.class)) {
            outputs.put("issuer", issuer().tokens().issuer());
        }
        if (has(Iam.class)) {
            outputs.put("localCredentials", users.credentials());
        }
        return outputs;
    }

    Map<String, IamUser> usersByAccessKey() {
        return has(Iam.class) ? users.byAccessKey() : Map.of();
    }

    /** The function of Lambda authorizers, or what stands in for it. */
    Authorizer function() {
        return given.orElseGet(
                () -> new StandInFunction(new TokenVerifier(issuer().tokens(), tokens.clock()), policies));
    }

    /** True if the function of a Lambda authorizer is stood in for. */
    boolean standsIn() {
        return given.isEmpty() && has(LambdaAuthorizer.class);
    }

    /** Lines for the person who starts the gateway. */
    List<String> notes() {
        return standsIn()
                ? List.of(
                        "a stand-in answers for the authorizer's function: it takes the tokens of POST /_local/tokens;"
                                + " -Dlocal.authorizer=URL asks a function of yours")
                : List.of();
    }

    private Issuer issuer() {
        return tokens.issuer();
    }

    private boolean has(Class<? extends Authorization> kind) {
        return authorizations.stream().anyMatch(kind::isInstance);
    }

    private static String client(GatewayModel stack, Map<String, Object> outputs) {
        return Optional.ofNullable(outputs.get("userPoolClientId"))
                .map(String::valueOf)
                .or(() -> stack.userPoolClients().values().stream()
                        .flatMap(Collection::stream)
                        .sorted()
                        .findFirst())
                .orElse(CLIENT);
    }

    private static Stream<Authorization> authorizations(GatewayModel stack) {
        return stack.stages().stream()
                .flatMap(stage -> stage.api().methods().stream())
                .map(Method::authorization);
    }
}
