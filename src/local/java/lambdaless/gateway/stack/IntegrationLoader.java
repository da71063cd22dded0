package lambdaless.gateway.stack;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lambdaless.gateway.integration.DynamoDbUri;
import lambdaless.gateway.model.Integration;
import lambdaless.gateway.model.Integration.CacheKey;
import lambdaless.gateway.model.Integration.ContentHandling;
import lambdaless.gateway.model.Integration.DynamoDb;
import lambdaless.gateway.model.Integration.Endpoint;
import lambdaless.gateway.model.Integration.Mock;
import lambdaless.gateway.model.Integration.Passthrough;
import lambdaless.gateway.model.IntegrationResponse;
import lambdaless.gateway.model.Mapping;
import lambdaless.gateway.model.StageVariables;

/** Loads integrations and their responses. */
record IntegrationLoader(TemplateLoader templates, Set<String> roleArns, Problems problems) {
    private static final String VERB = "integrationHttpMethod";
    private static final String TIMEOUT = "timeoutMilliseconds";
    private static final int SHORTEST_TIMEOUT_MILLIS = 50;
    private static final int DEFAULT_TIMEOUT_MILLIS = 29_000;

    /**
     * Loads the integration of a method.
     *
     * @param method the method's name
     */
    Integration integration(String method, Properties integration) {
        var type = integration.text("type", "");
        if (type.equals("MOCK")) {
            return served(integration, new Mock());
        }
        var uri = integration.text("uri", "");
        if (!type.equals("AWS") || !isDynamoDb(uri)) {
            return unserved(
                    UnservedKind.ofIntegration(type, uri),
                    method,
                    integration,
                    "is of type " + type + (uri.isEmpty() ? "" : " and calls " + uri) + "; "
                            + UnservedKind.SERVED_INTEGRATIONS);
        }
        refuseOtherThanPost(integration);
        var credentials = integration.text("credentials", "");
        if (!roleArns.contains(credentials) && !StageVariables.areNamedIn(credentials)) {
            return RoleLoader.isRole(credentials)
                    ? unserved(UnservedKind.UNKNOWN_ROLE, method, integration, callsWithUnknownRole(credentials))
                    : unserved(UnservedKind.NO_ROLE, method, integration, callsWithout(credentials));
        }
        return served(integration, new DynamoDb(uri, credentials, timeoutMillis(integration)));
    }

    /** DynamoDB takes POST alone: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html */
    private static void refuseOtherThanPost(Properties integration) {
        var verb = integration.text(VERB, "");
        if (!verb.equals("POST")) {
            integration.problemOfCalls(
                    (verb.isEmpty() ? "has no " + VERB : "has the " + VERB + " \"" + verb + "\"")
                            + "; expected POST, which is all that DynamoDB takes",
                    "its calls are made with POST");
        }
    }

    private static String callsWithout(String credentials) {
        return (credentials.isEmpty() ? "has no credentials" : "has the credentials \"" + credentials + "\"") + "; "
                + UnservedKind.CREDENTIALS;
    }

    static String callsWithUnknownRole(String credentials) {
        return "calls with the role \"" + credentials + "\", which is not in the stack"
                + (RoleLoader.isRole(credentials) ? "; " + Allowance.UNKNOWN_ROLES.option() + " serves it" : "");
    }

    /** More than 29 seconds takes a quota that AWS raises: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private int timeoutMillis(Properties integration) {
        int millis = integration.whole(TIMEOUT, DEFAULT_TIMEOUT_MILLIS);
        if (millis < SHORTEST_TIMEOUT_MILLIS) {
            integration.problem("has " + TIMEOUT + " " + millis + "; expected " + SHORTEST_TIMEOUT_MILLIS + " to "
                    + DEFAULT_TIMEOUT_MILLIS);
        } else if (millis > DEFAULT_TIMEOUT_MILLIS) {
            problems.note(
                    integration.resource().label() + " has " + TIMEOUT + " " + millis + "; API Gateway takes more than "
                            + DEFAULT_TIMEOUT_MILLIS + " only where the account's quota has been raised");
        }
        return millis;
    }

    static Integration unserved(UnservedKind kind) {
        return new Integration(
                new Integration.Unserved(kind.ofOne()),
                Map.of(),
                Map.of(),
                Passthrough.NEVER,
                ContentHandling.NONE,
                new CacheKey("", List.of()));
    }

    private Integration unserved(UnservedKind kind, String method, Properties integration, String problem) {
        problems.unserved(kind, method, integration.resource().label() + " " + problem);
        return unserved(kind);
    }

    private Integration served(Properties integration, Endpoint endpoint) {
        return new Integration(
                endpoint,
                templates.templates(integration, "requestTemplates"),
                mappings(integration, "requestParameters", "integration.request."),
                choice(integration, "passthroughBehavior", Passthrough.WHEN_NO_MATCH),
                choice(integration, "contentHandling", ContentHandling.NONE),
                cacheKey(integration));
    }

    /** The responses in the order in which they are tried. */
    List<IntegrationResponse> responses(List<Properties> responses) {
        return responses.stream()
                .map(this::response)
                .sorted(comparingInt(IntegrationResponse::statusCode))
                .toList();
    }

    private static boolean isDynamoDb(String uri) {
        return DynamoDbUri.parse(uri).isPresent()
                || (uri.contains(":dynamodb:action/") && StageVariables.areNamedIn(uri));
    }

    private static CacheKey cacheKey(Properties integration) {
        var parameters = integration.texts("cacheKeyParameters").stream()
                .flatMap(parameter -> source(integration, parameter).stream())
                .toList();
        return new CacheKey(integration.text("cacheNamespace", integration.text("resourceId", "")), parameters);
    }

    /** A cache key may name a parameter of the call; what counts is the parameter of the request that it is mapped from. */
    private static Optional<Mapping> source(Properties integration, String parameter) {
        var expression = integration.textMap("requestParameters").getOrDefault(parameter, parameter);
        var mapping = Mapping.parse(expression);
        if (mapping.isEmpty()) {
            integration.problem(
                    "has the cache key \"" + parameter + "\"; expected a parameter of the method or of the call");
        }
        return mapping;
    }

    private IntegrationResponse response(Properties response) {
        return new IntegrationResponse(
                response.whole("statusCode", 200),
                pattern(response),
                mappings(response, "responseParameters", "method.response.header."),
                templates.templates(response, "responseTemplates"),
                choice(response, "contentHandling", ContentHandling.NONE));
    }

    /**
     * None on the default. The documentation of providers had a hyphen for that, which API Gateway does not store:
     * https://github.com/hashicorp/terraform-provider-aws/issues/10222
     */
    private static Optional<Pattern> pattern(Properties response) {
        try {
            return response.text("selectionPattern")
                    .filter(pattern -> !pattern.isEmpty() && !pattern.equals("-"))
                    .map(Pattern::compile);
        } catch (PatternSyntaxException invalid) {
            response.problem("has an invalid selectionPattern: " + invalid.getDescription());
            return Optional.empty();
        }
    }

    private static Map<String, Mapping> mappings(Properties resource, String key, String prefix) {
        var mappings = new TreeMap<String, Mapping>();
        resource.textMap(key).forEach((target, expression) -> {
            var mapping = Mapping.parse(expression);
            if (!target.startsWith(prefix) || mapping.isEmpty()) {
                resource.problem("maps " + target + " from " + expression + "; expected " + prefix
                        + "… from 'text' in quotes or a parameter");
                return;
            }
            mappings.put(target.substring(prefix.length()), mapping.get());
        });
        return mappings;
    }

    private static <T extends Enum<T>> T choice(Properties resource, String key, T otherwise) {
        var value = resource.text(key, otherwise.name());
        return List.of(otherwise.getDeclaringClass().getEnumConstants()).stream()
                .filter(known -> known.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    resource.problem("has the " + key + " \"" + value + "\", which API Gateway does not have");
                    return otherwise;
                });
    }
}
