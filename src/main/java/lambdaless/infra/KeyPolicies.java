package lambdaless.infra;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Json;
import lambdaless.api.Partition;

/** The policy of a KMS key, and the rights that others need to use it. */
final class KeyPolicies {
    private static final List<String> READING = List.of("kms:Decrypt", "kms:DescribeKey");
    private static final List<String> WRITING = List.of(
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo");

    private KeyPolicies() {}

    /**
     * The policy of a key: its account administers it by the policies of IAM, and CloudWatch Logs uses it for the account's log
     * groups of the region. All resources of a key's policy are the key itself.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">CloudWatch Logs</a>
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html">the account</a>
     */
    static String ofKey(String arn, Partition partition) {
        var account = arn.split(":", -1)[4];
        return Policies.document(ofAccount(account, partition), ofLogGroups(account, partition));
    }

    private static JsonObject ofAccount(String account, Partition partition) {
        return Json.object(
                "Sid",
                "TheAccountByItsPolicies",
                "Effect",
                "Allow",
                "Principal",
                Json.object("AWS", "arn:" + partition.name() + ":iam::" + account + ":root"),
                "Action",
                "kms:*",
                "Resource",
                "*");
    }

    private static JsonObject ofLogGroups(String account, Partition partition) {
        var groups = "arn:" + partition.name() + ":logs:" + partition.region() + ":" + account + ":log-group:*";
        return Json.object(
                "Sid",
                "LogGroupsOfTheAccount",
                "Effect",
                "Allow",
                "Principal",
                Json.object("Service", partition.regional("logs")),
                "Action",
                Json.array(all()),
                "Resource",
                "*",
                "Condition",
                Json.object("ArnLike", Json.object("kms:EncryptionContext:aws:logs:arn", groups)));
    }

    /**
     * The right to a table's key, through DynamoDB alone, which uses it on behalf of whoever calls.
     *
     * @param action on the table, such as {@code dynamodb:GetItem}
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html">the key's use</a>
     * @see <a href="https://github.com/aws/aws-cdk/pull/7425">what AWS's own CDK grants to readers and to writers</a>
     */
    static JsonObject useBy(String action, String keyArn, Partition partition) {
        return Json.object(
                "Effect",
                "Allow",
                "Action",
                Json.array(DynamoDbAction.isReading(action) ? READING : all()),
                "Resource",
                keyArn,
                "Condition",
                Json.object("StringEquals", Json.object("kms:ViaService", partition.regional("dynamodb"))));
    }

    private static List<String> all() {
        var all = new ArrayList<>(READING);
        all.addAll(WRITING);
        return all;
    }
}
