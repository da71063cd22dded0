package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;

/** Makes the tables of a stack in a database, where they are not there yet. */
final class TableCreator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Endpoint endpoint;
    private final Optional<Path> folder;

    /**
     * Creates tables in a database.
     *
     * @param folder of its data; empty for a database in memory
     */
    TableCreator(Endpoint endpoint, Optional<Path> folder) {
        this.endpoint = endpoint;
        this.folder = folder;
    }

    /**
     * Makes the tables.
     *
     * @throws UserError when a table cannot be made, or is there with another key or other indexes
     */
    void create(List<RecordedResource> resources) {
        var tables = resources.stream()
                .filter(resource -> resource.type().equals(ResourceType.TABLE.token()))
                .toList();
        try {
            refuseLikeNames(tables);
            tables.forEach(this::create);
        } catch (Endpoint.Unreachable failed) {
            throw new UserError("the tables cannot be created in " + place() + ": " + failed.getMessage()
                    + "; expected a sound database with room to write: free some space, or give another folder"
                    + " with -Dlocal.data");
        }
    }

    /** DynamoDB tells names apart by case; SQLite, where DynamoDB Local has a table for each, does not. */
    private void refuseLikeNames(List<RecordedResource> tables) {
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        existing().forEach(name -> known.put(name, name));
        for (var table : tables) {
            var name = definition(merged(table)).path("TableName").asText();
            var other = known.putIfAbsent(name, name);
            if (other != null && !other.equals(name)) {
                throw new UserError("table names " + other + " and " + name + " differ only in case, which the embedded"
                        + " database does not distinguish; expected other names, or another database with -Dlocal.backend"
                        + folder.map(path -> ", or another folder with -Dlocal.data")
                                .orElse(""));
            }
        }
    }

    /** The names of the tables that are there. */
    private List<String> existing() {
        var names = new ArrayList<String>();
        var page = JSON.createObjectNode();
        do {
            var listed = tree(call("ListTables", page));
            listed.path("TableNames").forEach(name -> names.add(name.asText()));
            page.set("ExclusiveStartTableName", listed.get("LastEvaluatedTableName"));
        } while (page.hasNonNull("ExclusiveStartTableName"));
        return names;
    }

    private void create(RecordedResource table) {
        var definition = definition(merged(table));
        var created = call("CreateTable", definition);
        if (created.status() == OK) {
            return;
        }
        var name = definition.path("TableName").asText();
        var existing = call("DescribeTable", JSON.createObjectNode().put("TableName", name));
        if (existing.status() != OK) {
            throw new UserError("table " + name + " cannot be created in " + place() + ": " + message(created));
        }
        var difference = TableSchema.of(tree(existing).path("Table")).difference(TableSchema.of(definition));
        if (!difference.isEmpty()) {
            throw new UserError("table " + name + " in " + place() + " " + difference + ", as the stack declares it: "
                    + folder.map(path -> "give another folder with -Dlocal.data, or delete this one")
                            .orElse("start the gateway again, with an empty database"));
        }
    }

    private String place() {
        return folder.map(path -> "data folder " + path).orElse("the database in memory");
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
