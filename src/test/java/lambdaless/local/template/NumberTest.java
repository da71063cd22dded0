package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTest {
    private final TemplateBench bench = TemplateBench.shared();

    private static Request put(String rating) {
        return Request.toAlbum("replace-album", "numbers", "rating").body("{\"rating\": " + rating + "}");
    }

    private JsonNode rating() {
        return bench.answer(Request.toAlbum("get-album", "numbers", "rating"))
                .json()
                .path("rating");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0.0",
                "10",
                "10.0",
                "1e1",
                "1E+1",
                "5.10",
                "1e-7",
                "1e-130",
                "0.1",
                "9.2345678901234567890123456789012345678",
                "0.00000000000000000000000000000000000001"
            })
    void takes_a_number_in_every_notation(String rating) {
        var replaced = bench.answer(put(rating));

        assertThat(replaced.status()).isIn(201, 204);
        Expect.number(rating(), new BigDecimal(rating));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.23456789012345678901234567890123456789", "1e-131"})
    void refuses_a_number_that_dynamodb_cannot_keep(String rating) {
        Expect.error(bench.answer(put(rating)), 400, "bad_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"150", "0", "-0"})
    void takes_a_whole_number(String age) {
        var answer = bench.answer(
                Request.toUser("replace-user", "numbers-age").body("{\"name\": \"x\", \"age\": " + age + "}"));

        var user = bench.answer(Request.toUser("get-user", "numbers-age"));
        assertThat(answer.status()).isIn(201, 204);
        Expect.number(user.json().path("age"), new BigDecimal(age));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1.5", "12345678901234567890.123456789012345678", "0.000000000000000000000000000000000001"})
    void shows_whatever_decimal_is_stored(String number) {
        var reply = """
                {"Items": [{"artist": {"S": "a"}, "album": {"S": "b"}, "rating": {"N": "%s"}}], "Count": 1}""".formatted(number);

        var answer = bench.answer(Request.to("list-albums"), 200, reply);

        Expect.number(answer.json().at("/items/0/rating"), new BigDecimal(number));
    }
}
