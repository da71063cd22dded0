package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.invocation.GatewayState;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.GatewayModel;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.TemplateOrigins;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stacks in which some methods are not served. */
final class UnservedMethodsTest {
    private static final String LAMBDA =
            "{\"type\": \"AWS_PROXY\", \"uri\": \"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations\"}";
    private static final String MIXED = """
            {"gatewayResponses": {"DEFAULT_5XX": {"statusCode": "500",
                "responseParameters": {"gatewayresponse.header.Access-Control-Allow-Origin": "'https://app.example.com'"},
                "responseTemplates": {"text/plain": "something else"}}},
            "methods": {
              "GET /served": {},
              "GET /a": {"integration": LAMBDA}, "GET /b": {"integration": LAMBDA}, "GET /c": {"integration": LAMBDA},
              "GET /d": {"integration": LAMBDA, "method": {"authorization": "NEW_KIND"}},
              "GET /http": {"integration": {"type": "HTTP", "uri": "https://example.com",
                  "requestTemplates": {"application/json": "#if("}}},
              "GET /http2": {"integration": {"type": "HTTP_PROXY", "uri": "https://example.com"}},
              "GET /queue": {"integration": {"type": "AWS", "uri": "arn:aws:apigateway:eu-west-1:sqs:path/1/q"}},
              "GET /new": {"method": {"authorization": "NEW_KIND", "apiKeyRequired": true}},
              "GET /unsigned": {"action": "GetItem", "integration": {"credentials": ""}},
              "GET /caller": {"action": "GetItem", "integration": {"credentials": "arn:aws:iam::*:user/*"}},
              "GET /role": {"action": "GetItem", "integration": {"credentials": "arn:aws:iam::1:role/path/gone"}}}}""".replace("LAMBDA", LAMBDA);

    private static GatewayModel load(Allowance... allowances) {
        return new StackLoader(new TemplateEngine(), TemplateOrigins.unknown(), Set.of(allowances))
                .load(CaseStack.of(Fidelity.tree(MIXED)));
    }

    private static Gateway gateway(GatewayModel stack) {
        var backend = CaseBackend.of(Fidelity.tree("{}"));
        var backends = new Gateway.Backends(backend, backend);
        return new Gateway(stack, backends, new TemplateEngine(), new GatewayState(), served -> {});
    }

    private static HttpResponse get(GatewayModel stack, String path) {
        return gateway(stack)
                .handle(new HttpRequest("GET", "/dev" + path, "", "HTTP/1.1", List.of(), new byte[0], "127.0.0.1"));
    }

    @Test
    void a_refusal_tells_the_methods_of_a_kind_in_one_line() {
        var refused = catchThrowableOfType(UnservableStack.class, UnservedMethodsTest::load);

        assertThat(refused.isServableInPart()).isTrue();
        assertThat(String.valueOf(refused.getMessage()).lines())
                .containsExactly(
                        "the stack cannot be served:",
                        "  - 4 methods call Lambda functions (GET /a, GET /b, GET /c, …); the gateway serves MOCK, and AWS "
                                + "with a DynamoDB action; -Dlocal.partial=true serves the rest",
                        "  - 2 methods call HTTP endpoints (GET /http, GET /http2); the gateway serves MOCK, and AWS with "
                                + "a DynamoDB action; -Dlocal.partial=true serves the rest",
                        "  - Integration \"GET /queue\" is of type AWS and calls arn:aws:apigateway:eu-west-1:sqs:path/1/q; "
                                + "the gateway serves MOCK, and AWS with a DynamoDB action; -Dlocal.partial=true serves the rest",
                        "  - Integration \"GET /role\" calls with the role \"arn:aws:iam::1:role/path/gone\", which is not "
                                + "in the stack; -Dlocal.trustUnknownRoles=true serves it; -Dlocal.partial=true serves the rest",
                        "  - 2 methods name no role to call with (GET /unsigned, GET /caller); the gateway calls with a role, "
                                + "whose ARN is the integration's credentials; -Dlocal.partial=true serves the rest",
                        "  - Method \"GET /new\" has the authorization NEW_KIND; the gateway knows NONE, AWS_IAM, COGNITO_USER_POOLS "
                                + "and CUSTOM; -Dlocal.partial=true serves the rest");
    }

    @Test
    void what_else_is_in_the_way_is_not_served_in_part_either() {
        var broken = MIXED.replace("\"GET /served\": {}", "\"GET /served\": {\"integration\": null}");
        var loader = new StackLoader(new TemplateEngine(), TemplateOrigins.unknown(), Set.of(Allowance.PARTIAL));

        var refused =
                catchThrowableOfType(UnservableStack.class, () -> loader.load(CaseStack.of(Fidelity.tree(broken))));

        assertThat(refused).hasMessage("Method \"GET /served\" has no integration");
        assertThat(refused.isServableInPart()).isFalse();
    }

    @Test
    void served_in_part_the_start_tells_what_is_not() {
        assertThat(load(Allowance.PARTIAL).notes())
                .containsExactly(
                        "4 methods call Lambda functions and answer 501: GET /a, GET /b, GET /c, GET /d",
                        "2 methods call HTTP endpoints and answer 501: GET /http, GET /http2",
                        "1 method calls another service of AWS and answers 501: GET /queue",
                        "1 method calls with a role that is not in the stack and answers 501: GET /role",
                        "2 methods name no role to call with and answer 501: GET /unsigned, GET /caller",
                        "1 method has an authorization that the gateway does not know and answers 501: GET /new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a     | calls a Lambda function
                    /http  | calls an HTTP endpoint
                    /queue | calls another service of AWS
                    /role  | calls with a role that is not in the stack
                    /unsigned | names no role to call with
                    /caller | names no role to call with
                    /new   | has an authorization that the gateway does not know
                    """)
    void served_in_part_such_a_method_answers_501_and_why(String path, String reason) {
        var answer = get(load(Allowance.PARTIAL), path);

        assertThat(answer.status()).isEqualTo(501);
        assertThat(Fidelity.tree(new String(answer.body(), StandardCharsets.UTF_8)))
                .isEqualTo(Fidelity.tree(
                        "{\"message\": \"This method " + reason + ", which the local gateway does not serve\"}"));
        assertThat(answer.headers())
                .contains(
                        new Header("Content-Type", "application/json"),
                        new Header("x-amzn-ErrorType", "NotImplementedException"),
                        new Header("Access-Control-Allow-Origin", "https://app.example.com"));
    }

    @Test
    void served_in_part_such_a_method_answers_a_test_of_it_likewise() {
        var answer = gateway(load(Allowance.PARTIAL))
                .test(new TestInvocation(Optional.empty(), "/a", "GET", "", List.of(), new byte[0], Optional.empty()));

        assertThat(answer.response().status()).isEqualTo(501);
        assertThat(answer.log())
                .contains(
                        "This method calls a Lambda function, which the local gateway does not serve",
                        "Method completed with status: 501");
    }

    @Test
    void served_in_part_the_rest_answers_as_ever() {
        assertThat(get(load(Allowance.PARTIAL), "/served").status()).isEqualTo(200);
        assertThat(get(load(Allowance.PARTIAL), "/none").status()).isEqualTo(403);
    }

    @Test
    void calls_of_a_role_that_is_not_in_the_stack_are_let_through_where_that_is_wanted() {
        var stack = load(Allowance.PARTIAL, Allowance.UNKNOWN_ROLES);

        assertThat(stack.notes())
                .contains("the role arn:aws:iam::1:role/path/gone is not in the stack; its calls are let through "
                        + "without a check")
                .noneMatch(note -> note.contains("GET /role"));
        assertThat(get(stack, "/role").status()).isEqualTo(200);
    }
}
