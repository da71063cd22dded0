package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The role with which an authorizer's function is called. */
final class AuthorizerRoleTest {
    private static final String STACK = """
            {"authorizers": {"function": {"type": "TOKEN", "authorizerResultTtlInSeconds": 0,
                "authorizerCredentials": "arn:aws:iam::111111111111:role/gateway",
                "authorizerUri": "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111111111111:function:f/invocations"}},
            "function": {"principalId": "p", "policyDocument": {"Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}]}},
            "methods": {"GET /a": {"method": {"authorization": "CUSTOM", "authorizerId": "function"}}}}""";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111111111111:function:f";

    private final List<CompletedInvocation> told = new ArrayList<>();

    private static ObjectNode stack() {
        return (ObjectNode) Fidelity.tree(STACK);
    }

    private static ObjectNode withPolicy(String effect, String action, String resource) {
        var stack = stack();
        stack.putObject("rolePolicy")
                .put("Effect", effect)
                .put("Action", action)
                .put("Resource", resource);
        return stack;
    }

    private HttpResponse get(ObjectNode stack, Allowance... allowances) {
        var backend = CaseBackend.of(stack);
        var engine = new TemplateEngine();
        var loaded = new StackLoader(engine, TemplateOrigins.unknown(), Set.of(allowances)).load(CaseStack.of(stack));
        var backends = new Gateway.Backends(backend, backend);
        var headers = List.of(new Header("Authorization", "t"));
        return new Gateway(loaded, backends, engine, new GatewayState(), told::add)
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", headers, new byte[0], "127.0.0.1"));
    }

    private void assertMisconfigured(HttpResponse response, String reason) {
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("x-amzn-ErrorType")).contains("AuthorizerConfigurationException");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"message\": null}");
        assertThat(told.get(0).record().reason())
                .isEqualTo("AUTHORIZER_CONFIGURATION_ERROR: Execution failed due to configuration error: " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:InvokeFunction, arn:aws:lambda:eu-west-1:111111111111:function:f",
        "lambda:*, *",
        "lambda:invoke*, arn:aws:lambda:*:*:function:?"
    })
    void one_that_may_invoke_the_function_asks_it(String action, String resource) {
        assertThat(get(withPolicy("Allow", action, resource)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Allow, lambda:InvokeFunction, arn:aws:lambda:eu-west-1:111111111111:function:g",
        "Allow, lambda:GetFunction, *",
        "Allow, dynamodb:*, *",
        "Deny, lambda:InvokeFunction, *"
    })
    void one_that_may_not_is_an_error_of_the_configuration(String effect, String action, String resource) {
        assertMisconfigured(
                get(withPolicy(effect, action, resource)),
                "Invalid permissions on Lambda function: role gateway is not allowed to perform lambda:InvokeFunction"
                        + " on resource: " + FUNCTION);
    }

    @Test
    void one_that_api_gateway_may_not_assume_is_an_error_of_the_configuration() {
        var stack = withPolicy("Allow", "lambda:*", "*").put("roleTrusts", "lambda.amazonaws.com");

        assertMisconfigured(
                get(stack), "API Gateway does not have permission to assume the provided role " + CaseStack.ROLE_ARN);
    }

    @Test
    void one_that_is_not_in_the_stack_is_refused_or_let_through_where_that_is_wanted() {
        var stack = stack();
        ((ObjectNode) stack.path("authorizers").path("function"))
                .put("authorizerCredentials", "arn:aws:iam::1:role/elsewhere");

        assertThat(get(stack, Allowance.UNKNOWN_ROLES).status()).isEqualTo(200);
        assertThat(get(stack, Allowance.PARTIAL).status()).isEqualTo(501);
        assertThatThrownBy(() -> get(stack))
                .isInstanceOf(UnservableStack.class)
                .hasMessage(
                        "Authorizer \"function\" calls with the role \"arn:aws:iam::1:role/elsewhere\", which is not"
                                + " in the stack; -Dlocal.trustUnknownRoles=true serves it; -Dlocal.partial=true serves the rest");
    }

    @Test
    void without_one_the_function_itself_says_who_may_call() {
        var stack = stack();
        ((ObjectNode) stack.path("authorizers").path("function")).remove("authorizerCredentials");

        assertThat(get(stack).status()).isEqualTo(200);
    }
}
