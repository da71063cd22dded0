package lambdaless.gateway.iam;

import java.util.Locale;

/**
 * A pattern of a policy: {@code *} is any text, {@code ?} any one character. However many there are, a match takes no more steps than
 * the product of both lengths.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Wildcards</a>
 */
public final class Wildcards {
    private static final int NONE = -1;

    private final String pattern;
    private final boolean anyCase;
    private final boolean literal;
    private final int[] wanted;

    private Wildcards(String pattern, boolean anyCase) {
        this.pattern = pattern;
        this.anyCase = anyCase;
        this.literal = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
        this.wanted = pattern.codePoints().toArray();
    }

    /** A pattern of actions, which are the same in any case. */
    public static Wildcards ofActions(String pattern) {
        return new Wildcards(pattern.toLowerCase(Locale.ROOT), true);
    }

    public static Wildcards ofResources(String pattern) {
        return new Wildcards(pattern, false);
    }

    boolean matches(String given) {
        var text = anyCase ? given.toLowerCase(Locale.ROOT) : given;
        return literal ? pattern.equals(text) : matches(text.codePoints().toArray());
    }

    private boolean matches(int[] text) {
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
}
