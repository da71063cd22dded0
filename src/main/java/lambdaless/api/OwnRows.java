package lambdaless.api;

import java.util.Optional;

/**
 * The operations on a caller's own rows, which follow from those by the key of a table whose rows belong to callers: the same, under
 * {@code /me}, and without the key in the path.
 */
final class OwnRows {
    private static final String ROOT = "/me";
    private static final String MINE = "-my-";

    private OwnRows() {}

    /** The same operation on the caller's own rows; empty for one that is not about a key, or whose template is its own. */
    static Optional<Operation> twin(Operation operation, TableDefinition table) {
        boolean has = table.owned()
                && operation.isStandard()
                && operation.isByKey(table)
                && operation.right(table) == Right.ADMINISTER;
        return has ? Optional.of(own(operation, table)) : Optional.empty();
    }

    private static Operation own(Operation operation, TableDefinition table) {
        var path = operation.path();
        var afterKey = path.substring(path.indexOf('}') + 1);
        var collection = table.sortKey().isPresent() ? "/" + Names.kebab(table.tableName()) : "";
        return operation
                .as(name(operation, table))
                .at(ROOT + collection + afterKey)
                .uncached()
                .requiring(Right.OWN);
    }

    /** Such as {@code get-my-user} of {@code get-user}. */
    private static String name(Operation operation, TableDefinition table) {
        if (operation.action() == DynamoDbAction.QUERY) {
            return "list" + MINE + Names.kebab(table.tableName());
        }
        return operation.name().contains("-") ? operation.name().replaceFirst("-", MINE) : operation.name() + "-mine";
    }
}
