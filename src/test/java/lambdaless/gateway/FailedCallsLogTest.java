package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.integration.Endpoint;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.log.ExecutionLog.Line;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that came to nothing, in the access log and the execution log as logs of deployed APIs have it, and on the console. */
final class FailedCallsLogTest {
    private static final String FUNCTION =
            "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    timeout     | 504 | Execution failed due to a timeout error
                    unreachable | 500 | Execution failed due to configuration error: Invalid endpoint address: the endpoint is down
                    """)
    void says_why_and_how_long_was_waited(String endpoint, int status, String reason) {
        var told = new ArrayList<CompletedInvocation>();
        var each = Fidelity.tree("{\"endpoint\": \"" + endpoint + "\", \"stage\": {\"accessLogSettings\": {\"format\":"
                + " \"$context.status | $context.integration.status | $context.integration.latency | $context.integration.error\"}},"
                + " \"methodSettings\": {\"*/*\": {\"loggingLevel\": \"ERROR\"}},"
                + " \"methods\": {\"GET /a\": {\"action\": \"GetItem\","
                + " \"integration\": {\"requestTemplates\": {\"application/json\": \"{}\"}}}}}");

        gateway(each, told)
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).accessLogLine().orElseThrow())
                .matches(status + " \\| - \\| (?:[2-9]\\d|\\d{3,}) \\| " + reason);
        assertThat(told.get(0).record().log().lines().stream().map(Line::text)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Item": {"age": {"N": 7}}} | {} | DynamoDB cannot read the call: NUMBER_VALUE cannot be converted to String at Item.age.N
                    {} | {"endpoint": {"status": 301, "body": ""}} | DynamoDB answered 301
                    {} | {"endpoint": {"status": 201}} | DynamoDB answered 201
                    {} | {"endpoint": {"status": 400, "body": {"__type": "a#B", "message": "c"}}} | DynamoDB answered 400 B: c
                    {} | {"function": "no answer"} | AUTHORIZER_FAILURE: no answer
                    {} | {"function": {"principalId": "p"}} | AUTHORIZER_CONFIGURATION_ERROR: the authorizer's result has no principalId or no policyDocument
                    """)
    void says_why_on_the_console(String template, String more, String reason) {
        var told = new ArrayList<CompletedInvocation>();
        var method = Fidelity.tree("{\"action\": \"PutItem\", \"integration\": {\"requestTemplates\": {}}}");
        ((ObjectNode) method.at("/integration/requestTemplates")).put("application/json", template);
        var each = (ObjectNode) Fidelity.tree(more);
        each.putObject("methods").set("GET /a", method);
        if (each.has("function")) {
            ((ObjectNode) method)
                    .set("method", Fidelity.tree("{\"authorization\": \"CUSTOM\", \"authorizerId\": \"f\"}"));
            each.set(
                    "authorizers",
                    Fidelity.tree("{\"f\": {\"type\": \"REQUEST\", \"authorizerResultTtlInSeconds\": 0,"
                            + " \"authorizerUri\": \"" + FUNCTION + "\"}}"));
        }

        gateway(each, told)
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).record().reason()).isEqualTo(reason);
    }

    private static Gateway gateway(JsonNode each, List<CompletedInvocation> told) {
        var engine = new TemplateEngine();
        var backend = CaseBackend.of(each);
        Endpoint slow = call -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
            return backend.call(call);
        };
        var stack = new StackLoader(engine).load(CaseStack.of(each));
        return new Gateway(stack, new Gateway.Backends(slow, backend), engine, new GatewayState(), told::add);
    }
}
