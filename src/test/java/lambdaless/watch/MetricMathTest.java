package lambdaless.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Metric math on the examples of AWS's page. */
final class MetricMathTest {
    private static Series series(String values) {
        return new Series(Stream.of(values.split(" "))
                .map(value -> value.equals("-") ? Optional.<Double>empty() : Optional.of(Double.parseDouble(value)))
                .toList());
    }

    private static void assertValues(String expression, String expected) {
        var metrics = Map.of(
                "condition", series("1 1 0 0 -"),
                "first", series("30 - 0 0 30"),
                "second", series("0 0 20 - 20"),
                "nothing", series("- - - - -"));
        assertThat(MetricMath.of(expression, metrics)).isEqualTo(series(expected));
    }

    @Test
    void a_choice_is_missing_where_its_condition_is_and_zero_where_its_value_is() {
        assertValues("IF(condition, first, second)", "30 0 20 - -");
        assertValues("IF(condition, first, 5)", "30 0 5 5 -");
        assertValues("IF(condition, 5, second)", "5 5 20 - -");
        assertValues("IF(first >= 30, first, 7)", "30 - 7 7 30");
    }

    @Test
    void a_sum_takes_what_is_missing_for_zero() {
        assertValues("first + second", "30 0 20 0 50");
        assertValues("FILL(first, 0) + FILL(nothing, 0)", "30 0 0 0 30");
        assertValues("FILL(nothing, 0)", "- - - - -");
        assertValues("nothing + nothing", "- - - - -");
    }

    @Test
    void what_is_not_evaluated_is_refused() {
        assertThatThrownBy(() -> assertValues("SUM(METRICS())", "")).hasMessage("no metric has the id SUM");
        assertThatThrownBy(() -> assertValues("first * 2", "")).hasMessageContaining("is not evaluated here");
        assertThatThrownBy(() -> assertValues("first second", "")).hasMessageContaining("goes on after its end");
    }
}
