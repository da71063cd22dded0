package lambdaless.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "GET /users/u1 → 200", "O'Hara \"x\" \\ 😀 é 👩‍👧", "{\"a\": [1]}"})
    void leaves_what_is_harmless(String text) {
        assertThat(LineText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "10, \\n",
        "13, \\r",
        "9, \\t",
        "0, \\u0000",
        "27, \\u001B",
        "127, \\u007F",
        "133, \\u0085",
        "155, \\u009B",
        "8232, \\u2028",
        "8233, \\u2029",
        "8238, \\u202E",
        "8294, \\u2066",
        "65279, \\uFEFF",
        "55296, \\uD800",
        "917505, \\uDB40\\uDC01"
    })
    void escapes_what_controls_a_line_or_a_terminal(int codePoint, String escape) {
        var text = "a" + Character.toString(codePoint) + "😀";

        assertThat(LineText.of(text)).isEqualTo("a" + escape + "😀");
    }

    @Test
    void escapes_every_one_of_them() {
        assertThat(LineText.of("\n\nx\u0085")).isEqualTo("\\n\\nx\\u0085");
    }
}
