package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size of a value beside its name of one byte; DynamoDB Local counts the same. */
final class ItemSizeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"S":"abc"}                                     | 3
            {"S":"äöü"}                                     | 6
            {"N":"2000"}                                    | 2
            {"N":"2.5"}                                     | 3
            {"N":"123"}                                     | 3
            {"N":"-123"}                                    | 4
            {"N":"12345"}                                   | 4
            {"N":"0"}                                       | 1
            {"N":"1767225600000"}                           | 6
            {"N":"1767225600123"}                           | 8
            {"BOOL":true}                                   | 1
            {"NULL":true}                                   | 1
            {"SS":["a","bc"]}                               | 3
            {"NS":["1","2"]}                                | 4
            {"L":[]}                                        | 3
            {"L":[{"S":"a"},{"S":"b"}]}                     | 7
            {"M":{}}                                        | 3
            {"M":{"a":{"S":"a"},"b":{"S":"b"}}}             | 9
            {"L":[{"M":{"a":{"S":"a"},"b":{"S":"b"}}}]}     | 13
            """)
    void of_a_value(String value, int bytes) throws JsonProcessingException {
        assertThat(ItemSize.of(new JsonMapper().readTree("{\"v\":" + value + "}")))
                .isEqualTo(1 + bytes);
    }
}
