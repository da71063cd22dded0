package lambdaless.diff;

import static java.util.Map.entry;
import static lambdaless.diff.Section.OTHERS;
import static lambdaless.diff.Section.OUTPUTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lambdaless.diff.Recording.Resource;

/** Outputs, and every resource property that no other section covers. */
record OtherFacts(Recording recording) {
    private static final String SECRETS = "apiKeyValues";
    /** Where a resource is; another section has it as the route. */
    private static final List<String> PLACES = List.of(
            "restApi", "resourceId", "parentId", "pathPart", "httpMethod", "stageName", "statusCode", "methodPath");
    /** The properties that other sections cover. */
    private static final Map<String, List<String>> COVERED = Map.ofEntries(
            entry(
                    "Method",
                    List.of(
                            "operationName",
                            "apiKeyRequired",
                            "authorization",
                            "authorizationScopes",
                            "authorizerId",
                            "requestParameters",
                            "requestModels")),
            entry(
                    "Authorizer",
                    List.of("type", "providerArns", "authorizerUri", "identitySource", "identityValidationExpression")),
            entry("Integration", List.of("uri", "requestTemplates")),
            entry("IntegrationResponse", List.of("responseTemplates")),
            entry("Model", List.of("schema")),
            entry("Policy", List.of("policy")),
            entry("RestApiPolicy", List.of("policy")),
            entry("Role", List.of("assumeRolePolicy")),
            entry("Deployment", List.of("triggers")),
            entry("UsagePlan", List.of("throttleSettings", "quotaSettings")),
            entry(
                    "Table",
                    List.of(
                            "name",
                            "hashKey",
                            "rangeKey",
                            "globalSecondaryIndexes",
                            "onDemandThroughput",
                            "deletionProtectionEnabled",
                            "pointInTimeRecovery",
                            "serverSideEncryption")));

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        recording.outputs().properties().forEach(output -> addOutput(output.getKey(), output.getValue(), facts));
        var labels = new Labels(recording);
        recording.resources().stream()
                .filter(resource -> resource.type().startsWith("aws:"))
                .forEach(resource ->
                        facts.add(new Fact(OTHERS, resource.kind() + " " + labels.of(resource), uncovered(resource))));
        return facts;
    }

    /** An object's fields are outputs of their own; a secret has a name and no value here. */
    private static void addOutput(String name, JsonNode value, List<Fact> facts) {
        if (name.equals("invokePolicies")) {
            return; // told by who may call
        }
        if (!(value instanceof ObjectNode fields)) {
            facts.add(new Fact(OUTPUTS, name, value));
            return;
        }
        fields.properties()
                .forEach(field -> facts.add(new Fact(
                        OUTPUTS,
                        name + "." + field.getKey(),
                        name.equals(SECRETS) ? JsonNodeFactory.instance.textNode("a secret") : field.getValue())));
    }

    private static JsonNode uncovered(Resource resource) {
        var uncovered = (ObjectNode) resource.inputs().deepCopy();
        uncovered.remove(PLACES);
        uncovered.remove(COVERED.getOrDefault(resource.kind(), List.of()));
        if (resource.kind().equals("MethodSettings") && uncovered.get("settings") instanceof ObjectNode settings) {
            settings.remove(List.of("throttlingRateLimit", "throttlingBurstLimit"));
        }
        if (resource.kind().equals("Stage") && uncovered.get("variables") instanceof ObjectNode variables) {
            variables.remove("corsOrigins");
        }
        return uncovered;
    }
}
