package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * The key of a table or an index, from the properties of Pulumi's resource: {@code hashKey} and {@code rangeKey}, or from
 * version 7 of the provider {@code keySchemas}, a list of up to four attributes of each type.
 */
final class KeySchema {
    private static final List<String> TYPES = List.of("HASH", "RANGE"); // the order that DynamoDB wants

    private KeySchema() {}

    /**
     * As the parameter {@code KeySchema} of CreateTable.
     *
     * @throws UserError when attributes are listed without one of the partition key
     */
    static ArrayNode of(JsonNode declared) {
        var schema = JsonNodeFactory.instance.arrayNode();
        var listed = declared.path("keySchemas");
        if (!listed.isEmpty() && !listed.findValuesAsText("keyType").contains(TYPES.get(0))) {
            throw new UserError(declared.path("name").asText()
                    + " has keySchemas without an attribute of the keyType HASH; expected one to four");
        }
        for (var type : TYPES) {
            for (var key : listed) {
                if (key.path("keyType").asText().equals(type)) {
                    add(schema, key.path("attributeName").asText(), type);
                }
            }
        }
        if (schema.isEmpty()) {
            add(schema, declared.path("hashKey").asText(), "HASH");
            var range = declared.path("rangeKey").asText();
            if (!range.isEmpty() && !range.equals("null")) {
                add(schema, range, "RANGE");
            }
        }
        return schema;
    }

    private static void add(ArrayNode schema, String attribute, String type) {
        schema.addObject().put("AttributeName", attribute).put("KeyType", type);
    }
}
