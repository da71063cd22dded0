package lambdaless.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Access.Scopes;

/**
 * The scopes that stand for rights, as a user pool has them: {@code <resource server>/<scope>}, or one of those that every pool has.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html">Resource
 *     servers</a>
 */
record OauthScopes(List<String> names) {
    static OauthScopes of(Scopes scopes) {
        return new OauthScopes(Stream.of(scopes.read(), scopes.write(), scopes.administer())
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList());
    }

    Stream<String> all() {
        return names.stream();
    }

    /** The scopes to define, by the identifier of their resource server. */
    SortedMap<String, List<String>> byServer() {
        return names.stream()
                .filter(scope -> !Scopes.OF_EVERY_POOL.contains(scope))
                .collect(groupingBy(
                        scope -> scope.substring(0, scope.lastIndexOf('/')),
                        TreeMap::new,
                        mapping(scope -> scope.substring(scope.lastIndexOf('/') + 1), toList())));
    }
}
