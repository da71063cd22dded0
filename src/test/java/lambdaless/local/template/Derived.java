package lambdaless.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.api.Body;
import lambdaless.api.Definition;
import lambdaless.api.Operation;
import lambdaless.api.Partition;
import lambdaless.api.TableDefinition;

/** Requests and items made of what the operations and tables declare, with a text wherever one may stand. */
final class Derived {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Definition DEFINITION = Api.ofProject().definition(Partition.ofRegion("eu-west-1"));
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String QUERY = "method.request.querystring.";
    /** Those of operations that refuse If-Match, since there is nothing yet that could match. */
    private static final Set<Body> CREATING = Set.of(Body.NEW_ITEM, Body.BATCH);

    private static final String IF_MATCH = "method.request.header.If-Match";

    private Derived() {}

    /** A request that puts the text wherever the operation takes one. */
    static Request request(Operation operation, String text) {
        var request = Request.to(operation.name());
        for (var parameter : pathParameters(operation)) {
            request = request.at(parameter, isNumber(table(operation), parameter) ? "1976" : text);
        }
        for (var read : parameters(operation)) {
            if (read.startsWith(QUERY)) {
                var name = read.substring(QUERY.length());
                request = request.asking(name, name.equals("limit") ? "5" : text);
            } else if (read.equals(IF_MATCH) && !CREATING.contains(operation.body())) {
                request = request.header("If-Match", "\"a\"");
            }
        }
        return operation.body() == Body.NONE ? request : request.body(body(operation, text));
    }

    /** A whole item with the text in its keys, its other texts, its sets and its objects. */
    static ObjectNode item(TableDefinition table, String text) {
        return object(table.attributes(), text);
    }

    /** A value of an attribute that has the text in it where it can. */
    static JsonNode value(AttributeType type, String text) {
        if (type instanceof AttributeType.Whole whole) {
            return NODES.numberNode(whole.maximum());
        } else if (type instanceof AttributeType.Decimal decimal) {
            return NODES.numberNode(decimal.maximum());
        } else if (type instanceof AttributeType.Flag) {
            return NODES.booleanNode(true);
        } else if (type instanceof AttributeType.TextSet) {
            return NODES.arrayNode().add(text);
        } else if (type instanceof AttributeType.Objects objects) {
            return NODES.arrayNode().add(object(objects.fields(), text));
        }
        return NODES.textNode(text);
    }

    private static Set<String> parameters(Operation operation) {
        return DEFINITION.methods().stream()
                .filter(method -> method.name().equals(operation.name()))
                .findFirst()
                .orElseThrow()
                .requestParameters()
                .keySet();
    }

    static List<String> pathParameters(Operation operation) {
        return PATH_PARAMETER
                .matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static TableDefinition table(Operation operation) {
        return Api.ofProject().tables().stream()
                .filter(table -> table.tableName().equals(operation.target().tableName()))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode body(Operation operation, String text) {
        var item = item(table(operation), text);
        return switch (operation.body()) {
            case NONE, NEW_ITEM -> item;
            case REPLACEMENT, CHANGES -> Plain.withoutKey(item);
            case BATCH ->
                NODES.objectNode()
                        .set(table(operation).tableName(), NODES.arrayNode().add(item));
        };
    }

    private static ObjectNode object(List<Attribute> attributes, String text) {
        var object = NODES.objectNode();
        attributes.forEach(attribute -> object.set(attribute.name(), value(attribute.type(), text)));
        return object;
    }

    private static boolean isNumber(TableDefinition table, String name) {
        return table.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .anyMatch(attribute -> attribute.type().dynamoDbType().equals("N"));
    }
}
