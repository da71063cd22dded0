package lambdaless.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
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

/** A table of an API that is served on a stage, and the paths that its standard operations have there. */
record TableContract(Stage stage, Api api, TableDefinition table) {
    static Stream<TableContract> all(Stage stage, Api api) {
        return api.tables().stream().map(table -> new TableContract(stage, api, table));
    }

    @Override
    public String toString() {
        return table.tableName();
    }

    /** The operation with that request template: {@code get}. */
    Optional<Operation> operation(String kind) {
        return operations(kind).findFirst();
    }

    Stream<Operation> operations(String kind) {
        return api.operations().stream()
                .filter(operation -> operation.target().tableName().equals(table.tableName()))
                .filter(operation -> operation.request().equals("requests/" + kind));
    }

    List<Attribute> keys() {
        return table.attributes().stream().filter(Attribute::isKey).toList();
    }

    static boolean isNumber(Attribute attribute) {
        return attribute.type().dynamoDbType().equals("N");
    }

    Attribute attribute(String name) {
        return table.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
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

    /** The path of an item. */
    String path(JsonNode item) {
        return pathOf(operation("get").orElseThrow(), item);
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

    Answer created(ObjectNode item) {
        stage.clearUpLater(path(item));
        return stage.post(operation("create").orElseThrow().path(), item);
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

    /** Every item of a list, page by page. */
    List<JsonNode> listed(String path, int limit) {
        var items = Stream.<JsonNode>builder();
        var next = "?limit=" + limit;
        while (!next.isEmpty()) {
            var page = stage.get(path + next).json();
            Iterator<JsonNode> shown = page.path("items").elements();
            shown.forEachRemaining(items);
            next = page.path("next").asText();
        }
        return items.build().toList();
    }
}
