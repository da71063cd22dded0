package lambdaless.gateway.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import lambdaless.gateway.iam.ResourcePolicy.ForCallers;

/**
 * A policy document. What is in it and not understood is told to whoever reads it, since a permission that is half understood
 * is worse than none.
 */
public final class PolicyDocument {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> IDENTITY_ELEMENTS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource");
    private static final Set<String> RESOURCE_ELEMENTS =
            Set.of("Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition");
    private static final Set<String> TRUST_ELEMENTS = Set.of("Sid", "Effect", "Action", "Principal", "Condition");
    private static final String API_GATEWAY = "apigateway.amazonaws.com";
    private static final String ASSUME_ROLE = "sts:AssumeRole";

    /** The services whose permissions are asked for: that of the API itself, and those that it calls with a role. */
    private static final Set<String> ASKED = Set.of("dynamodb", "execute-api", "lambda");

    private static final Pattern WILDCARD = Pattern.compile("[*?]");

    private PolicyDocument() {}

    /** The statements of an identity-based policy; those about other services alone are left out, since nobody asks for these. */
    public static List<Statement> statements(String document, Consumer<String> problem) {
        var statements = wellFormed(document, problem);
        statements.forEach(statement -> PolicyGrammar.refuseUnqualified(statement, problem));
        statements.stream()
                .filter(PolicyDocument::isAboutOthers)
                .forEach(statement -> Condition.ofStatement(statement, problem));
        return asked(statements, problem);
    }

    /** The statements of a policy that an authorizer answers, whose form IAM does not check. */
    public static List<Statement> ofAuthorizer(String document, Consumer<String> problem) {
        return asked(parsed(document, problem), problem);
    }

    private static List<Statement> asked(List<JsonNode> parsed, Consumer<String> problem) {
        var statements = new ArrayList<Statement>();
        for (var statement : parsed) {
            if (!isAboutOthers(statement)) {
                refuseUnknown(statement, IDENTITY_ELEMENTS, problem);
                statements.add(statement(statement, problem));
            }
        }
        return statements;
    }

    /** The statements of a policy of a resource, each with whom it is about. */
    static List<ForCallers> ofResource(String document, Consumer<String> problem) {
        return wellFormed(document, problem).stream()
                .map(statement -> {
                    refuseUnknown(statement, RESOURCE_ELEMENTS, problem);
                    PolicyGrammar.refuseNobody(statement, problem);
                    return new ForCallers(
                            statement(statement, problem),
                            ResourcePolicy.principals(statement.path("Principal")),
                            RequestConditions.of(Condition.ofStatement(statement, problem), problem));
                })
                .toList();
    }

    private static Statement statement(JsonNode statement, Consumer<String> problem) {
        return new Statement(
                isAllow(statement, problem),
                patterns(statement, "Action", Wildcards::ofActions, problem),
                statement.has("NotAction"),
                patterns(statement, "Resource", Wildcards::ofResources, problem),
                statement.has("NotResource"));
    }

    /**
     * True if a role's trust policy lets API Gateway assume the role.
     *
     * @param unmet told of each condition that keeps it from that, in words: {@code StringEquals on aws:SourceAccount}
     */
    public static boolean trustsApiGateway(String document, Consumer<String> problem, Consumer<String> unmet) {
        boolean trusted = false;
        for (var statement : wellFormed(document, problem)) {
            refuseUnknown(statement, TRUST_ELEMENTS, problem);
            var conditions = Condition.ofStatement(statement, problem);
            var principal = statement.path("Principal");
            var assumes = texts(statement.path("Action")).stream()
                    .map(action -> Wildcards.ofActions(action))
                    .anyMatch(action -> action.matches(ASSUME_ROLE));
            if (assumes
                    && (ResourcePolicy.principals(principal).contains(ResourcePolicy.ANYBODY)
                            || texts(principal.path("Service")).contains(API_GATEWAY))) {
                boolean allow = isAllow(statement, problem);
                boolean applies = TrustConditions.hold(conditions, problem, allow ? unmet : condition -> {});
                if (applies && !allow) {
                    return false;
                }
                trusted |= applies;
            }
        }
        return trusted;
    }

    private static boolean isAboutOthers(JsonNode statement) {
        var actions = texts(statement.path("Action"));
        return !actions.isEmpty()
                && actions.stream()
                        .map(action -> action.substring(0, Math.max(0, action.indexOf(':'))))
                        .noneMatch(service -> service.isEmpty()
                                || WILDCARD.matcher(service).find()
                                || ASKED.contains(service.toLowerCase(Locale.ROOT)));
    }

    private static List<JsonNode> wellFormed(String document, Consumer<String> problem) {
        var statements = parsed(document, problem);
        statements.forEach(statement -> PolicyGrammar.refuseMalformed(statement, problem));
        return statements;
    }

    private static List<JsonNode> parsed(String document, Consumer<String> problem) {
        try {
            var given = JSON.readTree(document).path("Statement");
            if (!given.isArray() && !given.isObject()) {
                problem.accept("has no Statement; expected an object or a list of them");
                return List.of();
            }
            var statements = new ArrayList<JsonNode>();
            (given.isArray() ? given : List.of(given)).forEach(statements::add);
            return statements;
        } catch (JsonProcessingException noJson) {
            problem.accept("is not JSON: " + noJson.getOriginalMessage());
            return List.of();
        }
    }

    private static void refuseUnknown(JsonNode statement, Set<String> known, Consumer<String> problem) {
        statement.fieldNames().forEachRemaining(element -> {
            if (!known.contains(element)) {
                problem.accept("has the element " + element + ", which the role check does not know; expected only "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private static boolean isAllow(JsonNode statement, Consumer<String> problem) {
        var effect = statement.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            problem.accept("has the Effect \"" + effect + "\"; expected Allow or Deny");
        }
        return effect.equals("Allow");
    }

    private static List<Wildcards> patterns(
            JsonNode statement, String element, Function<String, Wildcards> pattern, Consumer<String> problem) {
        var named = statement.has(element) ? statement.path(element) : statement.path("Not" + element);
        var texts = texts(named);
        if (texts.isEmpty()) {
            problem.accept("has a statement without " + element + " and Not" + element);
        }
        texts.stream()
                .filter(text -> text.contains("${"))
                .forEach(text ->
                        problem.accept("has the policy variable " + text + ", which the role check does not know"));
        return texts.stream().map(pattern).toList();
    }

    static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(item -> {
            if (item.isTextual()) {
                texts.add(item.asText());
            }
        });
        return node.isObject() ? List.of() : texts;
    }
}
