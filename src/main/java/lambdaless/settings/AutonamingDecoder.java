package lambdaless.settings;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The pattern of the names that Pulumi gives in AWS, and whether they fit: IAM takes the shortest ones.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/resources/names/">autonaming</a>
 */
record AutonamingDecoder(ConfigValues values, StackName stack) {
    private static final String KEY = "pulumi:autonaming";
    private static final String SHORT = "${stack}-${name}-${hex(7)}";
    private static final Pattern RANDOM = Pattern.compile("\\$\\{(?:hex|alphanum|string|num)\\((\\d{1,3})\\)}");
    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
    private static final int LONGEST_IN_IAM = 64;

    void check() {
        var pattern = values.patternOf(KEY);
        int longest = longest(pattern);
        if (longest > LONGEST_IN_IAM) {
            values.add(
                    KEY,
                    ConfigValues.quoted(pattern) + ", which makes names of up to " + longest
                            + " characters for the roles of project " + stack.project() + " in stack " + stack.name(),
                    "a pattern that makes at most " + LONGEST_IN_IAM
                            + ", as IAM takes, such as the one of pulumi config set"
                            + " --path 'pulumi:autonaming.pattern' '" + SHORT + "'");
        }
    }

    private int longest(String pattern) {
        var named = pattern.replace("${project}", stack.project())
                .replace("${stack}", stack.name())
                .replace("${name}", "n".repeat(Settings.LONGEST_ROLE_NAME));
        return RANDOM.matcher(named).replaceAll(AutonamingDecoder::ofThatLength).length();
    }

    private static String ofThatLength(MatchResult random) {
        return "0".repeat(Integer.parseInt(random.group(1)));
    }
}
