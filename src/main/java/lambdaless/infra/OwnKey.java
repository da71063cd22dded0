package lambdaless.infra;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.kms.KeyPolicy;
import com.pulumi.aws.kms.KeyPolicyArgs;
import com.pulumi.core.Output;
import lambdaless.api.Partition;

/**
 * The KMS key that a stack makes for its tables and logs, renewed every year. In production it is never scheduled for deletion, since
 * backups stay encrypted with it.
 */
final class OwnKey extends Component {
    /** The longest that KMS waits, in which a deletion can be cancelled: what the key has encrypted is lost with it. */
    private static final int DELETION_WINDOW_DAYS = 30;

    private final Output<String> arn;

    OwnKey(Partition partition, boolean production, Tags tags) {
        super("Key", "key");
        var key = new Key(
                "key",
                KeyArgs.builder()
                        .description(tags.described("Encrypts the tables and the logs"))
                        .enableKeyRotation(true)
                        .deletionWindowInDays(DELETION_WINDOW_DAYS)
                        .tags(tags.all())
                        .build(),
                children().protect(production).retainOnDelete(production).build());
        var policy = new KeyPolicy(
                "key",
                KeyPolicyArgs.builder()
                        .keyId(key.keyId())
                        .policy(key.arn().applyValue(of -> KeyPolicies.ofKey(of, partition)))
                        .build(),
                children().retainOnDelete(production).build());
        new Alias(
                "key",
                AliasArgs.builder().name(alias(tags)).targetKeyId(key.keyId()).build(),
                child());
        arn = Output.tuple(key.arn(), policy.id()).applyValue(named -> named.t1);
    }

    /** The key's ARN, once its policy is in force. */
    Output<String> arn() {
        return arn;
    }

    /** An alias of the characters that KMS takes: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html */
    private static String alias(Tags tags) {
        return "alias/" + tags.owner() + "-data";
    }
}
