package lambdaless.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** DynamoDB's tables. */
final class Tables implements Control {
    private static final String CEILINGS = "onDemandThroughput";
    private static final String ENCRYPTION = "serverSideEncryption";
    private static final String KEY = "kmsKeyArn";
    private static final String INDEXES = "globalSecondaryIndexes";
    private static final String NOTHING_TO_DO = "At least one of ProvisionedThroughput, BillingMode, "
            + "UpdateStreamEnabled, GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates, "
            + "DeletionProtectionEnabled, OnDemandThroughput or TableClass is required";

    private final Holdings holdings;

    Tables(Holdings holdings) {
        this.holdings = holdings;
    }

    @Override
    public void beforeCreate(AwsResource wanted) {
        Refusal.when(
                holdings.has(Kind.TABLE, wanted.id()),
                new Refusal("ResourceInUseException", "Table already exists: " + wanted.id()));
        Throughput.check(wanted);
        refuseGoneKey(wanted);
        refuseBelowOne(wanted.object(CEILINGS), "table");
        wanted.objects(INDEXES).forEach(index -> refuseBelowOne(ceilings(index), "index: " + index.get("name")));
        refuseUnfitAttributes(wanted);
    }

    /**
     * Refuses what comes of ceilings that are taken away: the provider then sends an {@code UpdateTable} without them.
     *
     * @see <a href="https://github.com/nubo-db/dynoxide/pull/161">AWS on an index's empty ceilings; -1 lifts a ceiling, in an
     *     update alone</a>
     */
    @Override
    public void beforeUpdate(AwsResource before, AwsResource wanted) {
        Throughput.check(wanted);
        refuseGoneKey(wanted);
        Refusal.when(
                before.has(CEILINGS)
                        && !wanted.has(CEILINGS)
                        && Throughput.isProvisioned(before) == Throughput.isProvisioned(wanted),
                Refusal.validation(NOTHING_TO_DO));
        for (var index : wanted.objects(INDEXES)) {
            Refusal.when(
                    !index.containsKey(CEILINGS)
                            && !Throughput.isProvisioned(wanted)
                            && before.objects(INDEXES).stream()
                                    .filter(old -> Objects.equals(index.get("name"), old.get("name")))
                                    .anyMatch(old -> old.containsKey(CEILINGS)),
                    new Refusal("InternalFailure", "UpdateTable"));
        }
        refuseUnfitAttributes(wanted);
    }

    @Override
    public void beforeDelete(AwsResource existing) {
        Refusal.when(
                existing.properties()
                        .getOrDefault("deletionProtectionEnabled", false)
                        .equals(true),
                Refusal.validation("Resource cannot be deleted as it is currently protected against deletion. "
                        + "Disable deletion protection first."));
    }

    /**
     * The key of a table stays where none is named and encryption stays switched on: the provider takes the key for computed.
     *
     * @see <a href="https://github.com/hashicorp/terraform-provider-aws/issues/29811">seen on AWS</a>
     */
    @Override
    public AwsResource completed(AwsResource before, AwsResource wanted) {
        var encryption = wanted.object(ENCRYPTION);
        if (encryption.getOrDefault("enabled", false).equals(true)
                && before.object(ENCRYPTION).get(KEY) != null) {
            encryption.putIfAbsent(KEY, before.object(ENCRYPTION).get(KEY));
        }
        var kept = encryption.isEmpty() ? Map.<String, Object>of() : Map.<String, Object>of(ENCRYPTION, encryption);
        return Throughput.completed(before, wanted.with(kept, List.of()));
    }

    private void refuseGoneKey(AwsResource wanted) {
        var key = String.valueOf(wanted.object(ENCRYPTION).getOrDefault(KEY, ""));
        Refusal.when(
                new Keys(holdings).isGone(key),
                Refusal.validation("One or more parameter values were invalid: KMS key " + key + " is not accessible"));
    }

    /** {@code DescribeTable} leaves a lifted ceiling out; the provider does not see that of the table, but of an index. */
    @Override
    public AwsResource described(AwsResource existing) {
        var indexes = new ArrayList<Map<String, Object>>();
        for (var index : existing.objects(INDEXES)) {
            var limits = ceilings(index);
            limits.values().removeIf(Tables::isLifted);
            index.replace(CEILINGS, limits);
            indexes.add(index);
        }
        return indexes.isEmpty() ? existing : existing.with(Map.of(INDEXES, indexes), List.of());
    }

    private static Map<String, Object> ceilings(Map<String, Object> index) {
        return AwsResource.members(index.getOrDefault(CEILINGS, Map.of()));
    }

    private static void refuseBelowOne(Map<String, Object> ceilings, String of) {
        ceilings.forEach((name, units) -> Refusal.when(
                units instanceof Number number && number.intValue() < 1,
                Refusal.validation("One or more parameter values were invalid: Requested "
                        + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                        + " for OnDemandThroughput for " + of + " is outside of valid range")));
    }

    private static boolean isLifted(Object units) {
        return units instanceof Number number && number.intValue() == -1;
    }

    /** Each key attribute is defined, and no other. */
    private static void refuseUnfitAttributes(AwsResource wanted) {
        var used = new TreeSet<String>();
        keys(wanted.properties(), used);
        wanted.objects(INDEXES).forEach(index -> keys(index, used));
        var defined = new TreeSet<String>();
        wanted.objects("attributes").forEach(attribute -> defined.add(String.valueOf(attribute.get("name"))));
        Refusal.when(
                !defined.equals(used),
                Refusal.validation("One or more parameter values were invalid: Number of attributes in KeySchema does "
                        + "not exactly match number of attributes defined in AttributeDefinitions"));
    }

    private static void keys(Map<String, Object> keyed, Set<String> used) {
        List.of("hashKey", "rangeKey").forEach(key -> {
            if (keyed.containsKey(key)) {
                used.add(String.valueOf(keyed.get(key)));
            }
        });
    }
}
