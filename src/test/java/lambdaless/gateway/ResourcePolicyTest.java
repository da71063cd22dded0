package lambdaless.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lambdaless.gateway.PolicedApi.ALLOW;
import static lambdaless.gateway.PolicedApi.ALLOW_INSIDE;
import static lambdaless.gateway.PolicedApi.ARN;
import static lambdaless.gateway.PolicedApi.DENY_OUTSIDE;
import static lambdaless.gateway.PolicedApi.INSIDE;
import static lambdaless.gateway.PolicedApi.OUTSIDE;
import static lambdaless.gateway.PolicedApi.STACK;
import static lambdaless.gateway.PolicedApi.gateway;
import static lambdaless.gateway.PolicedApi.get;
import static lambdaless.gateway.PolicedApi.load;
import static lambdaless.gateway.PolicedApi.message;
import static lambdaless.gateway.PolicedApi.signed;
import static lambdaless.gateway.PolicedApi.stack;
import static lambdaless.gateway.PolicedApi.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.stack.Allowance;
import lambdaless.gateway.stack.UnservableStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call and the resource policy of its API, by the type of the method's authorization: the tables of AWS's page. */
final class ResourcePolicyTest {
    @Test
    void without_authorization_a_call_needs_an_allow_and_no_denial() {
        assertThat(get("/open", INSIDE, ALLOW, DENY_OUTSIDE).status()).isEqualTo(200);
        assertThat(message(get("/open", OUTSIDE, ALLOW, DENY_OUTSIDE)))
                .isEqualTo("User: anonymous is not authorized to perform: execute-api:Invoke on resource:"
                        + " arn:aws:execute-api:eu-west-1:********1111:api1/dev/GET/open with an explicit deny in a"
                        + " resource-based policy");
        assertThat(message(get("/open", INSIDE, DENY_OUTSIDE)))
                .endsWith("/GET/open because no resource-based policy allows the execute-api:Invoke action");
        assertThat(get("/open", INSIDE, ALLOW_INSIDE).status()).isEqualTo(200);
        assertThat(message(get("/open", OUTSIDE, ALLOW_INSIDE))).contains("because no resource-based policy allows");
    }

    @Test
    void of_a_function_either_policy_may_allow_a_call_and_either_may_deny_it() {
        assertThat(get("/allowed", INSIDE, DENY_OUTSIDE).status()).isEqualTo(200);
        assertThat(get("/silent", INSIDE, ALLOW).status()).isEqualTo(200);
        assertThat(get("/silent", INSIDE, DENY_OUTSIDE).status()).isEqualTo(403);
        assertThat(get("/denied", INSIDE, ALLOW).status()).isEqualTo(403);
        assertThat(message(get("/allowed", OUTSIDE, ALLOW, DENY_OUTSIDE))).contains("anonymous", "explicit deny");
    }

    @Test
    void of_a_user_either_policy_may_allow_a_call_and_either_may_deny_it() {
        var mine = "{\"Effect\": \"Allow\", \"Action\": \"execute-api:*\", \"Resource\": \"*\"}";
        var never = "{\"Effect\": \"Deny\", \"Action\": \"execute-api:*\", \"Resource\": \"*\"}";

        assertThat(signed(INSIDE, mine, DENY_OUTSIDE).status()).isEqualTo(200);
        assertThat(signed(INSIDE, "", ALLOW).status()).isEqualTo(200);
        assertThat(signed(INSIDE, "", DENY_OUTSIDE).status()).isEqualTo(403);
        assertThat(signed(INSIDE, never, ALLOW).status()).isEqualTo(403);
        assertThat(message(signed(OUTSIDE, mine, DENY_OUTSIDE)))
                .isEqualTo("User: " + SignedStage.ARN + " is not authorized to perform: execute-api:Invoke on resource:"
                        + " arn:aws:execute-api:eu-west-1:********1111:api1/dev/GET/signed with an explicit deny in a"
                        + " resource-based policy");
    }

    /** The trap of an Allow with a condition: a caller whose own policy allows the call comes from anywhere. */
    @Test
    void an_allow_with_a_condition_keeps_no_user_out() {
        var mine = "{\"Effect\": \"Allow\", \"Action\": \"execute-api:*\", \"Resource\": \"*\"}";

        assertThat(signed(OUTSIDE, mine, ALLOW_INSIDE).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "*"                                                    | true
            {"AWS": "*"}                                           | true
            {"AWS": ["arn:aws:iam::111111111111:user/writer"]}     | true
            {"AWS": "111111111111"}                                | true
            {"AWS": "arn:aws:iam::111111111111:root"}              | true
            {"AWS": "arn:aws:iam::111111111111:user/other"}        | false
            {"AWS": "222222222222"}                                | false
            {"Service": "apigateway.amazonaws.com"}                | false
            """, quoteCharacter = '`')
    void is_about_its_principals(String principal, boolean about) {
        var allow = ALLOW.replace("\"Principal\": \"*\"", "\"Principal\": " + principal);

        assertThat(signed(INSIDE, "", allow).status()).isEqualTo(about ? 200 : 403);
        assertThat(get("/open", INSIDE, allow).status()).isEqualTo(principal.contains("\"*\"") ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"IpAddress": {"aws:SourceIp": ["198.51.100.0/24", "203.0.113.7"]}}                | 200
            {"IpAddress": {"aws:sourceip": "198.51.100.0/24"}}                                 | 403
            {"Bool": {"aws:SecureTransport": "true"}}                                          | 200
            {"Bool": {"aws:SecureTransport": "false"}}                                         | 403
            {"Bool": {"aws:SecureTransport": true}}                                            | 200
            {"Bool": {"aws:SecureTransport": [false, true]}}                                   | 200
            {"Bool": {"aws:SecureTransport": false}}                                           | 403
            {"Bool": {"aws:SecureTransport": "True"}}                                          | 200
            {"StringEquals": {"aws:SecureTransport": "True"}}                                  | 403
            {"StringEquals": {"aws:SourceVpce": "vpce-1"}}                                     | 403
            {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}                                  | 200
            {"IpAddressIfExists": {"aws:VpcSourceIp": "10.0.0.0/8"}}                           | 200
            {"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}                               | 403
            {"NotIpAddress": {"aws:SourceIp": "10.0.0.0/8"}, "Bool": {"aws:SecureTransport": "true"}} | 200
            """)
    void applies_where_its_conditions_hold(String conditions, int status) {
        var allow = statement("Allow", ", \"Condition\": " + conditions);

        assertThat(get("/open", INSIDE, allow).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"true, 403", "false, 200"})
    void a_denial_holds_for_a_boolean_without_quotes(boolean encrypted, int status) {
        var deny = statement("Deny", ", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": " + encrypted + "}}");

        assertThat(get("/open", INSIDE, ALLOW, deny).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"execute-api:/dev/GET/open", ARN + "/*/GET/*", "*"})
    void is_about_its_resources_in_any_of_their_spellings(String resource) {
        assertThat(get("/open", INSIDE, ALLOW.replace("execute-api:/*", resource))
                        .status())
                .isEqualTo(200);
        assertThat(get("/open", INSIDE, ALLOW.replace("execute-api:/*", "execute-api:/dev/POST/*"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "NotPrincipal": "*"                                          | has the element NotPrincipal
            "Condition": {"DateGreaterThan": {"aws:CurrentTime": "x"}}   | has the condition operator DateGreaterThan
            "Condition": {"StringEquals": {"aws:UserAgent": "x"}}        | has a condition on aws:UserAgent
            "Condition": {"IpAddress": {"aws:SourceIp": "example.com"}}  | names the addresses "example.com"
            """, quoteCharacter = '`')
    void is_refused_where_it_is_not_understood(String element, String problem) {
        assertThatThrownBy(() -> load(stack(statement("Allow", ", " + element))))
                .isInstanceOf(UnservableStack.class)
                .hasMessageContaining("RestApiPolicy \"policy\" has a policy that " + problem);
    }

    @Test
    void is_noted_and_not_evaluated_where_the_callers_address_is_this_machines() {
        var stack = load(stack(statement("Deny", "")), Allowance.ANY_ADDRESS);
        var request = new HttpRequest("GET", "/dev/open", "", "HTTP/1.1", List.of(), new byte[0], "127.0.0.1");

        assertThat(gateway(stack, "").handle(request).status()).isEqualTo(200);
        assertThat(stack.notes())
                .containsExactly("the resource policy of RestApi \"api1\" is not evaluated for callers of this machine;"
                        + " -Dlocal.sourceIp=ADDRESS evaluates it as for a caller from that address");
        assertThat(load(CaseStack.of(Fidelity.tree(STACK)), Allowance.ANY_ADDRESS)
                        .notes())
                .isEmpty();
    }

    @Test
    void of_the_api_itself_is_one_as_well() {
        var stack = (ObjectNode) Fidelity.tree(STACK);
        stack.putObject("restApi").put("policy", "{\"Statement\": " + statement("Deny", "") + "}");
        var request = new HttpRequest("GET", "/dev/open", "", "HTTP/1.1", List.of(), new byte[0], INSIDE);

        assertThat(gateway(load(CaseStack.of(stack)), "").handle(request).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "api1.execute-api.eu-west-1.amazonaws.com, 403",
        "other.execute-api.eu-west-1.amazonaws.com, 403",
        "api.example.com, 200",
        "localhost:8080, 200"
    })
    void an_api_without_default_endpoint_is_not_called_there(String host, int status) {
        var stack = (ObjectNode) Fidelity.tree(STACK);
        stack.putObject("restApi").put("disableExecuteApiEndpoint", true);
        var headers = List.of(new Header("Host", host));
        var request = new HttpRequest("GET", "/dev/open", "", "HTTP/1.1", headers, new byte[0], INSIDE);

        var response = gateway(load(CaseStack.of(stack)), "").handle(request);

        assertThat(response.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(new String(response.body(), UTF_8)).isEqualTo("{\"message\":\"Forbidden\"}");
        }
        assertThat(gateway(load(CaseStack.of(Fidelity.tree(STACK))), "")
                        .handle(request)
                        .status())
                .isEqualTo(200);
    }
}
