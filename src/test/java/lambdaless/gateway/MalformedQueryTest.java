package lambdaless.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MalformedQueryTest {
    private final CaseGateway stage = CaseGateway.of(Fidelity.tree("""
            {"methods": {"GET /a": {"responses": {"200": {"responseTemplates": {"application/json": "$input.params('q')"}}}}}}
            """));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%zz",
                "q=%",
                "q=%4",
                "q=x%",
                "q=%FF",
                "q=%C3",
                "q=%C3x",
                "q=%C3&p=%A9",
                "q=%ED%A0%80",
                "q=%C0%80",
                "q=%F5%80%80%80",
                "q=%-1",
                "q=%u0041",
                "q=1&other=%",
                "q=%E2%82"
            })
    void is_refused(String query) {
        var response = get(query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fidelity.tree(body(response)))
                .isEqualTo(Fidelity.tree("{\"message\": \"Malformed percent-encoding in the query string\"}"));
        assertThat(response.header("x-amzn-ErrorType")).contains("BadRequestException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz=1&q=x", "q=x&%", "&&=&a&q=x"})
    void is_harmless_in_a_name(String query) {
        assertThat(body(get(query))).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '~',
            value = {"q=50%25 50%", "q=%c3%A9 é", "q=%F0%9F%98%80 😀", "q=%EF%BF%BD \uFFFD", "q=a%2Bb a+b", "q=%41 A"})
    void is_told_from_one_that_is_well_formed(String query, String decoded) {
        var response = get(query);

        assertThat(response.status()).isEqualTo(200);
        assertThat(body(response)).isEqualTo(decoded);
    }

    private HttpResponse get(String query) {
        return stage.gateway()
                .handle(new HttpRequest("GET", "/dev/a", query, "HTTP/1.1", List.of(), new byte[0], "10.0.0.1"));
    }

    private static String body(HttpResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
