package lambdaless.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lambdaless.api.Access;
import lambdaless.api.Access.AuthorizerFunction;
import lambdaless.api.Access.Scopes;
import lambdaless.api.AuthMode;

/** Who may call: the mode, and the settings that belong to one mode alone. */
record AccessDecoder(ConfigValues values) {
    private static final int LONGEST_TTL_SECONDS = 3600;
    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final String DEFAULT_TYPE = "REQUEST";
    private static final String DEFAULT_SOURCES = "[\"" + Access.AUTHORIZATION + "\"]";
    private static final String HEADER = "method\\.request\\.header\\.[A-Za-z0-9-]+";
    private static final String SOURCE = HEADER + "|method\\.request\\.querystring\\.[A-Za-z0-9_.-]+"
            + "|(?:context|stageVariables)\\.[A-Za-z0-9_.]+";

    /** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html */
    private static final Pattern USER_POOL =
            Pattern.compile("arn:[a-z-]+:cognito-idp:[a-z0-9-]+:\\d{12}:userpool/[a-z0-9-]+_[0-9A-Za-z]+");

    /** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html */
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[a-z-]+:lambda:[a-z0-9-]+:\\d{12}:function:[A-Za-z0-9_-]+(?::[A-Za-z0-9_$-]+)?");

    /** The characters of a scope: https://www.rfc-editor.org/rfc/rfc6749#section-3.3 */
    private static final String SCOPE = "[\\x21\\x23-\\x5B\\x5D-\\x7E]*";

    /** The settings that one mode alone reads, with the value that stands for "not set". */
    private static final Map<AuthMode, Map<String, String>> OF_MODE = Map.of(
            AuthMode.COGNITO,
            Map.of("cognitoUserPoolArn", "", "readScope", "", "writeScope", "", "adminScope", ""),
            AuthMode.LAMBDA,
            Map.of(
                    "authorizerFunctionArn",
                    "",
                    "authorizerType",
                    DEFAULT_TYPE,
                    "authorizerIdentitySources",
                    DEFAULT_SOURCES,
                    "authorizerTtl",
                    String.valueOf(DEFAULT_TTL_SECONDS)));

    Access access() {
        var mode = AuthMode.of(values.choice("authMode", AuthMode.settings(), AuthMode.API_KEY.setting()));
        refuseThoseOfOtherModes(mode);
        var access = new Access(mode, apiKeyRequired(mode), scopes(), userPoolArn(), function(mode));
        refuseKeylessKeys(access);
        if (mode == AuthMode.COGNITO && access.userPoolArn().isEmpty()) {
            refuseUndefinable("readScope", access.scopes().read());
            refuseUndefinable("writeScope", access.scopes().write());
            refuseUndefinable("adminScope", access.scopes().administer());
        }
        return access;
    }

    private boolean apiKeyRequired(AuthMode mode) {
        var value = values.choice("requireApiKey", List.of("auto", "true", "false"), "auto");
        return value.equals("auto") ? mode == AuthMode.API_KEY : value.equals("true");
    }

    private void refuseKeylessKeys(Access access) {
        if (access.mode() == AuthMode.API_KEY && !access.apiKeyRequired()) {
            values.refuse(
                    "requireApiKey",
                    "\"false\"",
                    "auto or true, since authMode is apiKey and the API would be open to everybody");
        }
    }

    private void refuseThoseOfOtherModes(AuthMode mode) {
        var foreign = new TreeMap<String, AuthMode>();
        OF_MODE.forEach((owner, keys) -> keys.forEach((key, unset) -> {
            if (owner != mode && values.isSet(key, unset)) {
                foreign.put(key, owner);
            }
        }));
        foreign.forEach((key, owner) -> values.refuse(
                key, "not to be set, since authMode is " + mode.setting() + "; it belongs to " + owner.setting()));
    }

    private String userPoolArn() {
        return values.matching(
                "cognitoUserPoolArn",
                USER_POOL,
                "the ARN of a user pool, such as arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI,"
                        + " or nothing for a pool of the stack's own");
    }

    private Scopes scopes() {
        var scopes = new Scopes(scope("readScope"), scope("writeScope"), scope("adminScope"));
        if (!scopes.administer().isEmpty()
                && List.of(scopes.read(), scopes.write()).contains(scopes.administer())) {
            values.refuse(
                    "adminScope",
                    ConfigValues.quoted(scopes.administer()),
                    "a scope that is neither readScope nor writeScope, since whoever may read or write could administer");
        }
        return scopes;
    }

    /** In a pool of the stack's own every scope is defined here, or one that every pool has. */
    private void refuseUndefinable(String key, String scope) {
        if (!scope.isEmpty() && !scope.matches(".+/[^/]+") && !Scopes.OF_EVERY_POOL.contains(scope)) {
            values.refuse(
                    key,
                    "a scope of a resource server, such as lambdaless/read, or "
                            + String.join(", ", Scopes.OF_EVERY_POOL) + ", since the pool is the stack's own");
        }
    }

    private String scope(String key) {
        return values.matching(
                key, Pattern.compile(SCOPE), "a scope without spaces and quotes, such as lambdaless/read");
    }

    private AuthorizerFunction function(AuthMode mode) {
        var arn = values.matching(
                "authorizerFunctionArn",
                FUNCTION,
                "the ARN of a function, such as arn:aws:lambda:eu-west-1:123456789012:function:authorize");
        if (mode == AuthMode.LAMBDA && values.text("authorizerFunctionArn", "").isBlank()) {
            values.refuse("authorizerFunctionArn", "not set", "the ARN of a function, since authMode is lambda");
        }
        var type = values.choice("authorizerType", List.of("REQUEST", "TOKEN"), DEFAULT_TYPE);
        int ttl = values.whole("authorizerTtl", 0, LONGEST_TTL_SECONDS, DEFAULT_TTL_SECONDS);
        return new AuthorizerFunction(arn, type, identitySources(type), ttl);
    }

    /** The sources of an answer's cache key are all that the function may decide by, since a cached answer is used for all of them. */
    private List<String> identitySources(String type) {
        var list = values.json(
                "authorizerIdentitySources",
                DEFAULT_SOURCES,
                json -> json.isJsonArray() && !json.getAsJsonArray().isEmpty(),
                "a list with at least one identity source: " + DEFAULT_SOURCES);
        var sources = list.items()
                .map(item -> item.text(
                        SOURCE, "method.request.header.…, method.request.querystring.…, context.… or stageVariables.…"))
                .toList();
        if (type.equals("TOKEN") && (sources.size() != 1 || !sources.get(0).matches(HEADER))) {
            list.add("exactly one header, such as " + DEFAULT_SOURCES + ", since authorizerType is TOKEN");
        }
        return sources;
    }
}
