package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that came to nothing, in the access log and the execution log as logs of deployed APIs have it, and on the console. */
final class FailedCallsLogTest {
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

    @Test
    void says_where_a_call_has_a_wrong_type() {
        var told = new ArrayList<CompletedInvocation>();
        var each = Fidelity.tree(
                "{\"methods\": {\"GET /a\": {\"action\": \"PutItem\", \"integration\": {\"requestTemplates\":"
                        + " {\"application/json\": \"{\\\"Item\\\": {\\\"age\\\": {\\\"N\\\": 7}}}\"}}}}}");

        gateway(each, told)
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"));

        assertThat(told).hasSize(1);
        assertThat(told.get(0).record().reason())
                .isEqualTo("DynamoDB cannot read the call: NUMBER_VALUE cannot be converted to String at Item.age.N");
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
