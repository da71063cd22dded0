package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.testinvoke.TestInvocation.Answer;
import lambdaless.gateway.testinvoke.TestInvocation.NotThere;
import lambdaless.local.console.Timeline;

/**
 * AWS's TestInvokeMethod as JSON over HTTP.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html">TestInvokeMethod</a>
 */
final class TestInvoke {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "application/json";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private TestInvoke() {}

    static HttpResponse answer(Gateway gateway, HttpRequest request) {
        if (!request.method().equals("POST")) {
            return refused(NOT_ALLOWED, request.method() + " is not answered here; expected POST");
        }
        try {
            var asked = JSON.readTree(request.body());
            if (!asked.path("resource").isTextual() || !asked.path("httpMethod").isTextual()) {
                return refused(
                        BAD_REQUEST,
                        "expected a JSON object with resource and httpMethod; beside them there may be"
                                + " restApiId, pathWithQueryString, headers, body and stageVariables");
            }
            var wrong = TestInvokeFields.wrong(asked);
            return wrong.map(problem -> refused(BAD_REQUEST, problem))
                    .orElseGet(() -> Site.answer(OK, TYPE, described(gateway.test(invocation(asked)))));
        } catch (NotThere missing) {
            return refused(NOT_FOUND, String.valueOf(missing.getMessage()));
        } catch (IOException broken) {
            return refused(BAD_REQUEST, "the body is not JSON; expected an object with resource and httpMethod");
        }
    }

    /** The APIs that can be tested, with their stages and methods. */
    static String methods(RunningStack serving) {
        var methods = JSON.createArrayNode();
        for (var stage : serving.stages()) {
            for (var method : stage.api().methods()) {
                methods.addObject()
                        .put("restApiId", stage.api().id())
                        .put("stage", stage.name())
                        .put("name", method.name())
                        .put("httpMethod", method.httpMethod())
                        .put("resource", method.resourcePath());
            }
        }
        return methods.toPrettyString() + "\n";
    }

    private static TestInvocation invocation(JsonNode asked) {
        return new TestInvocation(
                text(asked, "restApiId"),
                asked.path("resource").asText(),
                asked.path("httpMethod").asText(),
                text(asked, "pathWithQueryString").orElse(""),
                headers(asked),
                text(asked, "body").orElse("").getBytes(StandardCharsets.UTF_8),
                asked.path("stageVariables").isObject()
                        ? Optional.of(texts(asked.path("stageVariables")))
                        : Optional.empty());
    }

    private static List<Header> headers(JsonNode asked) {
        var headers = new ArrayList<Header>();
        texts(asked.path("headers")).forEach((name, value) -> headers.add(new Header(name, value)));
        asked.path("multiValueHeaders")
                .properties()
                .forEach(header ->
                        header.getValue().forEach(value -> headers.add(new Header(header.getKey(), value.asText()))));
        return headers;
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static Optional<String> text(JsonNode asked, String key) {
        return Optional.of(asked.path(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static String described(Answer answer) {
        var response = answer.response();
        var described = JSON.createObjectNode();
        described.put("status", response.status());
        described.put("body", new String(response.body(), StandardCharsets.UTF_8));
        described.set("headers", headers(response));
        var all = described.putObject("multiValueHeaders");
        response.headers().forEach(header -> all.withArray(header.name()).add(header.value()));
        described.put("log", answer.log());
        described.put("latency", answer.latencyMillis());
        described.set("steps", Timeline.steps(answer.road()));
        return described.toPrettyString() + "\n";
    }

    private static ObjectNode headers(HttpResponse response) {
        var headers = JSON.createObjectNode();
        response.headers().forEach(header -> headers.put(header.name(), header.value()));
        return headers;
    }

    private static HttpResponse refused(int status, String message) {
        return Site.answer(status, TYPE, JSON.createObjectNode().put("message", message) + "\n");
    }
}
