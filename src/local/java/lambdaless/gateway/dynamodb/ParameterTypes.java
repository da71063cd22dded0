package lambdaless.gateway.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lambdaless.gateway.dynamodb.TypedReading.Type;

/** The types of a call's parameters and attribute values. DynamoDB Local takes some that DynamoDB refuses, and fails with others. */
final class ParameterTypes {
    private static final String UNEXPECTED_VALUE = "Unexpected value type in payload";

    private static final Map<String, Type> VALUES = Map.of(
            "S", TypedReading::text,
            "N", TypedReading::text,
            "B", TypedReading::bytes,
            "BOOL", TypedReading::flag,
            "NULL", TypedReading::flag,
            "SS", (reading, list) -> reading.elements(list, TypedReading::text),
            "NS", (reading, list) -> reading.elements(list, TypedReading::text),
            "BS", (reading, list) -> reading.elements(list, TypedReading::bytes),
            "L", (reading, list) -> reading.elements(list, ParameterTypes::value),
            "M", ParameterTypes::values);

    private static final Map<String, Type> PARAMETERS = Stream.of(
                    all(ParameterTypes::values, "Item", "Key", "ExclusiveStartKey", "ExpressionAttributeValues"),
                    all((reading, list) -> reading.elements(list, ParameterTypes::values), "Keys"),
                    all(
                            (reading, list) -> reading.elements(list, ParameterTypes::value),
                            "AttributeValueList",
                            "Parameters"),
                    all(ParameterTypes::field, "Value"),
                    all((reading, list) -> reading.elements(list, TypedReading::text), "AttributesToGet"),
                    all((reading, list) -> reading.elements(list, ParameterTypes::operation), "TransactItems"),
                    all((reading, names) -> reading.map(names, TypedReading::text), "ExpressionAttributeNames"),
                    all((reading, map) -> reading.map(map, ParameterTypes::nested), "RequestItems"),
                    all((reading, tags) -> tags, "Tags"),
                    all(TypedReading::whole, "Limit", "Segment", "TotalSegments"),
                    all(TypedReading::flag, "ConsistentRead", "ScanIndexForward", "Exists"),
                    all(
                            TypedReading::text,
                            "TableName",
                            "IndexName",
                            "ConditionExpression",
                            "UpdateExpression",
                            "FilterExpression",
                            "KeyConditionExpression",
                            "ProjectionExpression",
                            "ReturnValues",
                            "ReturnValuesOnConditionCheckFailure",
                            "ReturnConsumedCapacity",
                            "ReturnItemCollectionMetrics",
                            "Select",
                            "ClientRequestToken",
                            "Statement"),
                    all(
                            (reading, map) -> reading.map(map, ParameterTypes::operation),
                            "Expected",
                            "KeyConditions",
                            "QueryFilter",
                            "ScanFilter",
                            "AttributeUpdates"),
                    all(
                            ParameterTypes::operation,
                            "PutRequest",
                            "DeleteRequest",
                            "Put",
                            "Update",
                            "Delete",
                            "Get",
                            "ConditionCheck"))
            .flatMap(types -> types.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ParameterTypes() {}

    private static Map<String, Type> all(Type type, String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> type));
    }

    /**
     * Reads a call. A text that is a boolean becomes one, in its place.
     *
     * @return true if there was such a text
     * @throws SerializationException when DynamoDB would refuse the call
     */
    static boolean read(JsonNode call) {
        var reading = new TypedReading();
        nested(reading, call);
        return reading.hasRewritten();
    }

    /** Reads a call, or a part of it such as one item of a transaction. */
    private static JsonNode nested(TypedReading reading, JsonNode parameters) {
        if (parameters instanceof ArrayNode list) {
            return reading.elements(list, ParameterTypes::nested);
        }
        return parameters instanceof ObjectNode object
                ? reading.members(object, PARAMETERS, ParameterTypes::nested)
                : parameters;
    }

    /** Reads the parameters of a part of a call, which are an object. */
    private static JsonNode operation(TypedReading reading, JsonNode parameters) {
        return reading.structure(parameters, PARAMETERS, ParameterTypes::nested, UNEXPECTED_VALUE);
    }

    private static JsonNode values(TypedReading reading, JsonNode map) {
        return reading.map(map, ParameterTypes::value);
    }

    private static JsonNode value(TypedReading reading, JsonNode value) {
        return reading.structure(value, VALUES, (types, unknown) -> unknown, UNEXPECTED_VALUE);
    }

    /** A value that is a member of an object, whose refusal has other words. */
    private static JsonNode field(TypedReading reading, JsonNode value) {
        return reading.structure(value, VALUES, (types, unknown) -> unknown, "Unexpected field type");
    }
}
