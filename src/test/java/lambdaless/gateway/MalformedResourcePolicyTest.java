package lambdaless.gateway;

import static lambdaless.gateway.PolicedApi.ALLOW;
import static lambdaless.gateway.PolicedApi.load;
import static lambdaless.gateway.PolicedApi.stack;
import static lambdaless.gateway.PolicedApi.statement;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lambdaless.gateway.stack.UnservableStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource policy that API Gateway does not take is refused when the stack is loaded. */
final class MalformedResourcePolicyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "x"                                      | has the Condition "x"; expected an object of operators
            [{"Bool": {}}]                           | has the Condition [{"Bool":{}}]; expected an object of operators
            null                                     | has the Condition null; expected an object of operators
            {"IpAddress": "203.0.113.0/24"}          | has the condition operator IpAddress with "203.0.113.0/24"; expected an object of keys and values
            {"StringEquals": {"aws:SourceVpc": {}}}  | has a condition on aws:SourceVpc with the value {}; expected a text, a number or a boolean, or a list of them
            {"Bool": {"aws:SecureTransport": [[]]}}  | has a condition on aws:SecureTransport with the value []; expected a text, a number or a boolean, or a list of them
            {"Bool": {"aws:SecureTransport": null}}  | has a condition on aws:SecureTransport with the value null; expected a text, a number or a boolean, or a list of them
            """, quoteCharacter = '`')
    void is_refused_for_a_malformed_condition(String condition, String problem) {
        assertThatThrownBy(() -> load(stack(statement("Allow", ", \"Condition\": " + condition))))
                .isInstanceOf(UnservableStack.class)
                .hasMessage("RestApiPolicy \"policy\" has a policy that " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[\"*\"]",
                "\"111111111111\"",
                "{\"AWS\": null}",
                "{\"AWS\": []}",
                "{\"AWS\": [\"\"]}",
                "{\"aws\": \"*\"}"
            })
    void is_refused_for_a_principal_that_is_nobody(String principal) {
        var nobodys = statement("Deny", "").replace("\"Principal\": \"*\"", "\"Principal\": " + principal);

        assertThatThrownBy(() -> load(stack(ALLOW, nobodys)))
                .isInstanceOf(UnservableStack.class)
                .hasMessage("RestApiPolicy \"policy\" has a policy that has the Principal "
                        + Fidelity.tree(principal) + "; expected \"*\", or an object of AWS, Service, Federated,"
                        + " CanonicalUser with texts");
    }

    @Test
    void is_refused_for_a_statement_about_nobody() {
        var nobodys = statement("Deny", "").replace("\"Principal\": \"*\", ", "");

        assertThatThrownBy(() -> load(stack(ALLOW, nobodys)))
                .isInstanceOf(UnservableStack.class)
                .hasMessage("RestApiPolicy \"policy\" has a policy that has a statement without Principal");
    }
}
