package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.road.Endpoint;
import lambdaless.gateway.road.EndpointCall;
import lambdaless.gateway.road.EndpointReply;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;

/** Makes the tables of a stack in a database, where they are not there yet. */
final class Database {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Endpoint endpoint;

    Database(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Makes the tables.
     *
     * @throws UserError when a table is there with other keys
     */
    void create(List<RecordedResource> resources) {
        resources.stream()
                .filter(resource -> resource.type().equals(ResourceType.TABLE.token()))
                .forEach(this::create);
    }

    private void create(RecordedResource table) {
        var definition = definition(merged(table));
        var created = call("CreateTable", definition);
        if (created.status() == OK) {
            return;
        }
        var name = JSON.createObjectNode()
                .put("TableName", definition.path("TableName").asText());
        var existing = call("DescribeTable", name);
        if (existing.status() != OK) {
            throw new UserError("table " + table.name() + " cannot be made: " + message(created));
        }
        var there = tree(existing).path("Table");
        if (!keys(there).equals(keys(definition))) {
            throw new UserError("table " + definition.path("TableName").asText() + " in the data folder has the keys "
                    + keys(there) + "; expected " + keys(definition)
                    + ", as the stack declares them: give another folder with -Dlocal.data, or delete this one");
        }
    }

    private static Map<String, Object> merged(RecordedResource table) {
        var merged = new HashMap<>(table.outputs());
        merged.putAll(table.inputs());
        return merged;
    }

    /** The table's definition, from the properties of Pulumi's resource; throughput is of no interest here. */
    private static ObjectNode definition(Map<String, Object> properties) {
        JsonNode declared = JSON.valueToTree(properties);
        var definition = JSON.createObjectNode();
        definition.put("TableName", declared.path("name").asText());
        definition.put("BillingMode", "PAY_PER_REQUEST");
        definition.set("KeySchema", KeySchema.of(declared));
        var attributes = definition.putArray("AttributeDefinitions");
        declared.path("attributes")
                .forEach(attribute -> attributes
                        .addObject()
                        .put("AttributeName", attribute.path("name").asText())
                        .put("AttributeType", attribute.path("type").asText()));
        indexes(declared, "globalSecondaryIndexes", definition, "GlobalSecondaryIndexes");
        indexes(declared, "localSecondaryIndexes", definition, "LocalSecondaryIndexes");
        return definition;
    }

    private static void indexes(JsonNode declared, String property, ObjectNode definition, String parameter) {
        for (var index : declared.path(property)) {
            var made = definition.withArray(parameter).addObject();
            made.put("IndexName", index.path("name").asText());
            var keys = (ObjectNode) index.deepCopy();
            if (!keys.hasNonNull("hashKey")) { // a local index has the table's
                keys.put("hashKey", declared.path("hashKey").asText());
            }
            made.set("KeySchema", KeySchema.of(keys));
            var projection = made.putObject("Projection");
            projection.put("ProjectionType", index.path("projectionType").asText());
            if (index.path("nonKeyAttributes").isArray()
                    && !index.path("nonKeyAttributes").isEmpty()) {
                projection.set("NonKeyAttributes", index.path("nonKeyAttributes"));
            }
        }
    }

    /** The keys of a table and its indexes, to be compared and shown. */
    private static List<String> keys(JsonNode table) {
        var keys = new ArrayList<String>();
        keys.add(names(table.path("KeySchema")));
        table.path("GlobalSecondaryIndexes")
                .forEach(index -> keys.add(index.path("IndexName").asText() + ": " + names(index.path("KeySchema"))));
        return keys.stream().sorted().toList();
    }

    private static String names(JsonNode keySchema) {
        var names = new ArrayList<String>();
        keySchema.forEach(key -> names.add(key.path("AttributeName").asText()));
        return String.join(", ", names);
    }

    private EndpointReply call(String action, JsonNode body) {
        try {
            return endpoint.call(new EndpointCall(
                    "local", "local", action, "", List.of(), JSON.writeValueAsBytes(body), TIMEOUT_MILLIS));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is JSON", impossible);
        }
    }

    private static String message(EndpointReply reply) {
        var error = tree(reply);
        return error.path("message").asText(error.path("Message").asText());
    }

    private static JsonNode tree(EndpointReply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException noJson) {
            throw new IllegalStateException("DynamoDB answers in JSON", noJson);
        }
    }
}
