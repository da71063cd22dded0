package lambdaless.api;

/** What an operation reads or writes: a table, or one of its indexes. */
public sealed interface Target permits TableDefinition, Index {
    /** The table itself, or the one that the index belongs to. */
    String tableName();

    /** What the target's ARN has after the table's: nothing, or {@code /index/…}. */
    String arnSuffix();
}
