package lambdaless.gateway.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A condition of a statement: one operator on one key. The values are texts here, and may be numbers and booleans in a document.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of policies</a>
 */
record Condition(String operator, String key, List<String> values) {
    /** The conditions of an element {@code Condition}. */
    static List<Condition> of(JsonNode element) {
        var conditions = new ArrayList<Condition>();
        for (var operator : element.properties()) {
            for (var key : operator.getValue().properties()) {
                conditions.add(new Condition(operator.getKey(), key.getKey(), values(key.getValue())));
            }
        }
        return conditions;
    }

    private static List<String> values(JsonNode value) {
        if (value.isArray()) {
            var values = new ArrayList<String>();
            value.forEach(each -> values.add(each.asText()));
            return values;
        }
        return value.isValueNode() ? List.of(value.asText()) : List.of();
    }
}
