package lambdaless.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.WriteTime;
import lambdaless.api.Operation;
import lambdaless.api.SampleValues;
import lambdaless.api.TableDefinition;

/** A table of an API that is served on a stage, and requests to the standard operations that it has there. */
record TableContract(Stage stage, Api api, TableDefinition table) {
    private static final JsonNode MISSING = JsonNodeFactory.instance.missingNode();
    private static final int OK = 200;
    private static final int LARGEST_PAGE = 100;

    static Stream<TableContract> all(Stage stage, Api api) {
        return api.tables().stream().map(table -> new TableContract(stage, api, table));
    }

    @Override
    public String toString() {
        return table.tableName();
    }

    /** True if it has an operation with that request template: {@code get}. */
    boolean has(String kind) {
        return operation(kind).isPresent();
    }

    /** The operations that answer with pages of its items, or of those of an index. */
    Stream<Operation> lists() {
        return Stream.concat(operations("query"), operations("list"));
    }

    /** True if an operation puts items into it. */
    boolean isWritten() {
        return has("create") || has("replace") || has("create-batch");
    }

    /** The operation with that request template. */
    Optional<Operation> operation(String kind) {
        return operations(kind).findFirst();
    }

    Stream<Operation> operations(String kind) {
        return api.operations().stream()
                .filter(operation -> operation.target().tableName().equals(table.tableName()))
                .filter(operation ->
                        operation.request().replaceFirst("-keeping-time$", "").equals("requests/" + kind));
    }

    List<Attribute> keys() {
        return table.attributes().stream().filter(Attribute::isKey).toList();
    }

    static boolean isNumber(Attribute attribute) {
        return attribute.type().dynamoDbType().equals("N");
    }

    List<Attribute> fields() {
        return table.attributes().stream()
                .filter(attribute -> !attribute.isKey() && attribute.isWritable())
                .toList();
    }

    /** An item of this run with every attribute that a client gives. */
    ObjectNode item(String text) {
        return owned(SampleValues.object(table.attributes(), text), text);
    }

    /** An item of this run with its key and the attributes that a client must give. */
    ObjectNode leastItem(String text) {
        var item = SampleValues.least(table.attributes(), text);
        keys().forEach(key -> item.set(key.name(), SampleValues.of(key.type(), text)));
        return owned(item, text);
    }

    /** The same as it comes back from a server, with a key of this run. */
    private ObjectNode owned(ObjectNode item, String text) {
        var key = keys().get(0);
        var own = stage.own(table.item() + " " + text);
        if (key.type() instanceof IntegerNumber number) {
            long range = number.maximum() - number.minimum() + 1;
            item.put(key.name(), number.minimum() + Math.floorMod(own.hashCode(), range));
        } else {
            item.put(key.name(), own);
        }
        return (ObjectNode) Answer.tree(item.toString());
    }

    ObjectNode withoutKey(ObjectNode item) {
        return item.deepCopy().without(keys().stream().map(Attribute::name).toList());
    }

    Answer get(JsonNode item, String... headers) {
        return stage.get(path("get", item), headers);
    }

    /** Replaces the item with that key by one with these fields. */
    Answer put(JsonNode item, JsonNode fields, String... headers) {
        return stage.put(path("replace", item), fields, headers);
    }

    Answer patch(JsonNode item, JsonNode change, String... headers) {
        return stage.patch(path("update", item), change, headers);
    }

    Answer delete(JsonNode item, String... headers) {
        return stage.delete(path("delete", item), headers);
    }

    private String path(String kind, JsonNode item) {
        return pathOf(operation(kind).orElseThrow(), item);
    }

    /** The path of an operation, with the item's attributes in the place of its parameters. */
    String pathOf(Operation operation, JsonNode item) {
        var path = operation.path();
        for (var field : (Iterable<String>) item::fieldNames) {
            path = path.replace(
                    "{" + field + "}", Items.segment(item.path(field).asText()));
        }
        return path;
    }

    Answer created(ObjectNode item, String... headers) {
        clearUpLater(item);
        return stage.post(operation("create").orElseThrow().path(), item, headers);
    }

    /** Puts an item into the table by the operation that there is for it. */
    Answer written(ObjectNode item) {
        if (has("create")) {
            return created(item);
        }
        clearUpLater(item);
        return has("replace")
                ? put(item, withoutKey(item))
                : stage.post(operation("create-batch").orElseThrow().path(), batch(List.of(item)));
    }

    /** The body that creates these items. */
    ObjectNode batch(List<ObjectNode> items) {
        var batch = Items.object();
        batch.putArray(table.tableName()).addAll(items);
        return batch;
    }

    void clearUpLater(JsonNode item) {
        operation("delete").ifPresent(delete -> stage.clearUpLater(pathOf(delete, item)));
    }

    /** An item as it is read alone, or else in a list of the table: a missing one if it is not there, none if nothing reads it. */
    Optional<JsonNode> read(ObjectNode item) {
        if (has("get")) {
            var answer = get(item);
            return Optional.of(answer.status() == OK ? answer.json() : MISSING);
        }
        return lists().filter(list -> list.target() instanceof TableDefinition)
                .findFirst()
                .map(list -> stage.listed(pathOf(list, item), LARGEST_PAGE).stream()
                        .filter(shown -> keys().stream()
                                .allMatch(key -> shown.path(key.name()).equals(item.path(key.name()))))
                        .findFirst()
                        .orElse(MISSING));
    }

    /** The item without the times that the API writes. */
    ObjectNode given(JsonNode answered) {
        var item = (ObjectNode) answered.deepCopy();
        times().forEach(time -> item.remove(time.name()));
        return item;
    }

    /** The item with the default values of what it lacks. */
    ObjectNode withDefaults(ObjectNode item) {
        var whole = item.deepCopy();
        fields().forEach(field -> field.defaultValue()
                .filter(value -> !item.has(field.name()))
                .ifPresent(value -> whole.set(field.name(), Answer.tree(value.toString()))));
        return whole;
    }

    List<Attribute> times() {
        return table.attributes().stream()
                .filter(attribute -> attribute.type() instanceof WriteTime)
                .toList();
    }
}
