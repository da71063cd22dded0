package lambdaless.gateway;

import static lambdaless.gateway.CaseStack.inputs;
import static lambdaless.gateway.CaseStack.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import lambdaless.gateway.stack.ResourceType;

/** The methods of a case, each with its resource, integration and responses: a MOCK that answers 200, unless it says more. */
final class CaseMethods {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CaseStack stack;
    private final Map<String, String> resourceIds = new HashMap<>(Map.of("", "root"));

    CaseMethods(CaseStack stack) {
        this.stack = stack;
    }

    void add(String route, JsonNode method) {
        var verb = route.substring(0, route.indexOf(' '));
        var where = inputs("httpMethod", verb).put("resourceId", resource(route.substring(verb.length() + 1)));
        var declared = where.deepCopy().put("authorization", "NONE").setAll(object(method.path("method")));
        if (method.has("validator")) {
            stack.add(
                    ResourceType.REQUEST_VALIDATOR,
                    route,
                    inputs("name", route).setAll(object(method.path("validator"))));
            ((ObjectNode) declared).put("requestValidatorId", route);
        }
        stack.add(ResourceType.METHOD, route, declared);
        if (!method.path("integration").isNull()) {
            stack.add(ResourceType.INTEGRATION, route, where.deepCopy().setAll(integration(method)));
        }
        responses(route, where, method);
    }

    private static ObjectNode integration(JsonNode method) {
        var integration = NODES.objectNode().put("type", "MOCK");
        if (method.has("action")) {
            integration
                    .put("type", "AWS")
                    .put("integrationHttpMethod", "POST")
                    .put("credentials", CaseStack.ROLE_ARN)
                    .put(
                            "uri",
                            "arn:aws:apigateway:eu-west-1:dynamodb:action/"
                                    + method.path("action").asText());
        } else {
            integration.putObject("requestTemplates").put("application/json", "{\"statusCode\": 200}");
        }
        return integration.setAll(object(method.path("integration")));
    }

    private void responses(String route, ObjectNode where, JsonNode method) {
        var responses = method.has("responses")
                ? method.path("responses")
                : NODES.objectNode().set("200", NODES.objectNode());
        for (var response : responses.properties()) {
            stack.add(
                    ResourceType.INTEGRATION_RESPONSE,
                    route + " " + response.getKey(),
                    where.deepCopy().put("statusCode", response.getKey()).setAll(object(response.getValue())));
            if (!method.path("withoutMethodResponses").asBoolean()) {
                stack.add(
                        ResourceType.METHOD_RESPONSE,
                        route + " " + response.getKey(),
                        where.deepCopy().put("statusCode", response.getKey()));
            }
        }
    }

    /** The id of the resource with this path, which is made along with its parents. */
    private String resource(String path) {
        var known = resourceIds.get(path.equals("/") ? "" : path);
        if (known != null) {
            return known;
        }
        int last = path.lastIndexOf('/');
        var parent = resource(path.substring(0, last));
        resourceIds.put(path, path);
        stack.add(
                ResourceType.RESOURCE,
                path,
                inputs("parentId", parent).put("pathPart", path.substring(last + 1)),
                Map.of("path", path));
        return path;
    }
}
