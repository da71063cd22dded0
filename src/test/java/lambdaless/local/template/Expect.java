package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** Expectations of answers. */
final class Expect {
    private Expect() {}

    /** An error in the envelope that all errors share. */
    static void error(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(fields(answer.json())).isEqualTo(Set.of("error", "message", "requestId"));
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.json().path("message").asText()).isNotEmpty();
        assertThat(answer.json().path("requestId").asText()).isNotEmpty();
    }

    /** A status and nothing to read. */
    static void nothing(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    /** A status and this item. */
    static void item(Answer answer, int status, JsonNode item) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        same(answer.json(), item);
    }

    /** A page of these items, in any order. */
    static void items(Answer answer, JsonNode... items) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("items").valueStream().map(Plain::normal))
                .containsExactlyInAnyOrder(normal(items));
    }

    static void same(JsonNode actual, JsonNode expected) {
        assertThat(Plain.normal(actual)).isEqualTo(Plain.normal(expected));
    }

    /** This number, however it is written. */
    static void number(JsonNode number, BigDecimal expected) {
        assertThat(number.isNumber()).as("%s is a number", number).isTrue();
        assertThat(number.decimalValue()).isEqualByComparingTo(expected);
    }

    static Set<String> fields(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode[] normal(JsonNode... items) {
        var normal = items.clone();
        for (int i = 0; i < normal.length; i++) {
            normal[i] = Plain.normal(items[i]);
        }
        return normal;
    }
}
