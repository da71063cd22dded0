package lambdaless.local.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.api.Api;
import lambdaless.api.Attribute;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import lambdaless.api.TableDefinition;
import lambdaless.gateway.dynamodb.Call;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.model.BodyModel.Problem;
import lambdaless.gateway.model.IntegrationResponse;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.local.DevStack;

/** Runs an operation's templates with DynamoDB between them, and nothing else of the gateway. */
final class TemplateBench {
    private static final int TIMEOUT_MILLIS = 60_000;

    /** DynamoDB's reply to a transaction with two actions on one item, which DynamoDB Local would take. */
    private static final EndpointReply TWINS = new EndpointReply(
            400,
            List.of(),
            "{\"__type\": \"com.amazon.coral.validate#ValidationException\"}".getBytes(StandardCharsets.UTF_8));

    private final DevStack stack;
    private final Map<String, String> stageVariables;

    private TemplateBench(DevStack stack, Map<String, String> stageVariables) {
        this.stack = stack;
        this.stageVariables = stageVariables;
    }

    /** On the tables that all tests share: each keeps to keys of its own. */
    static TemplateBench shared() {
        return new TemplateBench(DevStack.shared(), DevStack.shared().tables());
    }

    /** On tables of its own. */
    static TemplateBench onEmptyTables() {
        return new TemplateBench(DevStack.shared(), DevStack.shared().emptyTables());
    }

    /** The same with other origins that may call, joined by commas. */
    TemplateBench withOrigins(String origins) {
        var variables = new TreeMap<>(stageVariables);
        variables.put("corsOrigins", origins);
        return new TemplateBench(stack, variables);
    }

    TemplateEngine engine() {
        return stack.engine();
    }

    Map<String, String> stageVariables() {
        return stageVariables;
    }

    /** The answer to a request that DynamoDB itself serves. */
    Answer answer(Request request) {
        assertThat(refusals(request))
                .as("what the model says to %s", request.body())
                .isEmpty();
        var run = new TemplateRun(this, request);
        return run.declared(reply(run));
    }

    /** The answer to a request to which DynamoDB replies with this. */
    Answer answer(Request request, int status, String reply) {
        var run = new TemplateRun(this, request);
        run.call();
        return run.answer(new EndpointReply(status, List.of(), reply.getBytes(StandardCharsets.UTF_8)));
    }

    /** The call as DynamoDB reads it. */
    JsonNode call(Request request) {
        return Answer.tree(new TemplateRun(this, request).call());
    }

    /** The reasons for which the model refuses the body; such a body never meets a template. */
    List<String> refusals(Request request) {
        return Optional.ofNullable(
                        method(request.operation()).validation().models().get("application/json"))
                .map(model -> model.problems(request.body()).stream()
                        .map(Problem::message)
                        .toList())
                .orElse(List.of());
    }

    /** The item as it is stored: every attribute with its type, nothing when there is none. */
    JsonNode stored(String table, JsonNode key) {
        var call = JsonNodeFactory.instance.objectNode().put("TableName", stageVariables.get(table + "Table"));
        call.set("Key", key);
        var reply = sent("GetItem", call.toString());
        assertThat(reply.status()).isEqualTo(200);
        return Answer.tree(text(reply)).path("Item");
    }

    /** Takes all items out of its tables. */
    void clear() {
        for (var table : Api.ofProject().tables()) {
            var name = stageVariables.get(table.stageVariable());
            var scan = JsonNodeFactory.instance.objectNode().put("TableName", name);
            for (var item : Answer.tree(text(sent("Scan", scan.toString()))).path("Items")) {
                var delete = JsonNodeFactory.instance.objectNode().put("TableName", name);
                delete.set("Key", ((ObjectNode) item).retain(keys(table)));
                assertThat(sent("DeleteItem", delete.toString()).status()).isEqualTo(200);
            }
        }
    }

    private static List<String> keys(TableDefinition table) {
        return table.attributes().stream()
                .filter(Attribute::isKey)
                .map(Attribute::name)
                .toList();
    }

    Operation operation(String name) {
        return Operations.all().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Method method(String name) {
        var operation = operation(name);
        return stack.stage().api().methods().stream()
                .filter(method -> method.resourcePath().equals(operation.path()))
                .filter(method -> method.httpMethod().equals(operation.verb().name()))
                .findFirst()
                .orElseThrow();
    }

    /** The response that the reply's status selects. */
    IntegrationResponse response(String operation, int status) {
        var responses = method(operation).responses();
        return responses.stream()
                .filter(response -> response.matches(String.valueOf(status)))
                .findFirst()
                .or(() -> responses.stream()
                        .filter(response -> response.pattern().isEmpty())
                        .findFirst())
                .orElseThrow();
    }

    private EndpointReply reply(TemplateRun run) {
        var action = operation(run.request().operation()).action().apiAction();
        var call = run.call();
        return Call.parse(action, call.getBytes(StandardCharsets.UTF_8)).isTwiceOnAnItem(keysByTable())
                ? TWINS
                : sent(action, call);
    }

    private Map<String, List<String>> keysByTable() {
        return Api.ofProject().tables().stream()
                .collect(toMap(table -> stageVariables.getOrDefault(table.stageVariable(), ""), TemplateBench::keys));
    }

    private EndpointReply sent(String action, String body) {
        return stack.database()
                .call(new EndpointCall(
                        "bench",
                        "local",
                        action,
                        "",
                        List.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        TIMEOUT_MILLIS));
    }

    private static String text(EndpointReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
