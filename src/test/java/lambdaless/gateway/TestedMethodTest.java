package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lambdaless.gateway.invocation.Gateway;
import lambdaless.gateway.testinvoke.TestInvocation;
import org.junit.jupiter.api.Test;

/** The method that a test of the console invokes is the one that a request is routed to. */
final class TestedMethodTest {
    private static final String STACK = """
            {"methods": {
              "ANY /x": {"responses": {"200": {"responseTemplates": {"application/json": "any"}}}},
              "GET /x": {"responses": {"200": {"responseTemplates": {"application/json": "get"}}}},
              "GET /y": {}}}""";

    private static String tested(Gateway gateway, String verb, String path) {
        var test = new TestInvocation(Optional.empty(), path, verb, path, List.of(), new byte[0], Optional.empty());
        return new String(gateway.test(test).response().body(), StandardCharsets.UTF_8);
    }

    @Test
    void is_that_of_the_verb_before_that_of_any() {
        var gateway = CaseGateway.of(Fidelity.tree(STACK)).gateway();

        assertThat(tested(gateway, "GET", "/x")).isEqualTo("get");
        assertThat(tested(gateway, "PUT", "/x")).isEqualTo("any");
        assertThat(tested(gateway, "ANY", "/x")).isEqualTo("any");
        assertThatThrownBy(() -> tested(gateway, "PUT", "/y"))
                .isInstanceOf(TestInvocation.NotThere.class)
                .hasMessage("Invalid Method identifier specified");
    }
}
