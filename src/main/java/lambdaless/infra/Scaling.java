package lambdaless.infra;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import lambdaless.api.TableDefinition;
import lambdaless.settings.Provisioned;
import lambdaless.settings.Provisioned.Range;

/**
 * The scaling of capacity with its use, of each table and each index on its own, reads and writes apart. Capacity whose ends are the
 * same is not scaled.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html">DynamoDB auto scaling</a>
 */
final class Scaling extends Component {
    /** The part of the capacity that is in use, in percent; the rest is for a surge while AWS adds more. */
    private static final double TARGET_PERCENT = 70;

    private final Provisioned capacity;
    private final Tags tags;

    Scaling(Provisioned capacity, Tags tags, Resource parent) {
        super("Scaling", "scaling", parent);
        this.capacity = capacity;
        this.tags = tags;
    }

    /** Lets a table and its indexes follow their use. */
    void follow(TableDefinition definition, Table deployed) {
        var name = definition.tableName();
        var table = deployed.name().applyValue(known -> "table/" + known);
        scale(name, table, "table");
        for (var index : definition.indexes()) {
            scale(name + "/" + index.name(), table.applyValue(id -> id + "/index/" + index.name()), "index");
        }
    }

    private void scale(String name, Output<String> resourceId, String kind) {
        scale(name + "/read", resourceId, kind, "Read", capacity.read());
        scale(name + "/write", resourceId, kind, "Write", capacity.write());
    }

    private void scale(String name, Output<String> resourceId, String kind, String side, Range range) {
        if (range.isFixed()) {
            return;
        }
        var target = new Target(
                name,
                TargetArgs.builder()
                        .serviceNamespace("dynamodb")
                        .resourceId(resourceId)
                        .scalableDimension("dynamodb:" + kind + ":" + side + "CapacityUnits")
                        .minCapacity(range.least())
                        .maxCapacity(range.most())
                        .tags(tags.all())
                        .build(),
                child());
        var arguments = PolicyArgs.builder()
                .policyType("TargetTrackingScaling")
                .serviceNamespace(target.serviceNamespace())
                .resourceId(target.resourceId())
                .scalableDimension(target.scalableDimension())
                .targetTrackingScalingPolicyConfiguration(tracking(side))
                .build();
        new Policy(name, arguments, child());
    }

    private static PolicyTargetTrackingScalingPolicyConfigurationArgs tracking(String side) {
        return PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                .targetValue(TARGET_PERCENT)
                .predefinedMetricSpecification(
                        PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs.builder()
                                .predefinedMetricType("DynamoDB" + side + "CapacityUtilization")
                                .build())
                .build();
    }
}
