package lambdaless.aws;

import java.util.Optional;

/** Application Auto Scaling's targets. */
final class Scaling implements Control {
    private final Holdings holdings;

    Scaling(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        var table = table(wanted);
        Refusal.when(
                table.filter(Throughput::isProvisioned).isEmpty(),
                Refusal.validation("DynamoDB table does not exist or has no capacity: " + wanted.text("resourceId")));
        Refusal.when(
                units(wanted, "minCapacity") > units(wanted, "maxCapacity"),
                Refusal.validation("Maximum capacity cannot be less than minimum capacity"));
    }

    @Override
    public void afterCreate(AwsResource created) {
        bringWithin(created);
    }

    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        beforeCreate(wanted);
        bringWithin(wanted);
    }

    /** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html: at once, where it is out of range. */
    private void bringWithin(AwsResource target) {
        var side = target.text("scalableDimension").contains(":Read") ? "readCapacity" : "writeCapacity";
        var index = index(target);
        var table = table(target).orElseThrow();
        var holder = index.isEmpty()
                ? table.properties()
                : table.objects("globalSecondaryIndexes").stream()
                        .filter(each -> index.equals(each.get("name")))
                        .findFirst()
                        .orElseThrow();
        var units = Math.min(
                Math.max(Throughput.units(holder, side), units(target, "minCapacity")), units(target, "maxCapacity"));
        holdings.put(Throughput.scaled(table, index, side, units));
    }

    private Optional<AwsResource> table(AwsResource target) {
        return holdings.find(Kind.TABLE, target.text("resourceId").split("/", -1)[1]);
    }

    private static String index(AwsResource target) {
        var parts = target.text("resourceId").split("/", -1);
        return parts.length > 2 ? parts[3] : "";
    }

    private static double units(AwsResource target, String key) {
        return Throughput.units(target.properties(), key);
    }

    /** Their policies. */
    static final class Policies implements Control {
        private final Holdings holdings;

        Policies(Holdings holdings) {
            this.holdings = holdings;
        }

        @Override
        public void beforeCreate(AwsResource wanted) {
            Refusal.when(
                    holdings.with(Kind.SCALING_TARGET, "resourceId", wanted.text("resourceId"))
                            .noneMatch(target ->
                                    target.text("scalableDimension").equals(wanted.text("scalableDimension"))),
                    new Refusal(
                            "ObjectNotFoundException",
                            "No scalable target registered for service namespace: dynamodb, resource ID: "
                                    + wanted.text("resourceId") + ", scalable dimension: "
                                    + wanted.text("scalableDimension")));
        }
    }
}
