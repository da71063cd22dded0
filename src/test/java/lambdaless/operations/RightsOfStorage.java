package lambdaless.operations;

import static lambdaless.operations.Rights.LOGS;
import static lambdaless.operations.Rights.PASS;
import static lambdaless.operations.Rights.ROLES;
import static lambdaless.operations.Rights.of;

import java.util.Map;
import java.util.Set;

/**
 * The IAM actions that a role needs beside those of every stack, for a key, backups, provisioned capacity and a budget.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsapplicationautoscaling.html">Application Auto
 *     Scaling's actions: its ids are random, and what lists is on no resource</a>
 */
final class RightsOfStorage {
    private static final String KMS = "kms";
    private static final String KEYS = "key/*";
    private static final String SCALING = "application-autoscaling";
    private static final String TARGETS = "scalable-target/*";
    private static final String BACKUP = "backup";
    private static final String PLANS = "backup-plan:*";

    private RightsOfStorage() {}

    static Map<String, Rights> byType() {
        return Map.of(
                "aws:kms/key:Key",
                key(),
                "aws:kms/keyPolicy:KeyPolicy",
                keyPolicy(),
                "aws:kms/alias:Alias",
                alias(),
                "aws:appautoscaling/target:Target",
                target(),
                "aws:appautoscaling/policy:Policy",
                of(SCALING, TARGETS, "PutScalingPolicy", "DeleteScalingPolicy")
                        .with(of(SCALING, "*", "DescribeScalingPolicies")),
                "aws:backup/plan:Plan",
                of(BACKUP, PLANS, "GetBackupPlan", "CreateBackupPlan", "UpdateBackupPlan", "DeleteBackupPlan")
                        .with(of(BACKUP, PLANS, "ListTags", "TagResource", "UntagResource")),
                "aws:backup/selection:Selection",
                of(BACKUP, PLANS, "GetBackupSelection", "CreateBackupSelection", "DeleteBackupSelection")
                        .and(PASS),
                "aws:budgets/budget:Budget",
                budget());
    }

    /** The rights for types of every stack: tables and log groups need a key as well, and the role of backups its policy. */
    static Rights ofOtherTypes() {
        return LOGS.stream()
                .map(group -> of("logs", group, "AssociateKmsKey", "DisassociateKmsKey"))
                .reduce(useOfKeys(), Rights::with)
                .with(of("iam", ROLES, "AttachRolePolicy", "DetachRolePolicy"));
    }

    /**
     * Table keys are made on behalf of whoever creates or updates a table.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html">what DynamoDB needs</a>
     */
    private static Rights useOfKeys() {
        return of(KMS, KEYS, "CreateGrant", "Decrypt", "Encrypt", "GenerateDataKey", "ReEncryptFrom", "ReEncryptTo")
                .with(of(KMS, KEYS, "GenerateDataKeyWithoutPlaintext"))
                .and("kms:DescribeKey " + KEYS);
    }

    private static Rights key() {
        return keyPolicy()
                .with(of(KMS, KEYS, "EnableKeyRotation", "UpdateKeyDescription", "ScheduleKeyDeletion"))
                .with(of(KMS, KEYS, "TagResource", "UntagResource"))
                .with(of(KMS, "*", "CreateKey", "TagResource"));
    }

    /** A policy is read as a part of its key. */
    private static Rights keyPolicy() {
        return of(KMS, KEYS, "DescribeKey", "GetKeyPolicy", "GetKeyRotationStatus", "ListResourceTags", "PutKeyPolicy");
    }

    /** An alias takes rights to both, and is found among all. */
    private static Rights alias() {
        return of(KMS, KEYS, "CreateAlias", "UpdateAlias", "DeleteAlias")
                .with(of(KMS, "alias/<PROJECT>-<STACK>-data", "CreateAlias", "UpdateAlias", "DeleteAlias"))
                .with(of(KMS, "*", "ListAliases"));
    }

    /**
     * The first target makes Application Auto Scaling's own role; its alarms are made on behalf of whoever asks for a policy.
     *
     * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/security_iam_id-based-policy-examples.html">whose rights
     *     it takes</a>
     */
    private static Rights target() {
        var alarms = " alarm:TargetTracking-table/<PROJECT>-<STACK>-*";
        return of(SCALING, TARGETS, "RegisterScalableTarget", "DeregisterScalableTarget")
                .with(of(SCALING, TARGETS, "ListTagsForResource", "TagResource", "UntagResource"))
                .with(of(SCALING, "*", "DescribeScalableTargets"))
                .and("cloudwatch:PutMetricAlarm" + alarms)
                .and("cloudwatch:DescribeAlarms" + alarms)
                .and("cloudwatch:DeleteAlarms" + alarms)
                .and(
                        "iam:CreateServiceLinkedRole role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/*");
    }

    private static Rights budget() {
        var budgets = " budget/<PROJECT>-<STACK>-*";
        return new Rights(
                Set.of("budgets:ViewBudget" + budgets, "budgets:ListTagsForResource" + budgets),
                Set.of(
                        "budgets:ModifyBudget" + budgets,
                        "budgets:TagResource" + budgets,
                        "budgets:UntagResource" + budgets));
    }
}
