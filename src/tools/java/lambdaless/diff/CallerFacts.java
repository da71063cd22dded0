package lambdaless.diff;

import static lambdaless.diff.Section.CALLERS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lambdaless.diff.Recording.Resource;

/** Who may call: what each route asks a caller for, whom an authorizer asks, and what the policies of callers allow. */
record CallerFacts(Recording recording) {
    static final String AUTHORIZATION = "authorization";
    static final String SCOPES = "scopes";

    /** The fact about the authorizer that methods have. */
    static final String AUTHORIZER = "the authorizer";

    /** The fact about the addresses that callers may have. */
    static final String ADDRESSES = "the addresses of callers";

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> OF_AUTHORIZER =
            List.of("type", "providerArns", "authorizerUri", "identitySource", "identityValidationExpression");

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        recording
                .all("Method")
                .filter(method -> !method.text("httpMethod").equals("OPTIONS"))
                .forEach(method -> facts.add(new Fact(CALLERS, recording.route(method), asked(method))));
        recording.all("Authorizer").forEach(authorizer -> facts.add(new Fact(CALLERS, AUTHORIZER, asks(authorizer))));
        recording
                .all("RestApiPolicy")
                .forEach(policy -> facts.add(new Fact(CALLERS, ADDRESSES, ranges(policy.text("policy")))));
        recording
                .outputs()
                .path("invokePolicies")
                .properties()
                .forEach(policy -> facts.add(new Fact(
                        CALLERS, policy.getKey(), routes(policy.getValue().asText()))));
        return facts;
    }

    private static JsonNode asked(Resource method) {
        var asked = NODES.objectNode().put(AUTHORIZATION, method.text(AUTHORIZATION));
        var scopes = new TreeSet<String>();
        method.inputs().path("authorizationScopes").forEach(scope -> scopes.add(scope.asText()));
        if (!scopes.isEmpty()) {
            scopes.forEach(asked.putArray(SCOPES)::add);
        }
        return asked;
    }

    private static JsonNode asks(Resource authorizer) {
        var asks = NODES.objectNode();
        OF_AUTHORIZER.stream()
                .filter(authorizer.inputs()::has)
                .forEach(property -> asks.set(property, authorizer.inputs().path(property)));
        return asks;
    }

    /** The routes that a policy allows, without its stage: {@code GET/users/*}; one that it denies has a minus before it. */
    private static JsonNode routes(String policy) {
        var routes = new TreeSet<String>();
        statements(policy)
                .forEach(statement -> statement
                        .path("Resource")
                        .forEach(arn -> routes.add(
                                (statement.path("Effect").asText().equals("Deny") ? "-" : "") + route(arn.asText()))));
        var all = NODES.arrayNode();
        routes.forEach(all::add);
        return all;
    }

    /** The ranges outside of which a resource policy denies every call. */
    private static JsonNode ranges(String policy) {
        var ranges = NODES.arrayNode();
        statements(policy)
                .forEach(statement ->
                        statement.at("/Condition/NotIpAddress/aws:SourceIp").forEach(ranges::add));
        return ranges;
    }

    private static String route(String arn) {
        return arn.replaceFirst("^arn:[^/]*/[^/]*/", "");
    }

    private static JsonNode statements(String policy) {
        try {
            return JSON.readTree(policy).path("Statement");
        } catch (JsonProcessingException noPolicy) {
            return NODES.arrayNode();
        }
    }
}
