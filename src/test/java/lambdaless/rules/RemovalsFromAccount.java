package lambdaless.rules;

import java.util.List;
import java.util.function.UnaryOperator;

/** Controls of tables, roles, users, logs and keys, each taken away alone. */
final class RemovalsFromAccount {
    private static final String TABLE = "dynamodb.Table";
    private static final String POLICY = "iam.Policy";
    private static final String ROLE = "iam.Role";
    private static final String ATTACHMENT = "iam.RolePolicyAttachment";
    private static final String POOL = "cognito.UserPool";
    private static final String GROUP = "cloudwatch.LogGroup";
    private static final String ALARM = "cloudwatch.MetricAlarm";
    private static final String KEY = "kms.Key";
    private static final String EVERY_RESOURCE =
            "CKV_AWS_286 CKV_AWS_287 CKV_AWS_288 CKV_AWS_289 CKV_AWS_290 CKV_AWS_355";

    static final List<Removal> TABLES = List.of(
            Removal.of("scaling", "DynamoDB.1 CKV2_AWS_16", Edit.without("appautoscaling.Policy")),
            Removal.of(
                    "scaling of indexes",
                    "DynamoDB.1",
                    Edit.without(subject -> subject.type().equals("appautoscaling.Target")
                            && subject.text("resourceId").contains("/index/"))),
            Removal.of(
                    "point-in-time recovery",
                    "DynamoDB.2 CKV_AWS_28 AwsSolutions-DDB3",
                    Edit.without(TABLE, "pointInTimeRecovery")),
            Removal.of("backups", "DynamoDB.4", Edit.without("backup.Selection")),
            Removal.of("tags of tables", "DynamoDB.5", Edit.without(TABLE, "tags")),
            Removal.of("tags of backup plans", "Backup.5", Edit.without("backup.Plan", "tags")),
            Removal.of("deletion protection", "DynamoDB.6", Edit.set(TABLE, "deletionProtectionEnabled", false)),
            Removal.of("key of tables", "CKV_AWS_119", Edit.without(TABLE, "serverSideEncryption.kmsKeyArn")),
            Removal.of(
                    "rotation of the key", "KMS.4 CKV_AWS_7 AwsSolutions-KMS5", Edit.without(KEY, "enableKeyRotation")),
            Removal.of("enabled key", "CKV_AWS_227", Edit.set(KEY, "isEnabled", false)),
            Removal.of("policy of the key", "CKV2_AWS_64", Edit.without("kms.KeyPolicy")),
            Removal.of("principals of the key", "KMS.5 CKV_AWS_33", keyOf("{'AWS': '*'}")));

    static final List<Removal> ROLES = List.of(
            Removal.of(
                    "actions and resources",
                    "IAM.1 CKV_AWS_62 CKV_AWS_63 CKV2_AWS_40 AwsSolutions-IAM5 KMS.1 " + EVERY_RESOURCE,
                    policyOf("'*'", "'*'")),
            Removal.of("resources", "AwsSolutions-IAM5 " + EVERY_RESOURCE, policyOf("'dynamodb:GetItem'", "'*'")),
            Removal.of("actions", "CKV_AWS_63 CKV2_AWS_40 AwsSolutions-IAM5", policyOf("'*'", "'arn:aws:s3:::a'")),
            Removal.of(
                    "actions of a service", "IAM.21 AwsSolutions-IAM5", policyOf("'dynamodb:*'", "'arn:aws:s3:::a'")),
            Removal.of(
                    "actions of IAM",
                    "IAM.21 CKV2_AWS_40 AwsSolutions-IAM5",
                    policyOf("'iam:*'", "'arn:aws:iam::123456789012:role/a'")),
            Removal.of(
                    "one key",
                    "KMS.1 AwsSolutions-IAM5 Lambdaless.OneAction",
                    policyOf("'kms:Decrypt'", "'arn:aws:kms:eu-west-1:123456789012:key/*'")),
            Removal.of(
                    "one action",
                    "Lambdaless.OneAction",
                    policyOf("['dynamodb:GetItem', 'dynamodb:PutItem']", "'arn:aws:s3:::a'")),
            Removal.of(
                    "own policies",
                    "AwsSolutions-IAM4 Lambdaless.OneAction",
                    Edit.set(ATTACHMENT, "policyArn", "arn:aws:iam::aws:policy/ReadOnlyAccess")),
            Removal.of(
                    "rights of the logging role",
                    "CKV_AWS_274",
                    Edit.set(
                            ATTACHMENT, "account-logging", "policyArn", "arn:aws:iam::aws:policy/AdministratorAccess")),
            Removal.of(
                    "rights of the logging role to IAM",
                    "CKV2_AWS_56",
                    Edit.set(ATTACHMENT, "account-logging", "policyArn", "arn:aws:iam::aws:policy/IAMFullAccess")),
            Removal.of("trust in services", "CKV_AWS_60", trustIn("{'AWS': '*'}")),
            Removal.of("trust in no account", "CKV_AWS_61", trustIn("{'AWS': 'arn:aws:iam::123456789012:root'}")),
            Removal.of(
                    "trust in no workflow",
                    "CKV_AWS_393",
                    trustIn(
                            "{'Federated': 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com'}")),
            Removal.of(
                    "trust without a condition",
                    "Lambdaless.Trust",
                    trustIn("{'Service': 'apigateway.amazonaws.com'}, 'Condition': {'StringEquals':"
                            + " {'aws:SourceAccount': '123456789012'}}")));

    static final List<Removal> USERS_AND_LOGS = List.of(
            Removal.of(
                    "long passwords", "Cognito.3 AwsSolutions-COG1", Edit.set(POOL, "passwordPolicy.minimumLength", 6)),
            Removal.of("small letters", "Cognito.3", Edit.without(POOL, "passwordPolicy.requireLowercase")),
            Removal.of("second factor", "Cognito.5", Edit.set(POOL, "mfaConfiguration", "OFF")),
            Removal.of("deletion protection of users", "Cognito.6", Edit.set(POOL, "deletionProtection", "INACTIVE")),
            Removal.of("retention", "CKV_AWS_66 CloudWatch.16 CKV_AWS_338", Edit.without(GROUP, "retentionInDays")),
            Removal.of("retention of a year", "CloudWatch.16 CKV_AWS_338", Edit.set(GROUP, "retentionInDays", 30)),
            Removal.of("key of logs", "CKV_AWS_158", Edit.without(GROUP, "kmsKeyId")),
            Removal.of("topic of alarms", "CloudWatch.15", Edit.without(ALARM, "alarmActions")),
            Removal.of("actions of alarms", "CloudWatch.17 CKV_AWS_319", Edit.set(ALARM, "actionsEnabled", false)));

    private RemovalsFromAccount() {}

    private static UnaryOperator<Stack> policyOf(String actions, String resources) {
        return Edit.statement(
                POLICY, "policy", "{'Effect': 'Allow', 'Action': " + actions + ", 'Resource': " + resources + "}");
    }

    private static UnaryOperator<Stack> trustIn(String principal) {
        return Edit.statement(
                ROLE,
                "assumeRolePolicy",
                "{'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Principal': " + principal + "}");
    }

    private static UnaryOperator<Stack> keyOf(String principal) {
        return Edit.statement(
                "kms.KeyPolicy",
                "policy",
                "{'Effect': 'Allow', 'Action': 'kms:*', 'Resource': '*', 'Principal': " + principal + "}");
    }
}
