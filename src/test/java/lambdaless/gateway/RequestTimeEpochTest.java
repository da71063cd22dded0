package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.testinvoke.TestInvocation;
import lambdaless.gateway.vtl.ContextVariable;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;
import lambdaless.gateway.vtl.TemplateEngine;
import lambdaless.gateway.vtl.TemplateVariables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RequestTimeEpochTest {
    private static final String TEMPLATE =
            "#set($time = $context.requestTimeEpoch)#set($sum = $time + 86400000)#set($seconds = $time / 1000)"
                    + "#set($micros = $time * 1000)$time $sum $seconds $micros";

    @Test
    void is_a_number_in_the_served_gateway() {
        var answer = served().gateway()
                .handle(new HttpRequest("GET", "/dev/a", "", "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"));

        checkArithmetic(new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void is_a_number_in_a_test_of_the_console() {
        var answer = served().gateway()
                .test(new TestInvocation(
                        Optional.empty(), "/a", "GET", "/a", List.of(), new byte[0], Optional.empty()));

        checkArithmetic(new String(answer.response().body(), StandardCharsets.UTF_8));
    }

    static Stream<Object> given() throws Exception {
        var json = new JsonMapper();
        return Stream.of(
                "1747753652000",
                1747753652000L,
                1747753652000.0,
                1.747753652E12,
                json.readValue("1.747753652e12", Object.class));
    }

    @ParameterizedTest
    @MethodSource("given")
    void is_a_number_in_a_context_however_it_is_given(Object given) {
        var engine = new TemplateEngine();
        var input = engine.input("", new RequestParameters(Map.of(), Map.of(), Map.of()));
        var context = ContextVariable.of(Map.of("requestTimeEpoch", given));

        var output = engine.compile("template", TEMPLATE).render(new TemplateVariables(input, context, Map.of()));

        assertThat(output).isEqualTo("1747753652000 1747840052000 1747753652 1747753652000000");
    }

    private static CaseGateway served() {
        JsonNode template = Fidelity.json(TEMPLATE);
        return CaseGateway.of(Fidelity.tree("""
                {"methods": {"GET /a": {"responses": {"200": {"responseTemplates": {"application/json": %s}}}}}}
                """.formatted(template)));
    }

    private static void checkArithmetic(String output) {
        var numbers = output.split(" ", -1);
        long time = Long.parseLong(numbers[0]);
        assertThat(numbers).containsExactly("" + time, "" + (time + 86_400_000), "" + time / 1000, "" + time * 1000);
    }
}
