package lambdaless.gateway.stack;

import static lambdaless.gateway.stack.ResourceType.AUTHORIZER;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.StageVariables;

/** Loads who may call a method: its authorization, and the authorizer that it names. */
record AuthorizationLoader(Resources resources, Set<String> roleArns, Problems problems) {
    private static final String NONE = "NONE";
    private static final String IAM = "AWS_IAM";
    private static final String USER_POOLS = "COGNITO_USER_POOLS";
    private static final String CUSTOM = "CUSTOM";
    private static final Set<String> SERVED = Set.of(NONE, IAM, USER_POOLS, CUSTOM);

    /** The reason why a method is not served, where that is its authorization; it is told as a problem. */
    Optional<UnservedKind> unserved(Properties method) {
        var type = type(method);
        if (!SERVED.contains(type)) {
            return unserved(
                    UnservedKind.AUTHORIZATION,
                    method,
                    method.resource().label() + " has the authorization " + type + "; "
                            + UnservedKind.KNOWN_AUTHORIZATIONS);
        }
        return type.equals(CUSTOM) ? authorizer(method).flatMap(found -> unserved(method, found)) : Optional.empty();
    }

    private Optional<UnservedKind> unserved(Properties method, Properties authorizer) {
        var credentials = authorizer.text("authorizerCredentials", "");
        if (credentials.isEmpty() || roleArns.contains(credentials) || StageVariables.areNamedIn(credentials)) {
            return Optional.empty();
        }
        return unserved(
                UnservedKind.UNKNOWN_ROLE,
                method,
                authorizer.resource().label() + " " + IntegrationLoader.callsWithUnknownRole(credentials));
    }

    private Optional<UnservedKind> unserved(UnservedKind kind, Properties method, String problem) {
        problems.unserved(kind, method.resource().name(), problem);
        return Optional.of(kind);
    }

    Authorization authorization(Properties method) {
        return switch (type(method)) {
            case IAM -> new Authorization.Iam();
            case USER_POOLS ->
                ofAuthorizer(method, Set.of(USER_POOLS), authorizer -> AuthorizerLoader.userPools(authorizer, method));
            case CUSTOM -> ofAuthorizer(method, Set.of("TOKEN", "REQUEST"), AuthorizerLoader::lambda);
            default -> new Authorization.None();
        };
    }

    private Authorization ofAuthorizer(
            Properties method, Set<String> types, Function<Properties, Authorization> authorization) {
        var authorizer = authorizer(method);
        if (authorizer.isEmpty()) {
            method.problem("has the authorizer \"" + method.text("authorizerId", "") + "\", which is not in the stack");
            return new Authorization.None();
        }
        var type = AuthorizerLoader.type(authorizer.get());
        if (!types.contains(type)) {
            authorizer
                    .get()
                    .problem("has the type " + type + "; the authorization " + type(method) + " takes "
                            + String.join(" or ", types.stream().sorted().toList()));
            return new Authorization.None();
        }
        return authorization.apply(authorizer.get());
    }

    private Optional<Properties> authorizer(Properties method) {
        return resources.byId(AUTHORIZER, method.text("authorizerId", ""));
    }

    private static String type(Properties method) {
        return method.text("authorization", NONE);
    }
}
