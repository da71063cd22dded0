package lambdaless.gateway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.gateway.model.BodyModel;
import lambdaless.gateway.model.BodyModel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that would take a schema validator's memory or time. */
final class SchemaModelsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNREADABLE = "Unknown error parsing request body";
    /** Each character is a state that the expression's engine can go back to. */
    private static final String ALTERNATIVES = "^(?:[^a]|a)*$";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "1e2147483648",
                "1e2147483647",
                "1e-2147483647",
                "1e-2147483649",
                "-1e-99999999999",
                "0e99999999999",
                "[1e9999999999]",
                "{\"a\":[{\"b\":1e99999999999}]}",
                "1e10000"
            })
    void a_number_with_a_huge_exponent_is_unreadable(String number) {
        var model = model("{\"properties\":{\"n\":{\"multipleOf\":0.01}}}");

        assertThat(messages(model, "{\"n\":" + number + "}")).containsExactly(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "1e-400", "0.0e+2147483647", "-9.99e125", "0.000", "12345678901234567890123456789.5"})
    void a_number_of_an_ordinary_size_is_compared_exactly(String number) {
        assertThat(messages(model("{\"properties\":{\"n\":{\"type\":\"number\"}}}"), "{\"n\":" + number + "}"))
                .isEmpty();
    }

    @Test
    void a_text_over_its_greatest_length_is_not_matched_with_its_pattern() {
        var model = model("{\"properties\":{\"t\":{\"maxLength\":40000,\"pattern\":\"b\"}}}");

        var problems = messages(model, "{\"t\":\"" + "a".repeat(40_001) + "\"}");

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0))
                .hasSize(16 * 1024)
                .startsWith("string \"aaa")
                .contains("aaa…aaa")
                .endsWith("aaa\" is too long (length: 40001, maximum allowed: 40000)");
    }

    @Test
    void a_long_text_within_its_greatest_length_is_matched_with_its_pattern() {
        var model = model("{\"properties\":{\"t\":{\"maxLength\":40001,\"pattern\":\"b$\"}}}");

        assertThat(messages(model, "{\"t\":\"" + "a".repeat(40_000) + "b\"}")).isEmpty();
        assertThat(messages(model, "{\"t\":\"" + "a".repeat(40_001) + "\"}")).hasSize(1);
    }

    @Test
    void the_messages_of_a_short_text_are_those_of_length_and_pattern() {
        var model = model("{\"properties\":{\"t\":{\"maxLength\":2,\"pattern\":\"^b*$\"}}}");

        assertThat(messages(model, "{\"t\":\"aaa\"}"))
                .containsExactlyInAnyOrder(
                        "string \"aaa\" is too long (length: 3, maximum allowed: 2)",
                        "ECMA 262 regex \"^b*$\" does not match input string \"aaa\"");
    }

    @Test
    void texts_that_no_length_limits_are_refused_before_they_take_the_heap() {
        var model = model("{\"properties\":{\"t\":{\"pattern\":\"" + ALTERNATIVES + "\"}}}");
        var body = "{\"t\":\"" + "x".repeat(9_000_000) + "\"}";

        var problems = Stream.generate(() -> body)
                .limit(10)
                .parallel()
                .map(large -> messages(model, large))
                .distinct()
                .toList();

        assertThat(problems)
                .containsExactly(List.of("a text of more than 1048576 characters cannot be matched with a pattern"));
    }

    @Test
    void an_array_of_wrong_elements_is_told_by_the_first_hundred() {
        var model = model("{\"properties\":{\"l\":{\"items\":{\"type\":\"string\"}}}}");

        var problems = messages(model, "{\"l\":[" + "1,".repeat(200_000) + "1]}");

        assertThat(problems).hasSize(100);
        assertThat(problems.get(0))
                .isEqualTo("instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{}", "\"\"", "[[]]"})
    void an_array_of_a_million_elements_is_unreadable(String element) {
        assertThat(messages(model("{\"type\":\"array\"}"), "[" + (element + ",").repeat(1_000_000) + "1]"))
                .containsExactly(UNREADABLE);
    }

    @Test
    void an_array_of_as_many_elements_as_an_item_can_hold_is_read() {
        var model = model("{\"items\":{\"type\":\"string\"},\"uniqueItems\":false}");

        assertThat(messages(model, "[" + "\"\",".repeat(200_000) + "\"\"]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 100_000, 1_000_000})
    void deep_nesting_is_refused(int depth) {
        var model = model("{\"type\":\"array\",\"items\":{\"$ref\":\"#\"},\"maxItems\":1,\"minItems\":1}");

        assertThat(messages(model, "[".repeat(depth) + "]".repeat(depth))).isNotEmpty();
    }

    @Test
    void a_schema_elsewhere_is_not_fetched() throws IOException {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var model = model("{\"$ref\":\"http://localhost:" + elsewhere.getLocalPort() + "/schema\"}");

            assertThat(messages(model, "{}")).hasSize(1);
            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static List<String> messages(BodyModel model, String body) {
        return model.problems(body).stream().map(Problem::message).toList();
    }

    private static BodyModel model(String schema) {
        var draft4 = schema.replaceFirst("\\{", "{\"\\$schema\":\"http://json-schema.org/draft-04/schema#\",");
        return new SchemaModels("api1", Map.of("Model", tree(draft4)))
                .model("Model")
                .orElseThrow();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(json, broken);
        }
    }
}
