package lambdaless.diff;

import static java.util.stream.Collectors.toMap;
import static lambdaless.diff.Section.PARAMETERS;
import static lambdaless.diff.Section.PERMISSIONS;
import static lambdaless.diff.Section.ROUTES;
import static lambdaless.diff.Section.STATUSES;
import static lambdaless.diff.Section.TEMPLATES;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.diff.Recording.Resource;

/** The routes that clients can call, their statuses, and the permissions of their calls. */
final class RouteFacts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPTIONS = "OPTIONS";

    private final Recording recording;
    private final Labels labels;
    private final Map<String, Map<String, List<Resource>>> parts;

    RouteFacts(Recording recording) {
        this.recording = recording;
        this.labels = new Labels(recording);
        this.parts = Stream.of("Integration", "IntegrationResponse", "MethodResponse")
                .collect(toMap(kind -> kind, recording::byRoute));
    }

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        recording
                .all("Method")
                .filter(method -> !method.text("httpMethod").equals(OPTIONS))
                .forEach(method -> addMethod(method, facts));
        recording.all("Policy").forEach(policy -> facts.add(permissions(policy)));
        recording
                .all("Role")
                .forEach(role -> facts.add(new Fact(
                        PERMISSIONS,
                        "role " + labels.of(role) + " is trusted",
                        parsed(role.text("assumeRolePolicy")))));
        return facts;
    }

    private void addMethod(Resource method, List<Fact> facts) {
        var route = recording.route(method);
        var value = JsonNodeFactory.instance
                .objectNode()
                .put("operation", labels.of(method))
                .put("key", method.inputs().path("apiKeyRequired").asBoolean());
        parts("Integration", route)
                .forEach(integration ->
                        value.put("calls", integration.text("uri").replaceFirst(".*[:/]", "")));
        facts.add(new Fact(ROUTES, route, value));
        method.inputs()
                .path("requestParameters")
                .properties()
                .forEach(parameter -> facts.add(new Fact(
                        PARAMETERS,
                        route + " "
                                + parameter
                                        .getKey()
                                        .replaceFirst("method\\.request\\.", "")
                                        .replace('.', ' '),
                        parameter.getValue())));
        facts.add(new Fact(
                STATUSES,
                route,
                new StatusFacts(parts("MethodResponse", route), parts("IntegrationResponse", route)).value()));
        parts("Integration", route).forEach(part -> addTemplates(part, "request", facts));
        parts("IntegrationResponse", route)
                .forEach(part -> addTemplates(part, "response " + part.text("statusCode"), facts));
    }

    private List<Resource> parts(String kind, String route) {
        return parts.getOrDefault(kind, Map.of()).getOrDefault(route, List.of());
    }

    private void addTemplates(Resource part, String what, List<Fact> facts) {
        var templates = part.inputs().has("requestTemplates") ? "requestTemplates" : "responseTemplates";
        part.inputs()
                .path(templates)
                .properties()
                .forEach(template -> facts.add(new Fact(
                        TEMPLATES,
                        labels.ofRoute(recording.route(part)) + " " + what
                                + (template.getKey().equals("application/json") ? "" : " for " + template.getKey()),
                        template.getValue())));
    }

    /** Each statement in a line of words: {@code Allow dynamodb:GetItem on table/users-dev}. */
    private Fact permissions(Resource policy) {
        var statements = JsonNodeFactory.instance.arrayNode();
        parsed(policy.text("policy"))
                .path("Statement")
                .forEach(statement -> statements.add(statement.path("Effect").asText() + " "
                        + words(statement.path("Action")) + " on " + words(statement.path("Resource"))));
        return new Fact(PERMISSIONS, labels.of(policy), statements.size() == 1 ? statements.get(0) : statements);
    }

    /** An ARN without what is the same of all: partition, service, region, account. */
    private static String words(JsonNode texts) {
        var words = texts.isTextual() ? texts.asText() : texts.toString();
        return words.replaceAll("arn:[^:]*:[^:]*:[^:]*:\\d*:", "");
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(json);
        }
    }
}
