package lambdaless.aws;

import static lambdaless.aws.Check.length;
import static lambdaless.aws.Check.oneOf;
import static lambdaless.aws.Check.pattern;
import static lambdaless.aws.Check.range;

import java.util.List;
import lambdaless.aws.LimitTable.Limit;

/** The limits that AWS holds keys, backups, the scaling of tables and budgets to: the service models, where no other page is named. */
final class LimitsOfStorage {
    private LimitsOfStorage() {}

    static List<Limit> all() {
        return List.of(
                new Limit(Kind.KEY, "deletionWindowInDays", range(7, 30)),
                new Limit(Kind.KEY, "description", length(0, 8192)),
                new Limit(Kind.KEY_ALIAS, "name", pattern("alias/(?!aws/)[a-zA-Z0-9/_-]{1,250}")),
                new Limit(Kind.KEY_POLICY, "policy", length(1, 32_768)),
                new Limit(Kind.BACKUP_PLAN, "rules.*.targetVaultName", pattern("[a-zA-Z0-9_-]{2,50}")),
                new Limit(Kind.BACKUP_PLAN, "rules.*.ruleName", pattern("[a-zA-Z0-9_.-]{1,50}")),
                new Limit(Kind.BACKUP_SELECTION, "name", pattern("[a-zA-Z0-9_.-]{1,50}")),
                new Limit(Kind.SCALING_TARGET, "minCapacity", range(1, Integer.MAX_VALUE)),
                new Limit(Kind.SCALING_TARGET, "maxCapacity", range(1, Integer.MAX_VALUE)),
                new Limit(
                        Kind.SCALING_TARGET,
                        "scalableDimension",
                        pattern("dynamodb:(table|index):(Read|Write)CapacityUnits")),
                new Limit(Kind.SCALING_POLICY, "name", length(1, 255)),
                // developerguide/AutoScaling.html
                new Limit(Kind.SCALING_POLICY, "targetTrackingScalingPolicyConfiguration.targetValue", range(20, 90)),
                new Limit(Kind.BUDGET, "name", pattern("[^:\\\\]{1,100}")),
                new Limit(Kind.BUDGET, "limitAmount", pattern("\\d+(\\.\\d+)?")),
                new Limit(Kind.BUDGET, "notifications.#size", range(0, 5)),
                new Limit(Kind.BUDGET, "notifications.*.notificationType", oneOf("ACTUAL", "FORECASTED")),
                new Limit(
                        Kind.BUDGET,
                        "notifications.*.subscriberEmailAddresses.*",
                        pattern("(.*[\\n\\r\\t\\f\\ ]?)@.*")));
    }
}
