package lambdaless.api;

/** A global secondary index that projects every attribute; the keys are attributes of the table. */
public record Index(String tableName, String name, String partitionKey, String sortKey) implements Target {
    @Override
    public String arnSuffix() {
        return "/index/" + name;
    }
}
