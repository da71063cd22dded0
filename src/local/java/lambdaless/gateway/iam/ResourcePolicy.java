package lambdaless.gateway.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lambdaless.gateway.iam.Permissions.Decision;

/**
 * The resource policy of a REST API.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html">Resource policies</a>
 */
public record ResourcePolicy(List<ForCallers> statements) {
    static final String ANYBODY = "*";
    private static final String INVOKE = "execute-api:Invoke";
    private static final String RELATIVE = "\"execute-api:/";

    /**
     * A statement, the principals that it is about, and its conditions.
     *
     * @param principals ARNs and accounts; {@code *} for everybody
     */
    record ForCallers(Statement statement, List<String> principals, RequestConditions conditions) {
        private boolean isAbout(String callerArn) {
            return principals.contains(ANYBODY)
                    || principals.contains(callerArn)
                    || principals.stream().anyMatch(principal -> isAccountOf(principal, callerArn));
        }

        private static boolean isAccountOf(String principal, String callerArn) {
            var parts = callerArn.split(":", -1);
            return parts.length > 4
                    && (principal.equals(parts[4])
                            || principal.equals(String.join(":", parts[0], parts[1], "iam", "", parts[4], "root")));
        }
    }

    /**
     * Reads a policy.
     *
     * @param executionArn of the API, for resources that are told without it: {@code execute-api:/dev/*}
     * @param problem told of whatever is not understood
     */
    public static ResourcePolicy of(String document, String executionArn, Consumer<String> problem) {
        return new ResourcePolicy(
                PolicyDocument.ofResource(document.replace(RELATIVE, '"' + executionArn + '/'), problem));
    }

    /**
     * The decision about a call.
     *
     * @param callerArn of a user of IAM; empty for anybody else
     * @param sourceIp the address that the call comes from
     */
    public Decision decide(String resource, String callerArn, String sourceIp) {
        var known = Map.of(RequestConditions.SOURCE_IP, sourceIp, RequestConditions.SECURE_TRANSPORT, "true");
        return Permissions.decide(
                statements.stream()
                        .filter(each ->
                                each.isAbout(callerArn) && each.conditions().hold(known))
                        .map(ForCallers::statement)
                        .toList(),
                INVOKE,
                resource);
    }

    /**
     * The accounts and ARNs that a statement is about; {@code {"AWS": "*"}} is everybody, as {@code "*"} is.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principals</a>
     */
    static List<String> principals(JsonNode principal) {
        return principal.isTextual() ? List.of(principal.asText()) : PolicyDocument.texts(principal.path("AWS"));
    }
}
