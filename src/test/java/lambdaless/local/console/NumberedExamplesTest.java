package lambdaless.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NumberedExamplesTest {
    private static final JsonNode DESCRIPTION = tree("""
            {"components": {"schemas": {"hour": {"properties": {
               "kind": {"type": "string", "enum": ["salt", "heat", "day 1"]},
               "day": {"type": "integer", "minimum": 1, "maximum": 7},
               "score": {"type": "number", "minimum": -5, "maximum": 5},
               "name": {"type": "string"}}}}}}""");
    private static final JsonNode SCHEMA = tree("{\"$ref\": \"#/components/schemas/hour\"}");

    private static JsonNode tree(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + json, noJson);
        }
    }

    private static List<String> values(List<String> key, String example) {
        var examples = new NumberedExamples(DESCRIPTION, List.of(key));
        return IntStream.of(1, 2, 3, 8)
                .mapToObj(number -> examples.body(SCHEMA, tree(example), number))
                .map(body -> body.elements().next().asText())
                .toList();
    }

    @Test
    void end_in_a_number_where_a_text_ends_in_1() {
        assertThat(values(List.of(), "{\"name\": \"Name 1\"}")).containsExactly("Name 1", "Name 2", "Name 3", "Name 8");
        assertThat(values(List.of("name"), "{\"name\": \"21\"}")).containsOnly("21");
    }

    @Test
    void have_numbers_of_their_own_in_keys_alone_and_within_their_bounds() {
        assertThat(values(List.of("day"), "{\"day\": 6}")).containsExactly("6", "7", "1", "6");
        assertThat(values(List.of("score"), "{\"score\": 3.5}")).containsExactly("3.5", "4.5", "-4.5", "0.5");
        assertThat(values(List.of(), "{\"day\": 6}")).containsOnly("6");
    }

    @Test
    void have_the_choices_of_a_key_in_turn_and_leave_others_alone() {
        assertThat(values(List.of("kind"), "{\"kind\": \"heat\"}")).containsExactly("heat", "day 1", "salt", "day 1");
        assertThat(values(List.of(), "{\"kind\": \"day 1\"}")).containsOnly("day 1");
    }

    @Test
    void are_numbered_within_a_batch_as_alone() {
        var schema = tree("{\"properties\": {\"hours\": {\"items\": {\"$ref\": \"#/components/schemas/hour\"}}}}");
        var examples = new NumberedExamples(DESCRIPTION, List.of(List.of("day")));

        assertThat(examples.body(schema, tree("{\"hours\": [{\"day\": 2}]}"), 3)
                        .at("/hours/0/day")
                        .asInt())
                .isEqualTo(4);
    }
}
