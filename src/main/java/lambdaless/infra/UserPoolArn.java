package lambdaless.infra;

import lambdaless.api.Partition;

/** The ARN of a user pool: {@code arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI}. */
record UserPoolArn(String arn) {
    String id() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /**
     * The issuer of its tokens.
     *
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">Its form</a>
     */
    String issuer() {
        var parts = arn.split(":", -1);
        return "https://" + new Partition(parts[3], parts[1]).regional("cognito-idp") + "/" + id();
    }
}
