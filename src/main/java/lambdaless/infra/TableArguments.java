package lambdaless.infra;

import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TableGlobalSecondaryIndexArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import lambdaless.api.Attribute;
import lambdaless.api.Index;
import lambdaless.api.TableDefinition;
import lambdaless.settings.Settings;

/** A table's arguments, from its definition and the stack's settings. */
final class TableArguments {
    private TableArguments() {}

    static TableArgs of(TableDefinition table, Encryption encryption, Settings settings, Tags tags) {
        var capacity = Capacity.of(settings);
        var arguments = TableArgs.builder()
                .hashKey(table.partitionKey().name())
                .attributes(table.keyAttributes().stream()
                        .map(TableArguments::attribute)
                        .toList())
                .globalSecondaryIndexes(table.indexes().stream()
                        .map(index -> index(index, capacity))
                        .toList())
                .serverSideEncryption(encryption.ofTables())
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
        capacity.setOn(arguments);
        return arguments.build();
    }

    private static TableAttributeArgs attribute(Attribute attribute) {
        return TableAttributeArgs.builder()
                .name(attribute.name())
                .type(attribute.type().dynamoDbType())
                .build();
    }

    private static TableGlobalSecondaryIndexArgs index(Index index, Capacity capacity) {
        var arguments = TableGlobalSecondaryIndexArgs.builder()
                .name(index.name())
                .hashKey(index.partitionKey())
                .rangeKey(index.sortKey())
                .projectionType("ALL");
        capacity.setOn(arguments);
        return arguments.build();
    }
}
