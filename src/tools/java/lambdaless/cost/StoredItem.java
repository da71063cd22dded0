package lambdaless.cost;

import static lambdaless.api.TableDefinition.ETAG;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.api.TableDefinition;

/** The form in which DynamoDB keeps an item, from the one in which clients write it. */
final class StoredItem {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** As long as the extended request ids of API Gateway, which entity tags are made of. */
    private static final String SOME_ETAG = "AbCdEfGhIjKlMnO=";

    private static final String SOME_TIME = "1767225600000";

    private StoredItem() {}

    static ObjectNode of(TableDefinition table, JsonNode item) {
        var stored = attributes(table.attributes(), item);
        stored.set(ETAG, NODES.objectNode().put("S", SOME_ETAG));
        table.attributes().stream()
                .filter(attribute -> !attribute.isWritable())
                .forEach(time -> stored.set(time.name(), NODES.objectNode().put("N", SOME_TIME)));
        return stored;
    }

    private static ObjectNode attributes(List<Attribute> attributes, JsonNode item) {
        var stored = NODES.objectNode();
        attributes.stream()
                .filter(attribute -> item.has(attribute.name()))
                .forEach(attribute ->
                        stored.set(attribute.name(), value(attribute.type(), item.path(attribute.name()))));
        return stored;
    }

    private static ObjectNode value(AttributeType type, JsonNode value) {
        var name = type.dynamoDbType();
        var stored = NODES.objectNode();
        switch (name) {
            case "SS", "NS" -> stored.set(name, texts(value));
            case "L" -> stored.set(name, elements(type, value));
            case "M" -> stored.set(name, attributes(type.fields(), value));
            case "BOOL" -> stored.set(name, value);
            default -> stored.put(name, value.asText());
        }
        return stored;
    }

    private static ArrayNode texts(JsonNode values) {
        var texts = NODES.arrayNode();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static ArrayNode elements(AttributeType type, JsonNode values) {
        var elements = NODES.arrayNode();
        values.forEach(value -> elements.add(
                type.fields().isEmpty()
                        ? NODES.objectNode().put("S", value.asText())
                        : NODES.objectNode().set("M", attributes(type.fields(), value))));
        return elements;
    }
}
