package lambdaless.infra;

import lambdaless.api.Definition.Method;
import lambdaless.settings.Settings;

/** The logical name of an operation's role and policy, after its route and in the characters that IAM takes in names. */
final class RoleName {
    private static final int DIGEST = 7;

    private RoleName() {}

    /**
     * Such as {@code GET.users._} for {@code GET /users/{userId}}; a long one ends in a digest of what it leaves out. No operation
     * has such a name, so none that an earlier release gave is taken for it.
     */
    static String of(Method method) {
        var name = method.route().replace(" ", "").replace("/", ".").replace("{}", "_");
        if (name.length() <= Settings.LONGEST_ROLE_NAME) {
            return name;
        }
        var digest = Digest.of(name).substring(0, DIGEST);
        return name.substring(0, Settings.LONGEST_ROLE_NAME - DIGEST - 1) + "-" + digest;
    }
}
