package lambdaless.local.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lambdaless.gateway.dynamodb.Call;
import lambdaless.gateway.dynamodb.SerializationException;
import lambdaless.gateway.integration.EndpointReply;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.IntegrationResponse;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import lambdaless.gateway.vtl.MappingTemplate;
import lambdaless.gateway.vtl.Overrides;
import lambdaless.gateway.vtl.TemplateVariables;
import lambdaless.local.AnswersOfMethods;

/** One request on its way through its two templates, which share a context. */
final class TemplateRun {
    private static final String JSON = "application/json";

    private final TemplateBench bench;
    private final Request request;
    private final ContextVariable context;
    private final Overrides overrides;

    TemplateRun(TemplateBench bench, Request request) {
        this.bench = bench;
        this.request = request;
        this.context = ContextVariable.of(Map.of(
                "requestId", UUID.randomUUID().toString(),
                "extendedRequestId", "tag-" + UUID.randomUUID() + "=",
                "httpMethod", bench.method(request.operation()).httpMethod()));
        this.overrides = Overrides.within(context);
    }

    Request request() {
        return request;
    }

    /** The rendered call, which DynamoDB can read. */
    String call() {
        var templates = bench.method(request.operation()).integration().requestTemplates();
        var call = rendered(templates, request.body());
        try {
            Call.parse(action(), call.getBytes(StandardCharsets.UTF_8));
        } catch (SerializationException unreadable) {
            throw new AssertionError("DynamoDB cannot read the call: " + unreadable.reason() + "\n" + call, unreadable);
        }
        return call;
    }

    Answer answer(EndpointReply reply) {
        var response = bench.response(request.operation(), reply.status());
        var body = rendered(response.templates(), new String(reply.body(), StandardCharsets.UTF_8));
        var headers = overrides.responseHeaders().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        assertDeclared(response, headers);
        int status = overrides.status() instanceof Integer set ? set : response.statusCode();
        return new Answer(status, headers, body.strip());
    }

    /** The answer to what DynamoDB itself replied, which is one that the operation declares. */
    Answer declared(EndpointReply reply) {
        var answer = answer(reply);
        var response =
                new HttpResponse(answer.status(), List.of(), answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(AnswersOfMethods.problems(bench.method(request.operation()), response))
                .as("%s %s", answer.status(), answer.body())
                .isEmpty();
        return answer;
    }

    private void assertDeclared(IntegrationResponse response, Map<String, String> headers) {
        var declared = bench.method(request.operation()).methodResponses().get(response.statusCode());
        assertThat(declared)
                .as("headers declared for %s", response.statusCode())
                .containsAll(headers.keySet().stream()
                        .map("method.response.header."::concat)
                        .toList());
    }

    private String rendered(Map<String, Optional<MappingTemplate>> templates, String body) {
        var parameters = new RequestParameters(request.path(), request.query(), request.headers());
        var variables = new TemplateVariables(bench.engine().input(body, parameters), context, bench.stageVariables());
        return templates.getOrDefault(JSON, Optional.empty()).orElseThrow().render(variables);
    }

    private String action() {
        return bench.operation(request.operation()).action().apiAction();
    }
}
