package lambdaless.gateway.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
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
    private static final JsonMapper JSON = new JsonMapper();

    private static Call parsed(String body) {
        return Call.parse("PutItem", body.replace('`', '"').getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "{`Item`: {`a`: {`BOOL`: `maybe`}}}",
                "{`Item`: {`a`: {`SS`: [7]}}}",
                "{`Item`: {`a`: {`L`: [{`N`: 7}]}}}",
                "{`Item`: {`a`: {`M`: {`b`: {`N`: 7}}}}}",
                "{`Item`: {`a`: `x`}}",
                "{`Limit`: `25`}",
                "{`ConsistentRead`: `maybe`}",
                "{`TableName`: 7}",
                "{`RequestItems`: {`t`: {`Keys`: [{`a`: {`N`: 7}}]}}}",
                "{`KeyConditions`: {`a`: {`AttributeValueList`: [{`N`: 7}]}}}",
                "{`Expected`: {`a`: {`Value`: {`N`: 7}}}}",
                "{`Parameters`: [{`N`: 7}]}",
                "{`ExpressionAttributeNames`: []}",
                "{`ExpressionAttributeNames`: {`#a`: 5}}",
                "{`AttributesToGet`: `a`}",
                "{`RequestItems`: []}",
                "{`RequestItems`: {`t`: [{`PutRequest`: 5}]}}",
                "{`AttributeUpdates`: {`b`: 5}}",
                "{`TransactItems`: {}}",
                "{`TransactItems`: [5]}",
                "{`TransactItems`: [{`Put`: 5}]}",
                "{`TransactItems`: [{`Put`: {`Item`: {`a`: {`N`: 7}}}}]}"
            })
    void is_refused(String body) {
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> parsed(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`BOOL`: `dog`} | Unexpected token received from parser | BOOL",
                "{`BOOL`: 1} | NUMBER_VALUE cannot be converted to Boolean | BOOL",
                "{`NULL`: 34.56} | DECIMAL_VALUE cannot be converted to Boolean | NULL",
                "{`BOOL`: []} | Unrecognized collection type class java.lang.Boolean | BOOL",
                "{`BOOL`: {}} | Start of structure or map found where not expected | BOOL",
                "{`S`: true} | TRUE_VALUE cannot be converted to String | S",
                "{`N`: false} | FALSE_VALUE cannot be converted to String | N",
                "{`N`: 23} | NUMBER_VALUE cannot be converted to String | N",
                "{`B`: 23} | only base-64-encoded strings are convertible to bytes | B",
                "{`B`: `23456`} | Base64 encoded length is expected a multiple of 4 bytes but found: 5 | B",
                "{`BS`: [`YQ==`, `=+/=`]} | Invalid last non-pad Base64 character dectected | BS.1",
                "{`B`: []} | Unrecognized collection type class java.nio.ByteBuffer | B",
                "{`SS`: `a`} | Unexpected field type | SS",
                "{`L`: {}} | Start of structure or map found where not expected | L",
                "{`M`: `a`} | Unexpected field type | M",
                "{`M`: []} | Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue> | M",
                "{`L`: [{`M`: {`x`: 5}}]} | Unexpected value type in payload | L.0.M.x",
                "[] | Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue | ``"
            })
    void of_a_wrong_type_is_refused_in_dynamodbs_words(String value, String words, String place) {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> parsed("{`Item`: {`a`: " + value + "}}"))
                .satisfies(refused -> assertThat(refused.words()).contains(words))
                .satisfies(refused -> assertThat(refused.reason())
                        .isEqualTo(words + " at "
                                + String.join(".", "Item.a", place).replaceFirst("\\.``$", "")));
    }

    @Test
    void that_is_not_json_is_refused_without_a_word() {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> parsed("{"))
                .satisfies(refused -> assertThat(refused.words()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "yes,true", "1,true", "False,false", "NO,false", "0,false"})
    void takes_a_few_texts_for_booleans(String text, boolean value) throws IOException {
        var call =
                "{`ConsistentRead`: %1$s, `Expected`: {`a`: {`Exists`: %1$s}}, `Item`: {`a`: {`BOOL`: %1$s}, `b`: {`L`: [{`NULL`: %1$s}, {`S`: `%2$s`}]}}}";

        assertThat(JSON.readTree(parsed(call.formatted("`" + text + "`", text)).bytes()))
                .isEqualTo(JSON.readTree(call.formatted(value, text).replace('`', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{`ConsistentRead`: true, `Item`: {`a`: {`BOOL`: false}}}",
                "{`ConsistentRead`: null, `Limit`: null, `ConditionExpression`: null, `Item`: null}",
                "{`Item`: {`a`: null, `b`: {`S`: null}, `c`: {`L`: [null]}}}",
                "{`Item`: {`a`: {`B`: `YQ==`}, `b`: {`BS`: [``, `YWE=`]}}}",
                "{`RequestItems`: {`Item`: [], `Limit`: {`Keys`: [{`Key`: {`S`: `x`}}]}}}",
                "{`AttributeUpdates`: {`Key`: {`Value`: {`N`: `1`}, `Action`: `ADD`}}}",
                "{`Statement`: `s`, `Parameters`: [{`S`: `x`}]}",
                "{`Tags`: [{`Key`: `k`, `Value`: `v`}]}",
                "{`Limit`: 2.5, `Expected`: {`a`: {`Exists`: false}}}",
                "{`KeyConditions`: {`Limit`: {`AttributeValueList`: [{`N`: `1`}]}}}",
                "{`ExpressionAttributeNames`: {`Key`: `a`}}",
                "{`Item`: {`Limit`: {`S`: `x`}, `Item`: {`S`: `y`}}}"
            })
    void is_sent_as_it_was_rendered_unless_it_has_such_a_text(String body) {
        assertThat(parsed(body).bytes()).asString(UTF_8).isEqualTo(body.replace('`', '"'));
    }

    @Test
    void touches_nothing_when_it_is_empty() {
        assertThat(parsed("").accesses()).isEmpty();
        assertThat(parsed("").bytes()).isEmpty();
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
