package lambdaless.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PercentEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "true,''",
        "true,a%20b",
        "true,%C3%A9%c3%a9",
        "true,１１",
        "false,%",
        "false,a%2",
        "false,%zz",
        "false,%C3",
        "false,%C3é",
        "false,%FF",
        "false,%１１",
        "false,%٠٠",
        "false,%+1",
    })
    void an_encoded_byte_has_two_digits_of_ascii_and_bytes_are_utf_8(boolean valid, String text) {
        assertThat(PercentEncoding.isValid(text)).isEqualTo(valid);
    }
}
