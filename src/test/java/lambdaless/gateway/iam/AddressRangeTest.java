package lambdaless.gateway.iam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of a condition. */
final class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.0, true",
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "203.0.113.128/25, 203.0.113.128, true",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.7, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:DB8::/32, 2001:db8:0:0:0:0:0:1, true",
        "203.0.113.0/24, nowhere, false",
    })
    void contains_those_that_begin_like_it(String range, String address, boolean contained) {
        assertThat(AddressRange.of(range))
                .hasValueSatisfying(it ->
                        assertThat(it.contains(address)).describedAs(address).isEqualTo(contained));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "example.com/24", "999.1.1.1", "203.0.113.0/33", "2001:db8::/129", "1.2.3"})
    void is_none_of_another_text(String text) {
        assertThat(AddressRange.of(text)).isEmpty();
    }
}
