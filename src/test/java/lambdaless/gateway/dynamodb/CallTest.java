package lambdaless.gateway.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.dynamodb.Call.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that DynamoDB refuses to read, and DynamoDB Local not always. */
final class CallTest {
    private static Call parsed(String body) {
        return Call.parse("PutItem", body.replace('`', '"').getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{`TableName`: `t`} x",
                "{`TableName`: `t`}{}",
                "{`TableName`: `t`, `TableName`: `u`}",
                "{`Item`: {`a`: {`S`: `x`}, `a`: {`S`: `y`}}}",
                "{`Item`: {`a`: {`S`: `it\\'s`}}}",
                "{`Item`: {`a`: {`S`: `a\nb`}}}",
                "{`Item`: {`a`: {`N`: 7}}}",
                "{`Item`: {`a`: {`S`: 7}}}",
                "{`Item`: {`a`: {`BOOL`: `true`}}}",
                "{`Item`: {`a`: {`SS`: [7]}}}",
                "{`Item`: {`a`: {`L`: [{`N`: 7}]}}}",
                "{`Item`: {`a`: {`M`: {`b`: {`N`: 7}}}}}",
                "{`Item`: {`a`: `x`}}",
                "{`Limit`: `25`}",
                "{`ConsistentRead`: `true`}",
                "{`TableName`: 7}",
                "{`TransactItems`: [{`Put`: {`Item`: {`a`: {`N`: 7}}}}]}"
            })
    void is_refused(String body) {
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> parsed(body));
    }

    @Test
    void touches_a_table_or_an_index() {
        assertThat(parsed("{`TableName`: `t`}").accesses()).containsExactly(new Access("PutItem", "t", ""));
        assertThat(Call.parse("Query", "{\"TableName\": \"t\", \"IndexName\": \"i\"}".getBytes(UTF_8))
                        .accesses())
                .containsExactly(new Access("Query", "t", "i"));
    }

    @Test
    void touches_each_item_of_a_transaction_with_its_own_permission() {
        var call = Call.parse("TransactWriteItems", """
                {"TransactItems": [{"Put": {"TableName": "t"}}, {"Update": {"TableName": "t"}},
                {"Delete": {"TableName": "u"}}, {"ConditionCheck": {"TableName": "v"}}]}""".getBytes(UTF_8));

        assertThat(call.accesses())
                .isEqualTo(Set.of(
                        new Access("PutItem", "t", ""),
                        new Access("UpdateItem", "t", ""),
                        new Access("DeleteItem", "u", ""),
                        new Access("ConditionCheckItem", "v", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`S`: `x`} | {`N`: `1`} | {`S`: `x`} | {`N`: `1`} | true",
                "{`S`: `x`} | {`N`: `1`} | {`S`: `x`} | {`N`: `1.0`} | true",
                "{`S`: `x`} | {`N`: `100`} | {`S`: `x`} | {`N`: `1e2`} | true",
                "{`S`: `x`} | {`N`: `1`} | {`S`: `x`} | {`N`: `2`} | false",
                "{`S`: `x`} | {`N`: `1`} | {`S`: `y`} | {`N`: `1`} | false",
                "{`S`: `1`} | {`N`: `1`} | {`S`: `1.0`} | {`N`: `1`} | false",
                "{`S`: `x`} | {`N`: `one`} | {`S`: `x`} | {`N`: `two`} | false"
            })
    void has_two_actions_on_one_item_if_their_keys_are_equal(
            String first, String at, String second, String then, boolean twice) {
        var call = Call.parse(
                "TransactWriteItems",
                """
                {`TransactItems`: [{`Put`: {`TableName`: `t`, `Item`: {`id`: %s, `at`: %s, `note`: {`S`: `new`}}}},
                {`Delete`: {`TableName`: `t`, `Key`: {`id`: %s, `at`: %s}}}]}""".formatted(first, at, second, then).replace('`', '"').getBytes(UTF_8));

        assertThat(call.isTwiceOnAnItem(Map.of("t", List.of("id", "at")))).isEqualTo(twice);
        assertThat(call.isTwiceOnAnItem(Map.of("other", List.of("id", "at")))).isFalse();
    }

    @Test
    void touches_each_table_of_a_batch() {
        var call = Call.parse("BatchWriteItem", "{\"RequestItems\": {\"t\": [], \"u\": []}}".getBytes(UTF_8));

        assertThat(call.accesses())
                .isEqualTo(Set.of(new Access("BatchWriteItem", "t", ""), new Access("BatchWriteItem", "u", "")));
    }
}
