package lambdaless.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;

/** The resources of a case: one REST API with one stage, and what belongs to them. */
final class CaseStack {
    private static final String API = "api1";
    private static final String STAGE = "dev";
    static final String ROLE_ARN = "arn:aws:iam::111111111111:role/gateway";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode each;
    private final List<RecordedResource> resources = new ArrayList<>();

    private CaseStack(JsonNode each) {
        this.each = each;
    }

    static List<RecordedResource> of(JsonNode each) {
        var stack = new CaseStack(each);
        stack.api();
        stack.stage();
        stack.plans();
        stack.role();
        var methods = new CaseMethods(stack);
        each.path("methods").properties().forEach(method -> methods.add(method.getKey(), method.getValue()));
        return List.copyOf(stack.resources);
    }

    private void api() {
        add(
                ResourceType.REST_API,
                API,
                each.path("restApi"),
                Map.of("rootResourceId", "root", "executionArn", "arn:aws:execute-api:eu-west-1:111111111111:" + API));
        each.path("models")
                .properties()
                .forEach(model -> add(
                        ResourceType.MODEL,
                        model.getKey(),
                        inputs("name", model.getKey())
                                .put("contentType", "application/json")
                                .put("schema", model.getValue().toString())));
        each.path("gatewayResponses")
                .properties()
                .forEach(response -> add(
                        ResourceType.GATEWAY_RESPONSE,
                        response.getKey(),
                        inputs("responseType", response.getKey()).setAll((ObjectNode) response.getValue())));
        each.path("authorizers")
                .properties()
                .forEach(authorizer -> add(
                        ResourceType.AUTHORIZER,
                        authorizer.getKey(),
                        inputs("name", authorizer.getKey()).setAll((ObjectNode) authorizer.getValue())));
    }

    private void stage() {
        add(ResourceType.STAGE, STAGE, inputs("stageName", STAGE).setAll(object(each.path("stage"))));
        each.path("methodSettings")
                .properties()
                .forEach(settings -> add(
                        ResourceType.METHOD_SETTINGS,
                        settings.getKey(),
                        inputs("stageName", STAGE)
                                .put("methodPath", settings.getKey())
                                .set("settings", settings.getValue())));
    }

    private void plans() {
        var plan = inputs("name", "plan").setAll(object(each.path("usagePlan")));
        ((ObjectNode) plan)
                .withArray("apiStages")
                .addObject()
                .put("apiId", API)
                .put("stage", STAGE)
                .setAll(object(each.path("planStage")));
        if (each.has("usagePlan")) {
            add(ResourceType.USAGE_PLAN, "plan", plan);
        }
        for (var key : each.path("keys")) {
            var value = key.path("value").asText();
            add(ResourceType.API_KEY, value, inputs("name", value).setAll((ObjectNode) key));
            if (!key.path("loose").asBoolean()) {
                add(
                        ResourceType.USAGE_PLAN_KEY,
                        value,
                        inputs("keyId", value).put("keyType", "API_KEY").put("usagePlanId", "plan"));
            }
        }
    }

    private void role() {
        var trust = policy(NODES.objectNode()
                .put("Effect", "Allow")
                .put("Action", "sts:AssumeRole")
                .set("Principal", inputs("Service", each.path("roleTrusts").asText("apigateway.amazonaws.com"))));
        var statements = each.has("rolePolicy")
                ? each.path("rolePolicy")
                : NODES.objectNode()
                        .put("Effect", "Allow")
                        .put("Action", "dynamodb:*")
                        .put("Resource", "*");
        add(
                ResourceType.ROLE,
                "gateway",
                inputs("name", "gateway").put("assumeRolePolicy", trust),
                Map.of("arn", ROLE_ARN, "name", "gateway"));
        add(ResourceType.ROLE_POLICY, "gateway", inputs("role", "gateway").put("policy", policy(statements)));
    }

    private static String policy(JsonNode statements) {
        return inputs("Version", "2012-10-17").set("Statement", statements).toString();
    }

    void add(ResourceType type, String name, JsonNode inputs) {
        add(type, name, inputs, Map.of());
    }

    void add(ResourceType type, String name, JsonNode inputs, Map<String, Object> outputs) {
        var given = object(inputs).deepCopy();
        if (type.token().startsWith("aws:apigateway/") && type != ResourceType.REST_API) {
            given.put("restApi", API);
        }
        resources.add(new RecordedResource(type.token(), name, name, Fidelity.values(given), outputs));
    }

    static ObjectNode inputs(String name, String value) {
        return NODES.objectNode().put(name, value);
    }

    static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : NODES.objectNode();
    }
}
