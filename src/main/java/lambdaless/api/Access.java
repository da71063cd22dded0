package lambdaless.api;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lambdaless.api.Definition.Authorizer;

/**
 * Who may call the API of a stack: how a caller is told from others, and what each right asks for.
 *
 * @param apiKeyRequired whether every call needs the key of a usage plan, whatever else it needs
 * @param userPoolArn of an existing Cognito user pool; empty where the stack makes one
 * @param function of a Lambda authorizer; {@link AuthorizerFunction#NONE} in the other modes
 */
public record Access(
        AuthMode mode, boolean apiKeyRequired, Scopes scopes, String userPoolArn, AuthorizerFunction function) {
    private static final String REQUEST = "method.request.";
    private static final String HEADER = REQUEST + "header.";

    /** The header that tokens and signatures come in. */
    public static final String AUTHORIZATION = HEADER + "Authorization";

    /** Whoever has a key of a usage plan. */
    public static final Access BY_KEY = new Access(AuthMode.API_KEY, true, Scopes.NONE, "", AuthorizerFunction.NONE);

    /** The scopes of a user pool that stand for rights; an empty one is not asked for. */
    public record Scopes(String read, String write, String administer) {
        public static final Scopes NONE = new Scopes("", "", "");

        /** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html */
        public static final List<String> OF_EVERY_POOL =
                List.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");
    }

    /**
     * A function that says who calls and what they may.
     *
     * @param type TOKEN or REQUEST
     * @param identitySources the request parameters that it decides by, which are the key of its cached answers
     * @param ttlSeconds how long an answer is used again; zero for not at all
     */
    public record AuthorizerFunction(String arn, String type, List<String> identitySources, int ttlSeconds) {
        public static final AuthorizerFunction NONE =
                new AuthorizerFunction("", "REQUEST", List.of(AUTHORIZATION), 300);
    }

    /** The access in a mode with nothing else set. */
    public static Access of(AuthMode mode) {
        return new Access(mode, mode == AuthMode.API_KEY, Scopes.NONE, "", AuthorizerFunction.NONE);
    }

    /** True if an operation with this right is declared: one on the rows of others only where an administrator can be told. */
    boolean grants(Right right) {
        return switch (right) {
            case OWN -> mode.identity().isPresent();
            case READ, WRITE -> true;
            case ADMINISTER -> mode != AuthMode.COGNITO || !scopes.administer().isEmpty();
        };
    }

    /** The scopes of which a token needs one for a right; none where any token of the pool will do. */
    List<String> scopes(Right right, Verb verb) {
        var scope = switch (right) {
            case OWN -> verb == Verb.GET ? scopes.read() : scopes.write();
            case READ -> scopes.read();
            case WRITE -> scopes.write();
            case ADMINISTER -> scopes.administer();
        };
        return mode != AuthMode.COGNITO || scope.isEmpty() ? List.of() : List.of(scope);
    }

    /** The authorizer that methods have: none or one. */
    List<Authorizer> authorizers() {
        return switch (mode) {
            case API_KEY, IAM -> List.of();
            case COGNITO -> List.of(new Authorizer(mode.authorization(), List.of(AUTHORIZATION), "", 0));
            case LAMBDA ->
                List.of(new Authorizer(
                        function.type(), function.identitySources(), function.arn(), function.ttlSeconds()));
        };
    }

    /**
     * True if an answer can be kept for those that what decides about a call is the same for. A signature decides about one call
     * alone, and what is not a parameter of the request cannot be in the key of an answer.
     */
    boolean allowsCache() {
        return mode != AuthMode.IAM
                && authorizers().stream()
                        .flatMap(authorizer -> authorizer.identitySources().stream())
                        .allMatch(source -> source.startsWith(REQUEST) || source.startsWith("stageVariables."));
    }

    /** The parameters of a request that decide about its caller. */
    Set<String> parameters() {
        return authorizers().stream()
                .flatMap(authorizer -> authorizer.identitySources().stream())
                .filter(source -> source.startsWith(REQUEST))
                .collect(toCollection(TreeSet::new));
    }

    /** The headers that a page sends so that its caller is known. */
    Set<String> headers() {
        var headers = new TreeSet<>(List.of("Authorization", "X-Api-Key"));
        if (mode == AuthMode.IAM) {
            headers.addAll(List.of("X-Amz-Content-Sha256", "X-Amz-Date", "X-Amz-Security-Token"));
        }
        parameters().stream()
                .filter(parameter -> parameter.startsWith(HEADER))
                .map(parameter -> parameter.substring(HEADER.length()))
                .forEach(headers::add);
        return headers;
    }
}
