package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.stack.UnservableStack;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer has a status that announces another, which the client would wait for. */
final class FinalStatusTest {
    @ParameterizedTest
    @CsvSource({"100, 500", "101, 500", "199, 500", "200, 200", "418, 418", "599, 599", "99, 201", "600, 201"})
    void of_an_override(int override, int status) {
        var template = "#set($context.responseOverride.status = " + override + ")x";
        var stack =
                "{\"methods\": {\"GET /a\": {\"responses\": {\"201\": {\"responseTemplates\": {\"application/json\": \""
                        + template + "\"}}}}}}";
        var request = new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1");

        var answer = CaseGateway.of(Fidelity.tree(stack)).gateway().handle(request);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "101", "600", "abc", "4.5", "0404"})
    void of_a_gateway_response(String status) {
        var stack = Fidelity.tree("{\"gatewayResponses\": {\"DEFAULT_4XX\": {\"statusCode\": \"" + status
                + "\"}}, \"methods\": {\"GET /a\": {}}}");

        assertThatThrownBy(() -> new StackLoader(new TemplateEngine()).load(CaseStack.of(stack)))
                .isInstanceOf(UnservableStack.class)
                .hasMessageContaining("Response \"DEFAULT_4XX\" has the statusCode \"" + status
                        + "\"; expected a number from 200 to 599");
    }

    @ParameterizedTest
    @CsvSource({"'\"404\"', 404", "404, 404", "404.0, 404", "'\"\"', 403"})
    void of_a_gateway_response_is_text_or_a_number(String given, int status) {
        var stack = "{\"gatewayResponses\": {\"MISSING_AUTHENTICATION_TOKEN\": {\"statusCode\": " + given
                + "}}, \"methods\": {\"GET /a\": {}}}";
        var request = new HttpRequest("GET", "/dev/b", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1");

        assertThat(CaseGateway.of(Fidelity.tree(stack))
                        .gateway()
                        .handle(request)
                        .status())
                .isEqualTo(status);
    }
}
