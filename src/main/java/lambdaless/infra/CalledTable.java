package lambdaless.infra;

import static java.util.stream.Collectors.toCollection;

import com.pulumi.core.Output;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.DynamoDbAction;
import lambdaless.api.Operation;
import lambdaless.api.TableDefinition;
import lambdaless.api.Target;

/**
 * A table as DynamoDB's metrics see it.
 *
 * @param deployedName the name that it has in AWS
 * @param actions the calls that the API makes to it or to its indexes, at least one
 */
record CalledTable(TableDefinition definition, Output<String> deployedName, SortedSet<DynamoDbAction> actions) {

    /** The tables that an API calls for callers with this access. */
    static List<CalledTable> of(Api api, Access access, Database database) {
        var operations = api.operations(access);
        return api.tables().stream()
                .map(table -> new CalledTable(table, database.name(table), actions(table, operations)))
                .filter(table -> !table.actions().isEmpty())
                .toList();
    }

    /** The table itself, and its indexes: each consumes and is throttled on its own. */
    Stream<Target> targets() {
        return Stream.concat(Stream.of(definition), definition.indexes().stream());
    }

    String name() {
        return definition.tableName();
    }

    private static SortedSet<DynamoDbAction> actions(TableDefinition table, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.target().tableName().equals(table.tableName()))
                .map(Operation::action)
                .collect(toCollection(TreeSet::new));
    }
}
