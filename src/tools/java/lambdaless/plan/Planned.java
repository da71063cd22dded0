package lambdaless.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A value as a plan shows it.
 *
 * @param known the value; missing where AWS has yet to give it
 * @param unknown {@code true} where AWS has yet to give it, and the same of a block's arguments
 * @param expression the constant or the references that it is written as
 */
record Planned(JsonNode known, JsonNode unknown, JsonNode expression) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Planned constant(JsonNode value) {
        return new Planned(value, JSON.missingNode(), JSON.objectNode().set("constant_value", value));
    }

    /** A value that refers to other resources and is known all the same. */
    static Planned composed(JsonNode value, List<String> expressions) {
        return expressions.isEmpty()
                ? constant(value)
                : new Planned(value, JSON.missingNode(), references(expressions));
    }

    /** The output of another resource, which is there only after the update. */
    static Planned reference(String expression) {
        return new Planned(JSON.missingNode(), JSON.booleanNode(true), references(List.of(expression)));
    }

    /** As Terraform has them: the attribute, and then the resource. */
    private static ObjectNode references(List<String> expressions) {
        ArrayNode references = JSON.arrayNode();
        for (var expression : expressions) {
            references.add(expression).add(expression.substring(0, expression.lastIndexOf('.')));
        }
        return JSON.objectNode().set("references", references);
    }
}
