package lambdaless.gateway.iam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The conditions of a statement of a resource policy, on what is known of a request: the caller's address, and that it came encrypted, as
 * every request does that reaches API Gateway. A caller from the internet has no VPC.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html">Condition
 *     keys of resource policies</a>
 */
record RequestConditions(List<Test> tests) {
    static final String SOURCE_IP = "aws:sourceip";
    static final String SECURE_TRANSPORT = "aws:securetransport";
    private static final Set<String> SENT = Set.of(SOURCE_IP, SECURE_TRANSPORT);
    private static final Set<String> NOT_SENT = Set.of("aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip");
    private static final String KNOWN =
            "aws:SourceIp, aws:SecureTransport, aws:SourceVpc, aws:SourceVpce, aws:VpcSourceIp";
    private static final Pattern OPERATOR =
            Pattern.compile("(Not)?IpAddress(IfExists)?|Bool(IfExists)?|String(Not)?Equals");

    /** One operator on one key. */
    record Test(String operator, String key, List<String> values) {
        boolean holds(Map<String, String> known) {
            var value = known.get(key);
            if (value == null) {
                return operator.contains("Not") || operator.endsWith("IfExists");
            }
            return operator.contains("Not") != values.stream().anyMatch(wanted -> matches(wanted, value));
        }

        private boolean matches(String wanted, String value) {
            if (operator.contains("IpAddress")) {
                return AddressRange.of(wanted)
                        .filter(range -> range.contains(value))
                        .isPresent();
            }
            return operator.startsWith("Bool") ? wanted.equalsIgnoreCase(value) : wanted.equals(value);
        }
    }

    /** Reads them; a problem is told of each that is not known. */
    static RequestConditions of(List<Condition> conditions, Consumer<String> problem) {
        return new RequestConditions(
                conditions.stream().map(condition -> test(condition, problem)).toList());
    }

    private static Test test(Condition condition, Consumer<String> problem) {
        if (!OPERATOR.matcher(condition.operator()).matches()) {
            problem.accept("has the condition operator " + condition.operator()
                    + ", which the gateway does not know; expected IpAddress, NotIpAddress, Bool, StringEquals or"
                    + " StringNotEquals");
        }
        var name = condition.key().toLowerCase(Locale.ROOT);
        if (!SENT.contains(name) && !NOT_SENT.contains(name)) {
            problem.accept("has a condition on " + condition.key()
                    + ", which the gateway does not know; expected one of " + KNOWN);
        }
        if (condition.operator().contains("IpAddress")) {
            condition.values().stream()
                    .filter(range -> AddressRange.of(range).isEmpty())
                    .forEach(range -> problem.accept(
                            "names the addresses \"" + range + "\"; expected a range such as 203.0.113.0/24"));
        }
        return new Test(condition.operator(), name, condition.values());
    }

    boolean hold(Map<String, String> known) {
        return tests.stream().allMatch(test -> test.holds(known));
    }
}
