package lambdaless.infra;

import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.core.Output;
import java.util.Optional;
import lambdaless.api.Definition.Permission;
import lambdaless.api.Partition;
import lambdaless.settings.Settings;

/**
 * The encryption of what is stored: with the key that AWS manages, with one of AWS's own, or with one of the customer's. A table goes
 * back from the customer's key by way of the one that AWS owns: where no key is named, the provider leaves the key that is there.
 *
 * @param keyArn of the customer's key, with its policy in force
 * @see <a href="https://github.com/hashicorp/terraform-provider-aws/issues/29811">the provider and a key that is named no more</a>
 */
public record Encryption(Partition partition, boolean awsOwned, Optional<Output<String>> keyArn) {

    /** Declares the key when the stack makes it. */
    public static Encryption of(Settings settings, Partition partition, Tags tags) {
        var key = settings.safety().key();
        var arn = Optional.of(key)
                .filter(wanted -> wanted.isCustomerManaged())
                .map(wanted -> wanted.isMade()
                        ? new OwnKey(partition, settings.production(), tags).arn()
                        : Output.of(wanted.setting()));
        return new Encryption(partition, key.isAwsOwned(), arn);
    }

    TableServerSideEncryptionArgs ofTables() {
        var arguments = TableServerSideEncryptionArgs.builder().enabled(!awsOwned);
        keyArn.ifPresent(arguments::kmsKeyArn);
        return arguments.build();
    }

    /** The policy with which a role may do one thing to a table or an index. */
    Output<String> policy(Permission permission, Output<String> targetArn) {
        return keyArn.map(key -> Output.tuple(targetArn, key)
                        .applyValue(arns -> Policies.document(
                                Policies.allowing(permission.action(), arns.t1),
                                KeyPolicies.useBy(permission.action(), arns.t2, partition))))
                .orElseGet(() -> Policies.allow(permission.action(), targetArn));
    }
}
