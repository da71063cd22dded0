package lambdaless.infra;

import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TableOnDemandThroughputArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import lambdaless.api.Attribute;
import lambdaless.api.Index;
import lambdaless.api.TableDefinition;
import lambdaless.settings.Settings;
import lambdaless.settings.Settings.Ceilings;

/** A table's arguments, from its definition and the stack's settings. */
final class TableArguments {
    private TableArguments() {}

    static TableArgs of(TableDefinition table, Settings settings, Tags tags) {
        var arguments = TableArgs.builder()
                .billingMode("PAY_PER_REQUEST")
                .hashKey(table.partitionKey().name())
                .attributes(table.keyAttributes().stream()
                        .map(TableArguments::attribute)
                        .toList())
                .globalSecondaryIndexes(table.indexes().stream()
                        .map(index -> index(index, settings.ceilings()))
                        .toList())
                .serverSideEncryption(
                        TableServerSideEncryptionArgs.builder().enabled(true).build())
                .pointInTimeRecovery(TablePointInTimeRecoveryArgs.builder()
                        .enabled(settings.safety().pointInTimeRecovery())
                        .build())
                .deletionProtectionEnabled(settings.safety().deletionProtection())
                .tags(tags.all());
        table.sortKey().ifPresent(key -> arguments.rangeKey(key.name()));
        table.timeToLive()
                .ifPresent(time -> arguments.ttl(TableTtlArgs.builder()
                        .attributeName(time.name())
                        .enabled(true)
                        .build()));
        if (settings.ceilings().any()) {
            arguments.onDemandThroughput(throughput(settings.ceilings()));
        }
        return arguments.build();
    }

    private static TableOnDemandThroughputArgs throughput(Ceilings ceilings) {
        return TableOnDemandThroughputArgs.builder()
                .maxReadRequestUnits(ceilings.readUnits())
                .maxWriteRequestUnits(ceilings.writeUnits())
                .build();
    }

    private static TableAttributeArgs attribute(Attribute attribute) {
        return TableAttributeArgs.builder()
                .name(attribute.name())
                .type(attribute.type().dynamoDbType())
                .build();
    }

    private static TableGlobalSecondaryIndexArgs index(Index index, Ceilings ceilings) {
        var arguments = TableGlobalSecondaryIndexArgs.builder()
                .name(index.name())
                .hashKey(index.partitionKey())
                .rangeKey(index.sortKey())
                .projectionType("ALL");
        if (ceilings.any()) {
            arguments.onDemandThroughput(TableGlobalSecondaryIndexOnDemandThroughputArgs.builder()
                    .maxReadRequestUnits(ceilings.readUnits())
                    .maxWriteRequestUnits(ceilings.writeUnits())
                    .build());
        }
        return arguments.build();
    }
}
