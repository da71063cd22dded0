package lambdaless.gateway.iam;

import java.util.List;

/**
 * A statement of an identity-based policy.
 *
 * @param allow whether it allows; a denial wins over every permission
 * @param actions patterns such as {@code dynamodb:*Item}
 * @param exceptActions whether it is about all actions but these
 * @param exceptResources whether it is about all resources but these
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy elements</a>
 */
public record Statement(
        boolean allow,
        List<Wildcards> actions,
        boolean exceptActions,
        List<Wildcards> resources,
        boolean exceptResources) {

    boolean isAbout(String action, String resource) {
        return exceptActions != matchesAny(actions, action) && exceptResources != matchesAny(resources, resource);
    }

    private static boolean matchesAny(List<Wildcards> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(text));
    }
}
