package lambdaless.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lambdaless.settings.Provisioned.Range;
import lambdaless.settings.Settings.Ceilings;
import lambdaless.settings.Settings.Safety;

/** How the tables are protected, and what they may consume. */
record StorageDecoder(ConfigValues values, ArnsOfRegion arns) {
    private static final int MOST_UNITS = 1_000_000;
    private static final String ONE_SIDED = "a ceiling, such as 40000, which is what a table has by its quota, since ";
    private static final String ON_DEMAND = "onDemand";
    private static final String DEFAULT_RANGE = "{\"minimum\":5,\"maximum\":100}";

    /** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html */
    private static final Pattern VAULT = Pattern.compile("[A-Za-z0-9_-]{2,50}");

    Safety safety(boolean production) {
        return new Safety(
                auto("pointInTimeRecovery", production),
                auto("deletionProtection", production),
                key(),
                values.matching("backupVaultName", VAULT, "2 to 50 letters, digits, hyphens and underscores"));
    }

    private boolean auto(String key, boolean production) {
        var value = values.choice(key, List.of("auto", "on", "off"), "auto");
        return value.equals("auto") ? production : value.equals("on");
    }

    private EncryptionKey key() {
        return new EncryptionKey(values.matching(
                "customerManagedKey",
                Pattern.compile(
                        EncryptionKey.MADE + "|" + EncryptionKey.AWS_OWNED + "|" + arns.of("kms", "key/[A-Za-z0-9-]+")),
                EncryptionKey.MADE + ", the ARN of a key of " + arns.region() + ", " + EncryptionKey.AWS_OWNED
                        + " on the way back from those, or nothing for the key that AWS manages"));
    }

    /** Both or none: DynamoDB takes no table with a ceiling on one side alone. */
    Ceilings ceilings() {
        var ceilings = new Ceilings(units("maxReadUnits"), units("maxWriteUnits"));
        if (ceilings.readUnits() > 0 && ceilings.writeUnits() == 0) {
            values.refuse("maxWriteUnits", "not set", ONE_SIDED + "maxReadUnits is");
        }
        if (ceilings.writeUnits() > 0 && ceilings.readUnits() == 0) {
            values.refuse("maxReadUnits", "not set", ONE_SIDED + "maxWriteUnits is");
        }
        return ceilings;
    }

    private int units(String key) {
        return values.whole(key, 0, MOST_UNITS, 0);
    }

    Optional<Provisioned> provisioned() {
        if (values.choice("billingMode", List.of(ON_DEMAND, "provisioned"), ON_DEMAND)
                .equals(ON_DEMAND)) {
            values.refuseIfSet("readCapacity", DEFAULT_RANGE, "billingMode is onDemand; maxReadUnits sets a ceiling");
            values.refuseIfSet("writeCapacity", DEFAULT_RANGE, "billingMode is onDemand; maxWriteUnits sets a ceiling");
            return Optional.empty();
        }
        values.refuseIfSet(
                "maxReadUnits", "0", "billingMode is provisioned; the maximum of readCapacity is the ceiling");
        values.refuseIfSet(
                "maxWriteUnits", "0", "billingMode is provisioned; the maximum of writeCapacity is the ceiling");
        return Optional.of(new Provisioned(range("readCapacity"), range("writeCapacity")));
    }

    private Range range(String key) {
        var node = values.json(key, DEFAULT_RANGE, json -> json.isJsonObject(), "an object such as " + DEFAULT_RANGE)
                .withFields(List.of("minimum", "maximum"), Set.of());
        var range = new Range(
                node.field("minimum").whole(1, MOST_UNITS),
                node.field("maximum").whole(1, MOST_UNITS));
        if (range.least() > range.most()) {
            node.add("a minimum that is not above the maximum");
        }
        return range;
    }
}
