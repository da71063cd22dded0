package lambdaless.infra;

import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TableOnDemandThroughputArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lambdaless.settings.Provisioned;
import lambdaless.settings.Settings;
import lambdaless.settings.Settings.Ceilings;

/** The units that a table and its indexes may consume: with ceilings or without where requests are paid for, else the capacity to begin with. */
record Capacity(Ceilings ceilings, Optional<Provisioned> provisioned) {
    static Capacity of(Settings settings) {
        return new Capacity(settings.ceilings(), settings.provisioned());
    }

    /**
     * The properties that another than the program changes. Ceilings that are taken out of the settings stay as they are: the provider
     * would ask DynamoDB for an update with nothing in it, which is refused, and DynamoDB has no word for "none" but in an update; on a
     * table with capacity the provider takes none. Capacity between two ends is Application Auto Scaling's to set.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/issues/5126">the provider and ceilings of one side</a>
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/pull/22630">the provider and capacity that is ignored</a>
     */
    static List<String> leftAsItIs(Settings settings) {
        var left = new ArrayList<String>();
        if (settings.provisioned().isEmpty() && !settings.ceilings().any()) {
            left.add("onDemandThroughput");
        }
        settings.provisioned()
                .filter(capacity -> !capacity.read().isFixed())
                .ifPresent(scaled -> left.add("readCapacity"));
        settings.provisioned()
                .filter(capacity -> !capacity.write().isFixed())
                .ifPresent(scaled -> left.add("writeCapacity"));
        return left;
    }

    void setOn(TableArgs.Builder table) {
        table.billingMode(provisioned.isPresent() ? "PROVISIONED" : "PAY_PER_REQUEST");
        provisioned.ifPresent(capacity -> table.readCapacity(capacity.read().least())
                .writeCapacity(capacity.write().least()));
        if (ceilings.any()) {
            table.onDemandThroughput(TableOnDemandThroughputArgs.builder()
                    .maxReadRequestUnits(ceilings.readUnits())
                    .maxWriteRequestUnits(ceilings.writeUnits())
                    .build());
        }
    }

    void setOn(TableGlobalSecondaryIndexArgs.Builder index) {
        provisioned.ifPresent(capacity -> index.readCapacity(capacity.read().least())
                .writeCapacity(capacity.write().least()));
        if (ceilings.any()) {
            index.onDemandThroughput(TableGlobalSecondaryIndexOnDemandThroughputArgs.builder()
                    .maxReadRequestUnits(ceilings.readUnits())
                    .maxWriteRequestUnits(ceilings.writeUnits())
                    .build());
        }
    }
}
