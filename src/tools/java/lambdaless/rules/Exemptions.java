package lambdaless.rules;

import java.util.List;

/** THE list of accepted findings. One that no rule finds any longer fails the build. */
final class Exemptions {
    static final List<String> EVERY_STACK = List.of("dev", "prod", "iam", "cognito", "existing", "lambda", "full");
    private static final List<String> ALL_BUT_FULL = List.of("dev", "prod", "iam", "cognito", "existing", "lambda");
    private static final List<String> WITH_FIREWALL = List.of("prod", "iam", "cognito", "existing", "lambda", "full");
    private static final List<String> WITH_OWN_POOL = List.of("cognito", "full");
    private static final List<String> DEV = List.of("dev");

    static final List<Exemption> ALL = List.of(
            all(
                    "APIGateway.2, CKV2_AWS_51",
                    EVERY_STACK,
                    "the certificate is for back ends of one's own, over HTTP; DynamoDB knows API Gateway by its signature"),
            all(
                    "CKV_AWS_120",
                    ALL_BUT_FULL,
                    "a cache is paid for by the hour and protects nothing; it is there for who sets `cacheSize`"),
            all(
                    "CKV_AWS_225",
                    EVERY_STACK,
                    "a write must not be answered from a cache, and an answer to one caller not be given to another"),
            all("CKV2_AWS_4", DEV, "detailed metrics are paid for by the method, and nobody looks at those of `dev`"),
            all(
                    "APIGateway.4, CKV2_AWS_29, AwsSolutions-APIG3",
                    DEV,
                    "a web ACL is paid for by the month and by the rule; `production` asks for one"),
            all(
                    "AwsSolutions-APIG4",
                    List.of("dev", "prod"),
                    "their callers have API keys, which are no login: `production` takes them only with"
                            + " `acknowledgeKeysAreNoLogin`"),
            one(
                    "AwsSolutions-APIG4",
                    List.of("iam", "cognito", "existing", "lambda", "full"),
                    "GET /openapi.json",
                    "the description of the API is public, and has no data in it"),
            one(
                    "CKV_AWS_59",
                    EVERY_STACK,
                    "GET /openapi.json",
                    "the description of the API is public, and has no data in it"),
            all(
                    "AwsSolutions-COG4",
                    List.of("dev", "prod", "iam", "lambda"),
                    "their callers have keys, sign as IAM identities, or carry tokens that a function knows"),
            one(
                    "AwsSolutions-COG4",
                    List.of("cognito", "existing", "full"),
                    "GET /openapi.json",
                    "the description of the API is public, and has no data in it"),
            all(
                    "APIGateway.11",
                    List.of("full"),
                    "the provider of this version describes TLS_1_0 and TLS_1_2 alone; Checkov's rule for it takes TLS_1_2"),
            all(
                    "CKV2_AWS_77",
                    WITH_FIREWALL,
                    "the second group refuses VPNs and hosting providers, from which users and partners call as well"),
            all(
                    "CKV_AWS_119, CKV_AWS_158",
                    ALL_BUT_FULL,
                    "all is encrypted without it; a key of one's own is paid for, and can be lost: setting `customerManagedKey`"),
            all(
                    "DynamoDB.4",
                    ALL_BUT_FULL,
                    "paid for beside point-in-time recovery; it is there for who sets `backupVaultName`"),
            all(
                    "DynamoDB.2, CKV_AWS_28, AwsSolutions-DDB3, DynamoDB.6",
                    DEV,
                    "the tables of `dev` may be lost, and `pulumi destroy` is to take them away; `production` asks for both"),
            all(
                    "CloudWatch.16, CKV_AWS_338",
                    DEV,
                    "nobody asks for last year's calls of `dev`; setting `logRetentionDays`"),
            one(
                    "AwsSolutions-IAM4",
                    List.of("dev", "full"),
                    "account-logging",
                    "AWS names this very policy for the role by which API Gateway logs"),
            one(
                    "AwsSolutions-IAM4",
                    List.of("full"),
                    "backups",
                    "no page of AWS says which rights of this policy the backup of a table needs"),
            all(
                    "Cognito.1, Cognito.4, AwsSolutions-COG8",
                    WITH_OWN_POOL,
                    "threat protection is of the feature plan Plus, which is paid for by the user"),
            all(
                    "AwsSolutions-COG2",
                    WITH_OWN_POOL,
                    "a second factor is each user's choice, since users who sign up have none yet"));

    private Exemptions() {}

    private static Exemption all(String rules, List<String> stacks, String reason) {
        return new Exemption(List.of(rules.split(", ", -1)), stacks, List.of(), reason);
    }

    private static Exemption one(String rules, List<String> stacks, String resource, String reason) {
        return new Exemption(List.of(rules.split(", ", -1)), stacks, List.of(resource), reason);
    }
}
