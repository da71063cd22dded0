package lambdaless.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.iam.Permissions;
import lambdaless.gateway.iam.Permissions.Decision;
import lambdaless.gateway.model.Authorization;
import lambdaless.gateway.model.Authorization.Iam;
import lambdaless.gateway.model.Authorization.LambdaAuthorizer;
import lambdaless.gateway.model.Authorization.UserPools;
import lambdaless.gateway.model.IamUser;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.Mapping.Source;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.Stage;

/**
 * The arguments of curl that make a caller whom a method takes; a token is asked for on the way.
 *
 * @param address of the gateway, with a slash at its end
 */
record CurlCredentials(Callers callers, String address) {
    private static final List<String> RIGHTS = List.of("reader", "writer", "administrator");

    /** The query string and the options, each with what goes before it; empty where nobody here may call. */
    record Arguments(String query, String options) {
        static final Arguments NONE = new Arguments("", "");

        static Arguments ofOptions(String options) {
            return new Arguments("", " " + options);
        }
    }

    Optional<Arguments> of(Stage stage, Method method) {
        var authorization = method.authorization();
        if (authorization instanceof UserPools pools) {
            var asked = pools.scopes().stream()
                    .sorted()
                    .findFirst()
                    .map(scope -> "{\"scope\": \"" + scope + "\"}")
                    .orElse("{}");
            return Optional.of(sources(pools, token(asked)));
        }
        if (authorization instanceof LambdaAuthorizer function) {
            return Optional.of(sources(function, callers.standsIn() ? token("{}") : "$TOKEN"));
        }
        if (authorization instanceof Iam) {
            return user(stage, method).map(user -> signing(stage, user));
        }
        return Optional.of(Arguments.NONE);
    }

    private String token(String asked) {
        return callers.tokens().issuer().local().isEmpty()
                ? "$TOKEN"
                : "$(curl -s -X POST " + address + "_local/tokens -d '" + asked + "' | cut -d '\"' -f 4)";
    }

    /** The first identity source has the token; the others have to be there. */
    private static Arguments sources(Authorization authorization, String token) {
        var sources = authorization.identitySources();
        if (sources.isEmpty()) {
            return Arguments.ofOptions("-H \"Authorization: " + token + "\"");
        }
        var query = new StringBuilder();
        var options = new StringBuilder();
        for (Mapping source : sources) {
            var value = source.equals(sources.get(0)) ? token : "x";
            if (source.source() == Source.QUERY) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(source.name())
                        .append('=')
                        .append(value);
            } else if (source.source() == Source.HEADER) {
                options.append(" -H \"")
                        .append(source.name())
                        .append(": ")
                        .append(value)
                        .append('"');
            }
        }
        return new Arguments(query.toString(), options.toString());
    }

    /** The one with the least rights who may call. */
    private Optional<IamUser> user(Stage stage, Method method) {
        var byRight = callers.users().byRight();
        var arn =
                String.join("/", stage.api().executionArn(), stage.name(), method.httpMethod()) + method.resourcePath();
        return Stream.concat(RIGHTS.stream(), byRight.keySet().stream())
                .filter(byRight::containsKey)
                .map(byRight::get)
                .filter(user -> Permissions.decide(user.statements(), "execute-api:Invoke", arn) == Decision.ALLOWED)
                .findFirst();
    }

    private static Arguments signing(Stage stage, IamUser user) {
        return Arguments.ofOptions("--aws-sigv4 aws:amz:" + stage.api().region() + ":execute-api --user "
                + user.accessKeyId() + ":" + user.secretAccessKey());
    }
}
