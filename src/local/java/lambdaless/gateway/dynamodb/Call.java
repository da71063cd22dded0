package lambdaless.gateway.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call to DynamoDB as its service reads it: more strictly than DynamoDB Local does. */
public final class Call {
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String action;
    private final JsonNode body;
    private final byte[] bytes;

    private Call(String action, JsonNode body, byte[] bytes) {
        this.action = action;
        this.body = body;
        this.bytes = bytes;
    }

    /**
     * Reads the body of a call. An empty one has no parameters, and touches nothing.
     *
     * @param action as DynamoDB spells it: {@code GetItem}
     * @throws SerializationException when DynamoDB would refuse to read it
     */
    public static Call parse(String action, byte[] body) {
        if (body.length == 0) {
            return new Call(action, MissingNode.getInstance(), body);
        }
        try {
            var tree = STRICT.readTree(body);
            if (!tree.isObject()) {
                throw SerializationException.unreadable("the body is not an object");
            }
            return new Call(action, tree, ParameterTypes.read(tree) ? STRICT.writeValueAsBytes(tree) : body);
        } catch (JsonProcessingException noJson) {
            throw SerializationException.unreadable(noJson.getOriginalMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The call with booleans where DynamoDB takes a text for one, which DynamoDB Local does not always. */
    public byte[] bytes() {
        return bytes;
    }

    /** The tables and indexes that the call touches, with the action it needs on each; one for each item of a transaction or batch. */
    public Set<Access> accesses() {
        if (bytes.length == 0) {
            return Set.of();
        }
        return switch (action) {
            case "TransactWriteItems", "TransactGetItems" -> ofTransaction();
            case "BatchGetItem", "BatchWriteItem" -> ofBatch();
            case "ExecuteStatement" -> ofStatements(List.of(body));
            case "BatchExecuteStatement" -> ofStatements(body.path("Statements"));
            case "ExecuteTransaction" -> ofStatements(body.path("TransactStatements"));
            default -> Set.of(access(action, body));
        };
    }

    private Set<Access> ofTransaction() {
        var accesses = new LinkedHashSet<Access>();
        body.path("TransactItems")
                .forEach(item -> item.properties()
                        .forEach(operation ->
                                accesses.add(access(permission(operation.getKey()), operation.getValue()))));
        return accesses;
    }

    private static Set<Access> ofStatements(Iterable<JsonNode> statements) {
        var accesses = new LinkedHashSet<Access>();
        statements.forEach(statement ->
                accesses.addAll(PartiQl.accesses(statement.path("Statement").asText())));
        return accesses;
    }

    private Set<Access> ofBatch() {
        var accesses = new LinkedHashSet<Access>();
        body.path("RequestItems").fieldNames().forEachRemaining(table -> accesses.add(new Access(action, table, "")));
        return accesses;
    }

    /**
     * True if it is a transaction with two actions on one item, which DynamoDB refuses and DynamoDB Local does not.
     *
     * @param keys by the name of a table: the attributes of its key
     */
    public boolean isTwiceOnAnItem(Map<String, List<String>> keys) {
        return action.equals("TransactWriteItems")
                && new TransactionItems(body.path("TransactItems"), keys).haveTwins();
    }

    /**
     * One thing done to one table or index.
     *
     * @param action as DynamoDB spells the permission: {@code PutItem}
     * @param table the name, or the ARN
     * @param index the name, or nothing
     */
    public record Access(String action, String table, String index) {}

    private static Access access(String action, JsonNode parameters) {
        return new Access(
                action,
                parameters.path("TableName").asText(),
                parameters.path("IndexName").asText());
    }

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html */
    private static String permission(String operation) {
        return switch (operation) {
            case "Get" -> "GetItem";
            case "Put" -> "PutItem";
            case "Update" -> "UpdateItem";
            case "Delete" -> "DeleteItem";
            case "ConditionCheck" -> "ConditionCheckItem";
            default -> operation;
        };
    }
}
