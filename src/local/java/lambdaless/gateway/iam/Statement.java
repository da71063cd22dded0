package lambdaless.gateway.iam;

import java.util.List;
import java.util.regex.Pattern;

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
        boolean allow, List<Pattern> actions, boolean exceptActions, List<Pattern> resources, boolean exceptResources) {

    boolean isAbout(String action, String resource) {
        return exceptActions != matchesAny(actions, action) && exceptResources != matchesAny(resources, resource);
    }

    /** A pattern of a policy: {@code *} is any text, {@code ?} any one character. */
    static Pattern pattern(String wildcards, int flags) {
        var regex = new StringBuilder();
        wildcards.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
    }

    private static boolean matchesAny(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }
}
