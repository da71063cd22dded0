package lambdaless.rules;

import static lambdaless.rules.Rule.each;
import static lambdaless.rules.Rule.notApplicable;
import static lambdaless.rules.Rule.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables: capacity, recovery, protection, keys. */
final class DynamoDbRules {
    private static final String TABLE = "dynamodb.Table";
    private static final String CAPACITY =
            "`TableArguments`: on demand, or provisioned with auto scaling (setting `billingMode`)";
    private static final String RECOVERY = "`TableArguments`; setting `pointInTimeRecovery`, which production has on";
    private static final String NO_DAX = "no DAX cluster is declared";
    private static final String NO_GLOBAL = "the tables have no replicas";

    static final List<Rule> ALL = List.of(
            within(
                    "DynamoDB.1",
                    TABLE,
                    "Capacity that follows demand: on demand, or auto scaling of table and indexes",
                    CAPACITY,
                    (table, stack) ->
                            isOnDemand(table) || dimensions(table).allMatch(dimension -> scales(dimension, stack))),
            within(
                    "CKV2_AWS_16",
                    TABLE,
                    "Capacity on demand, or a table that auto scaling is a target of",
                    CAPACITY,
                    (table, stack) -> isOnDemand(table) || scales(ofTable(table, "ReadCapacityUnits"), stack)),
            each("DynamoDB.2", TABLE, "Point-in-time recovery", RECOVERY, DynamoDbRules::isRecoverable),
            each("CKV_AWS_28", TABLE, "Point-in-time recovery", RECOVERY, DynamoDbRules::isRecoverable),
            each("AwsSolutions-DDB3", TABLE, "Point-in-time recovery", RECOVERY, DynamoDbRules::isRecoverable),
            within(
                    "DynamoDB.4",
                    TABLE,
                    "A backup plan of AWS Backup (NIST SP 800-53)",
                    "setting `backupVaultName`",
                    (table, stack) -> stack.all("backup.Selection")
                            .flatMap(selection -> selection.list("resources"))
                            .anyMatch(arn -> arn.asText().equals(table.output("arn")))),
            each("DynamoDB.5", TABLE, "Tags", "`Tags`", table -> table.has("tags")),
            each(
                    "DynamoDB.6",
                    TABLE,
                    "Deletion protection",
                    "`TableArguments`; setting `deletionProtection`, which production has on",
                    table -> table.is("deletionProtectionEnabled")),
            each(
                    "CKV_AWS_119",
                    TABLE,
                    "Encryption with a customer managed key",
                    "`TableArguments`; setting `customerManagedKey`",
                    table -> table.is("serverSideEncryption.enabled") && table.has("serverSideEncryption.kmsKeyArn")),
            notApplicable("DynamoDB.3", "DAX clusters are encrypted at rest", NO_DAX, "dax."),
            notApplicable("DynamoDB.7", "DAX clusters are encrypted in transit", NO_DAX, "dax."),
            notApplicable("AwsSolutions-DDB4", "DAX clusters are encrypted at rest", NO_DAX, "dax."),
            notApplicable(
                    "CKV_AWS_165", "Global tables have point-in-time recovery", NO_GLOBAL, "dynamodb.GlobalTable"),
            notApplicable("CKV_AWS_271", "Replicas have a customer managed key", NO_GLOBAL, "dynamodb.TableReplica"));

    private DynamoDbRules() {}

    /** A capacity of a table or an index, as auto scaling names it. */
    private record Dimension(String resourceId, String name) {}

    private static boolean isOnDemand(Subject table) {
        return table.text("billingMode").equals("PAY_PER_REQUEST");
    }

    private static boolean isRecoverable(Subject table) {
        return table.is("pointInTimeRecovery.enabled");
    }

    private static Dimension ofTable(Subject table, String units) {
        return new Dimension("table/" + table.output("name"), "dynamodb:table:" + units);
    }

    private static Stream<Dimension> dimensions(Subject table) {
        var indexes = table.has("globalSecondaryIndexes")
                ? table.list("globalSecondaryIndexes")
                        .map(index -> index.path("name").asText())
                        .toList()
                : List.<String>of();
        return Stream.of("ReadCapacityUnits", "WriteCapacityUnits")
                .flatMap(units -> Stream.concat(
                        Stream.of(ofTable(table, units)),
                        indexes.stream()
                                .map(index -> new Dimension(
                                        "table/" + table.output("name") + "/index/" + index,
                                        "dynamodb:index:" + units))));
    }

    /** A target without a policy is bounded and never moved. */
    private static boolean scales(Dimension dimension, Stack stack) {
        return Stream.of("appautoscaling.Target", "appautoscaling.Policy")
                .allMatch(type -> stack.all(type)
                        .map(subject -> new Dimension(subject.text("resourceId"), subject.text("scalableDimension")))
                        .collect(Collectors.toSet())
                        .contains(dimension));
    }
}
