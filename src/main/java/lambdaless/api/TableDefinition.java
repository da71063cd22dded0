package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A DynamoDB table: its name here, what one of its items is called, the attributes that a client sees, its indexes.
 * Beside these every item carries {@value #ETAG}, which the templates write.
 *
 * @param owned whether an item belongs to the caller whose identity is its partition key
 */
public record TableDefinition(
        String tableName, String item, List<Attribute> attributes, List<Index> indexes, boolean owned)
        implements Target {
    /** The attribute with the item's entity tag; not in bodies, it is the ETag header. */
    public static final String ETAG = "etag";

    public TableDefinition {
        AttributeChecks.ofTable(tableName, attributes);
    }

    static TableDefinition of(String name, String item, Attribute... attributes) {
        return new TableDefinition(name, item, List.of(attributes), List.of(), false);
    }

    TableDefinition withIndex(String name, String partitionKey, String sortKey) {
        AttributeChecks.ofIndex(this, name, List.of(partitionKey, sortKey));
        var index = new Index(tableName, name, partitionKey, sortKey);
        var addressed = attributes.stream()
                .map(attribute ->
                        attribute.name().equals(partitionKey) && attribute.type() instanceof AttributeType.OfNumber
                                ? attribute.addressed()
                                : attribute)
                .toList();
        return new TableDefinition(
                tableName,
                item,
                addressed,
                Stream.concat(indexes.stream(), Stream.of(index)).toList(),
                owned);
    }

    /**
     * The same with items that belong to callers: each has its own under {@code /me}, and only an administrator those of others.
     *
     * @param partitionKey the attribute with the identity of the caller that an item belongs to
     */
    TableDefinition ownedBy(String partitionKey) {
        AttributeChecks.ofOwner(this, partitionKey);
        return new TableDefinition(tableName, item, attributes, indexes, true);
    }

    @Override
    public String arnSuffix() {
        return "";
    }

    public Attribute partitionKey() {
        return key(Attribute.Role.PARTITION_KEY)
                .orElseThrow(() -> new IllegalArgumentException("table " + tableName + " has no partition key"));
    }

    public Optional<Attribute> sortKey() {
        return key(Attribute.Role.SORT_KEY);
    }

    /** The partition key, and the sort key if there is one. */
    List<Attribute> keys() {
        return Stream.concat(Stream.of(partitionKey()), sortKey().stream()).toList();
    }

    /** The attributes that are not in the key. */
    List<Attribute> fields() {
        return attributes.stream().filter(attribute -> !attribute.isKey()).toList();
    }

    Attribute attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "table " + tableName + " has no attribute " + name + "; expected one of "
                                + attributes.stream().map(Attribute::name).toList()));
    }

    /** The attribute with the time after which DynamoDB deletes an item. */
    public Optional<Attribute> timeToLive() {
        return attributes.stream()
                .filter(attribute -> attribute.type() instanceof AttributeType.TimeToLive)
                .findFirst();
    }

    /** The attributes, and the fields of the objects in them. */
    public Stream<Attribute> attributesAndFields() {
        return withFields(attributes);
    }

    private static Stream<Attribute> withFields(List<Attribute> attributes) {
        return attributes.stream()
                .flatMap(one ->
                        Stream.concat(Stream.of(one), withFields(one.type().fields())));
    }

    /** The attributes that are keys, of the table or of an index: those that DynamoDB must know beforehand. */
    public List<Attribute> keyAttributes() {
        return attributes.stream()
                .filter(attribute -> attribute.isKey() || isIndexKey(attribute))
                .toList();
    }

    /** An item by example, as clients write it. */
    public JsonObject example() {
        return Examples.item(this);
    }

    public Index index(String name) {
        return indexes.stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + tableName + " has no index " + name
                        + "; expected "
                        + (indexes.isEmpty()
                                ? "one that .withIndex(…) declares"
                                : "one of " + indexes.stream().map(Index::name).toList())));
    }

    /** The stage variable that holds the deployed table's name. */
    public String stageVariable() {
        return tableName + "Table";
    }

    private boolean isIndexKey(Attribute attribute) {
        return indexes.stream()
                .anyMatch(
                        index -> List.of(index.partitionKey(), index.sortKey()).contains(attribute.name()));
    }

    private Optional<Attribute> key(Attribute.Role role) {
        return attributes.stream().filter(attribute -> attribute.role() == role).findFirst();
    }
}
