package lambdaless.api;

/** The table that an operation reads or writes, or one of its indexes. */
public sealed interface Target permits TableDefinition, Index {
    /** The table itself, or the one that the index belongs to. */
    String tableName();

    /** The end of the target's ARN after the table's: nothing, or {@code /index/…}. */
    String arnSuffix();
}
