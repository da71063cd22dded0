package lambdaless.gateway.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The types of a call's parameters and attribute values. DynamoDB refuses another; DynamoDB Local takes some. */
final class ParameterTypes {
    private static final Set<String> ATTRIBUTE_MAPS =
            Set.of("Item", "Key", "ExclusiveStartKey", "ExpressionAttributeValues");
    private static final Set<String> WHOLE_NUMBERS = Set.of("Limit", "Segment", "TotalSegments");
    private static final Set<String> FLAGS = Set.of("ConsistentRead", "ScanIndexForward");
    private static final Set<String> TEXTS = Set.of(
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
            "Statement");
    private static final Map<String, Predicate<JsonNode>> VALUE_TYPES = Map.of(
            "S", JsonNode::isTextual,
            "N", JsonNode::isTextual,
            "B", JsonNode::isTextual,
            "BOOL", JsonNode::isBoolean,
            "NULL", JsonNode::isBoolean,
            "SS", ParameterTypes::isTexts,
            "NS", ParameterTypes::isTexts,
            "BS", ParameterTypes::isTexts,
            "L", ParameterTypes::isValues,
            "M", ParameterTypes::isValueMap);

    private ParameterTypes() {}

    /** Checks a call, or a part of it such as one item of a transaction. */
    static void check(JsonNode parameters) {
        for (var parameter : parameters.properties()) {
            checkParameter(parameter.getKey(), parameter.getValue());
        }
    }

    private static void checkParameter(String name, JsonNode value) {
        if (ATTRIBUTE_MAPS.contains(name)) {
            require(isValueMap(value), value, "a map of attribute values", name);
        } else if (WHOLE_NUMBERS.contains(name)) {
            require(value.isIntegralNumber(), value, "Integer", name);
        } else if (FLAGS.contains(name)) {
            require(value.isBoolean(), value, "Boolean", name);
        } else if (TEXTS.contains(name)) {
            require(value.isTextual(), value, "String", name);
        } else if (value.isContainerNode()) {
            checkNested(value);
        }
    }

    private static void checkNested(JsonNode value) {
        if (value.isArray()) {
            value.forEach(ParameterTypes::check);
        } else {
            check(value);
        }
    }

    private static boolean isValue(JsonNode value) {
        for (var typed : value.properties()) {
            var type = VALUE_TYPES.get(typed.getKey());
            if (type != null && !type.test(typed.getValue())) {
                return false;
            }
        }
        return value.isObject();
    }

    private static boolean isValueMap(JsonNode map) {
        return map.isObject() && map.properties().stream().allMatch(entry -> isValue(entry.getValue()));
    }

    private static boolean isValues(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(ParameterTypes::isValue);
    }

    private static boolean isTexts(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isTextual);
    }

    private static void require(boolean holds, JsonNode value, String expected, String name) {
        if (!holds) {
            throw new SerializationException(
                    value.getNodeType() + "_VALUE cannot be converted to " + expected + " in " + name);
        }
    }
}
