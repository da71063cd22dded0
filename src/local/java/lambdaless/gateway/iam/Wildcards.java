package lambdaless.gateway.iam;

import java.util.Locale;

/**
 * A pattern of a policy: {@code *} is any text, {@code ?} any one character. However many there are, a match takes no more steps than
 * the product of both lengths.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Wildcards</a>
 */
public record Wildcards(String pattern, boolean anyCase) {
    private static final int NONE = -1;

    /** A pattern of actions, which are the same in any case. */
    public static Wildcards ofActions(String pattern) {
        return new Wildcards(pattern.toLowerCase(Locale.ROOT), true);
    }

    public static Wildcards ofResources(String pattern) {
        return new Wildcards(pattern, false);
    }

    boolean matches(String given) {
        var text = points(anyCase ? given.toLowerCase(Locale.ROOT) : given);
        var wanted = points(pattern);
        int at = 0;
        int next = 0;
        int star = NONE;
        int resume = NONE;
        while (at < text.length) {
            if (next < wanted.length && wanted[next] == '*') {
                star = next++;
                resume = at;
            } else if (next < wanted.length && (wanted[next] == '?' || wanted[next] == text[at])) {
                next++;
                at++;
            } else if (star != NONE) { // the last star takes one character more
                next = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (next < wanted.length && wanted[next] == '*') {
            next++;
        }
        return next == wanted.length;
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }
}
