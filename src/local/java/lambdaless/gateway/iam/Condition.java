package lambdaless.gateway.iam;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A condition of a statement: one operator on one key. The values are texts here, and may be numbers and booleans in a document.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar of policies</a>
 */
record Condition(String operator, String key, List<String> values) {
    /** The conditions of a statement; a problem is told of each that IAM could not read. */
    static List<Condition> ofStatement(JsonNode statement, Consumer<String> problem) {
        if (!statement.has("Condition")) {
            return List.of();
        }
        var element = statement.path("Condition");
        if (!element.isObject()) {
            problem.accept("has the Condition " + element + "; expected an object of operators");
        }
        var conditions = new ArrayList<Condition>();
        for (var operator : element.properties()) {
            if (!operator.getValue().isObject()) {
                problem.accept("has the condition operator " + operator.getKey() + " with " + operator.getValue()
                        + "; expected an object of keys and values");
            }
            for (var key : operator.getValue().properties()) {
                conditions.add(
                        new Condition(operator.getKey(), key.getKey(), values(key.getKey(), key.getValue(), problem)));
            }
        }
        return conditions;
    }

    private static List<String> values(String key, JsonNode given, Consumer<String> problem) {
        var values = new ArrayList<String>();
        for (var value : given.isArray() ? given : List.of(given)) {
            if (value.isNull() || !value.isValueNode()) {
                problem.accept("has a condition on " + key + " with the value " + value
                        + "; expected a text, a number or a boolean, or a list of them");
            }
            values.add(value.asText());
        }
        return values;
    }
}
