package lambdaless.local.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lambdaless.api.Api;
import lambdaless.api.Body;
import lambdaless.api.Definition;
import lambdaless.api.Operation;
import lambdaless.api.Partition;
import lambdaless.api.SampleValues;
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
            request = request.at(parameter, parameter(table(operation), parameter, text));
        }
        for (var read : parameters(operation)) {
            if (read.startsWith(QUERY)) {
                var name = read.substring(QUERY.length());
                request = request.asking(name, name.equals("limit") ? "5" : position(operation, name, text));
            } else if (read.equals(IF_MATCH) && !CREATING.contains(operation.body())) {
                request = request.header("If-Match", "\"a\"");
            }
        }
        return operation.body() == Body.NONE ? request : request.body(body(operation, text));
    }

    /** A whole item with the text in its keys, its other texts, its sets and its objects. */
    static ObjectNode item(TableDefinition table, String text) {
        return SampleValues.object(table.attributes(), text);
    }

    /** True if the body of an operation has a text in it that a client chooses. */
    static boolean takesText(Operation operation) {
        boolean withKey = operation.body() == Body.NEW_ITEM || operation.body() == Body.BATCH;
        return table(operation).attributes().stream()
                .filter(attribute -> withKey || !attribute.isKey())
                .anyMatch(attribute -> SampleValues.takesText(attribute.type()));
    }

    /** True if a parameter with the name of an attribute, or with another one, takes any text. */
    static boolean takesText(Operation operation, String parameter) {
        return table(operation).attributes().stream()
                .filter(attribute -> attribute.name().equals(parameter))
                .allMatch(attribute -> SampleValues.takesText(attribute.type()));
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
            case REPLACEMENT, PATCH -> Plain.withoutKey(item);
            case BATCH ->
                NODES.objectNode()
                        .set(table(operation).tableName(), NODES.arrayNode().add(item));
        };
    }

    /** A value for a request parameter with the name of an attribute, or with another one, which takes any text. */
    private static String parameter(TableDefinition table, String name, String text) {
        return table.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> attribute.type().dynamoDbType().equals("N")
                        ? "1976"
                        : SampleValues.of(attribute.type(), text).asText())
                .orElse(text);
    }

    /** A value for a place in a list: {@code after} is one in the only key that the path does not give. */
    private static String position(Operation operation, String name, String text) {
        var table = table(operation);
        if (name.equals("after")) {
            return parameter(
                    table, table.sortKey().orElseGet(table::partitionKey).name(), text);
        }
        var attribute = name.replaceFirst("^after", "");
        return attribute.equals(name)
                ? text
                : parameter(table, attribute.substring(0, 1).toLowerCase(Locale.ROOT) + attribute.substring(1), text);
    }
}
