package lambdaless.infra;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lambdaless.infra.Declared.Resource;

/** A mode with its settings, what its methods say of it, and the scope of each right. */
enum AccessMode {
    API_KEY("", "NONE", "", true, false, true, ""),
    IAM("authMode=iam", "AWS_IAM", "", false, false, true, ""),
    IAM_WITH_KEYS("authMode=iam requireApiKey=true", "AWS_IAM", "", true, false, true, ""),
    COGNITO("authMode=cognito", "COGNITO_USER_POOLS", "user-pool-id", false, true, false, ""),
    SCOPES(
            "authMode=cognito readScope=shop/read writeScope=shop/write adminScope=shop/admin",
            "COGNITO_USER_POOLS",
            "user-pool-id",
            false,
            true,
            true,
            "shop/"),
    LAMBDA(
            "authMode=lambda authorizerFunctionArn=arn:aws:lambda:eu-west-1:123456789012:function:authorize",
            "CUSTOM",
            "function-id",
            false,
            true,
            true,
            "");

    private final String settings;
    private final String authorization;
    private final String authorizer;
    private final boolean key;
    private final boolean own;
    private final boolean administered;
    private final String resourceServer;

    AccessMode(
            String settings,
            String authorization,
            String authorizer,
            boolean key,
            boolean own,
            boolean administered,
            String resourceServer) {
        this.settings = settings;
        this.authorization = authorization;
        this.authorizer = authorizer;
        this.key = key;
        this.own = own;
        this.administered = administered;
        this.resourceServer = resourceServer;
    }

    /** True of an operation whose right is known here. */
    static boolean knows(String operation) {
        return Stream.of(Rights.READ, Rights.WRITE, Rights.ADMINISTER).anyMatch(right -> right.contains(operation));
    }

    /** The caller that each operation's method is to ask for. */
    Map<String, Caller> callers() {
        var callers = new HashMap<String, Caller>();
        Stream.of(
                        Rights.READ,
                        Rights.WRITE,
                        own ? Rights.OWN_READ : Set.<String>of(),
                        own ? Rights.OWN_WRITE : Set.<String>of(),
                        administered ? Rights.ADMINISTER : Set.<String>of())
                .forEach(right -> right.forEach(operation ->
                        callers.put(operation, new Caller(authorization, authorizer, scopes(right), key))));
        return callers;
    }

    private List<String> scopes(Set<String> right) {
        if (resourceServer.isEmpty()) {
            return List.of();
        }
        boolean reads = Set.of(Rights.READ, Rights.OWN_READ).contains(right);
        var scope = right.equals(Rights.ADMINISTER) ? "admin" : reads ? "read" : "write";
        return List.of(resourceServer + scope);
    }

    Map<String, String> settings() {
        return Stream.of(settings.split(" ", -1))
                .filter(setting -> !setting.isEmpty())
                .map(setting -> setting.split("=", 2))
                .collect(toMap(parts -> parts[0], parts -> parts[1]));
    }

    String authorization() {
        return authorization;
    }

    /** The id of the authorizer; empty where there is none. */
    String authorizer() {
        return authorizer;
    }

    /** True if every call needs a key. */
    boolean key() {
        return key;
    }

    /** The operations by the right that each takes. */
    private static final class Rights {
        static final Set<String> READ =
                Set.of("list-users", "list-albums", "list-artist-albums", "list-year-albums", "get-album");
        static final Set<String> WRITE =
                Set.of("create-user", "create-album", "create-albums", "replace-album", "update-album", "delete-album");
        static final Set<String> ADMINISTER = Set.of(
                "get-user",
                "replace-user",
                "update-user",
                "delete-user",
                "list-favorite-movies",
                "add-favorite-movie",
                "remove-favorite-movie");
        static final Set<String> OWN_READ = Set.of("get-my-user", "list-my-favorite-movies");
        static final Set<String> OWN_WRITE = Set.of(
                "replace-my-user",
                "update-my-user",
                "delete-my-user",
                "add-my-favorite-movie",
                "remove-my-favorite-movie");
    }

    /** The part of a method that is about its callers. */
    record Caller(String authorization, String authorizer, List<String> scopes, boolean key) {
        static Caller of(Resource method) {
            return new Caller(
                    method.input("authorization").asText(),
                    method.input("authorizerId").asText(),
                    texts(method.input("authorizationScopes")),
                    method.input("apiKeyRequired").asBoolean());
        }
    }

    static List<String> texts(JsonNode list) {
        return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
                .map(at -> list.get(at).asText())
                .toList();
    }
}
