package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\t",
                "\n",
                "\r",
                "\u001b",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u00ad",
                "\u061c",
                "\u200b",
                "\u200e",
                "\u200f",
                "\u2028",
                "\u2029",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069",
                "\ufeff",
                "\ud800",
                "\udc00",
                "\udb40\udc41"
            })
    void what_is_not_shown_as_itself_is_escaped(String hostile) {
        assertThat(Printed.lines("a" + hostile + "b").replace(System.lineSeparator(), "\\n"))
                .matches("a\\\\(n|r|t|u[0-9A-F]{4}(\\\\u[0-9A-F]{4})?)b");
    }

    @Test
    void what_is_shown_stays() {
        var text = "GET /users/Amélie 😀 日本 ~ → 200";

        assertThat(Printed.lines(text)).isEqualTo(text);
    }

    @Test
    void lines_stay_lines() {
        assertThat(Printed.lines("a\u001b[2J\nb\u2028c"))
                .isEqualTo("a\\u001B[2J" + System.lineSeparator() + "b\\u2028c");
    }

    @Test
    void a_stack_trace_says_what_and_where_in_lines_that_can_be_read() {
        var trace = Printed.stackTrace(new IllegalStateException("bad \u001b[31m"));

        assertThat(trace)
                .startsWith("java.lang.IllegalStateException: bad \\u001B[31m" + System.lineSeparator())
                .contains("    at lambdaless.local.PrintedTest.")
                .hasLineCount((int) Math.min(60, trace.lines().count()));
    }
}
