package lambdaless.gateway.model;

import java.util.regex.Pattern;

/** The ARN of a Cognito user pool: {@code arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Abc123456}. */
public final class UserPoolArn {
    private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:cognito-idp:[\\w-]+:\\d*:userpool/[^/]+");

    private UserPoolArn() {}

    /** True if a text is such an ARN, or may be one once a stage's variables are put in. */
    public static boolean isOne(String text) {
        return ARN.matcher(text).matches() || StageVariables.areNamedIn(text);
    }

    public static String poolId(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
