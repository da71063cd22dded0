package lambdaless.gateway.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The grammar of a statement's actions, resources and principals.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of policies</a>
 */
final class PolicyGrammar {
    private static final List<String> ELEMENTS = List.of("Action", "Resource");
    private static final List<String> PRINCIPALS = List.of("AWS", "Service", "Federated", "CanonicalUser");
    private static final Pattern ACTION = Pattern.compile("\\*|[^:\\s]+:[^:\\s]+");
    private static final Pattern RESOURCE = Pattern.compile("\\*|arn:.*", Pattern.DOTALL);

    private PolicyGrammar() {}

    /** Refuses an element together with its negation, and lists of anything but texts. */
    static void refuseMalformed(JsonNode statement, Consumer<String> problem) {
        for (var element : ELEMENTS) {
            var negation = "Not" + element;
            if (statement.has(element) && statement.has(negation)) {
                problem.accept("has a statement with both " + element + " and " + negation + "; expected one of them");
            }
            for (var name : List.of(element, negation)) {
                for (var item : statement.path(name)) {
                    if (!item.isTextual()) {
                        problem.accept("has the " + name + " " + item + "; expected a text");
                    }
                }
            }
        }
    }

    /** Refuses a statement of a resource's policy that is about nobody: its Allow, or its Deny, would never apply. */
    static void refuseNobody(JsonNode statement, Consumer<String> problem) {
        var principal = statement.path("Principal");
        if (statement.has("NotPrincipal") || principal.asText().equals("*")) {
            return; // the one is refused as an element that is not known
        }
        if (principal.isMissingNode()) {
            problem.accept("has a statement without Principal");
        } else if (!principal.isObject()
                || principal.isEmpty()
                || !principal.properties().stream().allMatch(PolicyGrammar::isPrincipal)) {
            problem.accept("has the Principal " + principal + "; expected \"*\", or an object of "
                    + String.join(", ", PRINCIPALS) + " with texts");
        }
    }

    private static boolean isPrincipal(Map.Entry<String, JsonNode> given) {
        var texts = PolicyDocument.texts(given.getValue());
        return PRINCIPALS.contains(given.getKey())
                && !texts.isEmpty()
                && texts.stream().noneMatch(String::isBlank);
    }

    /** Refuses actions without a service, and resources that are not ARNs, as IAM does in the policies of identities. */
    static void refuseUnqualified(JsonNode statement, Consumer<String> problem) {
        for (var not : List.of("", "Not")) {
            refuse(statement, not + "Action", ACTION, "* or an action of a service, such as dynamodb:GetItem", problem);
            refuse(statement, not + "Resource", RESOURCE, "* or an ARN", problem);
        }
    }

    private static void refuse(
            JsonNode statement, String element, Pattern form, String expected, Consumer<String> problem) {
        PolicyDocument.texts(statement.path(element)).stream()
                .filter(text -> !form.matcher(text).matches())
                .forEach(text -> problem.accept("has the " + element + " \"" + text + "\"; expected " + expected));
    }
}
