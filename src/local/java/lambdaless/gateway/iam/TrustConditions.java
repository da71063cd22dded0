package lambdaless.gateway.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Conditions of trust policies on keys that API Gateway does not send when it assumes a role, evaluated as IAM evaluates a key
 * that is missing from the request.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html">Set
 *     operators</a>
 */
final class TrustConditions {
    private static final Set<String> NOT_SENT = Set.of("aws:sourceaccount", "aws:sourcearn");
    private static final String POSITIVE = "StringEquals|StringEqualsIgnoreCase|StringLike"
            + "|NumericEquals|NumericLessThan|NumericLessThanEquals|NumericGreaterThan|NumericGreaterThanEquals"
            + "|DateEquals|DateLessThan|DateLessThanEquals|DateGreaterThan|DateGreaterThanEquals"
            + "|Bool|BinaryEquals|IpAddress|ArnEquals|ArnLike";
    private static final String NEGATED = "StringNotEquals|StringNotEqualsIgnoreCase|StringNotLike|NumericNotEquals"
            + "|DateNotEquals|NotIpAddress|ArnNotEquals|ArnNotLike";
    private static final Pattern OPERATOR = Pattern.compile("(?:(?<set>ForAllValues|ForAnyValue):)?(?:(?<positive>"
            + POSITIVE + ")|(?<negated>" + NEGATED + "))(?<ifExists>IfExists)?");

    private TrustConditions() {}

    /**
     * True if all conditions of a statement hold.
     *
     * @param problem told of a key or an operator that is not known
     * @param unmet told of each condition that does not hold
     */
    static boolean hold(List<Condition> conditions, Consumer<String> problem, Consumer<String> unmet) {
        boolean hold = true;
        for (var condition : conditions) {
            if (!NOT_SENT.contains(condition.key().toLowerCase(Locale.ROOT))) {
                problem.accept("has a condition on " + condition.key()
                        + ", which the role check does not know; expected only aws:SourceAccount, aws:SourceArn");
                continue;
            }
            var holds = holdsWithoutKey(condition.operator(), condition.values());
            if (holds.isEmpty()) {
                problem.accept("has the condition operator " + condition.operator() + ", which IAM does not have");
            }
            if (!holds.orElse(true)) {
                unmet.accept(condition.operator() + " on " + condition.key());
                hold = false;
            }
        }
        return hold;
    }

    private static Optional<Boolean> holdsWithoutKey(String operator, List<String> values) {
        if (operator.equals("Null")) {
            return Optional.of(values.stream().anyMatch("true"::equalsIgnoreCase));
        }
        var parts = OPERATOR.matcher(operator);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var set = parts.group("set");
        if (set != null) {
            return Optional.of(set.equals("ForAllValues"));
        }
        return Optional.of(parts.group("ifExists") != null || parts.group("negated") != null);
    }
}
