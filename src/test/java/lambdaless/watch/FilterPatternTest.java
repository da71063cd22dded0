package lambdaless.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FilterPatternTest {
    private static final FilterPattern PATTERN =
            new FilterPattern("{ ($.status = \"429\") && ($.type = \"THROTTLED\") }");

    private static boolean matches(String line) throws IOException {
        return PATTERN.matches(new JsonMapper().readTree(line));
    }

    @Test
    void every_condition_holds_to_the_letter() throws IOException {
        assertThat(matches("{\"status\":\"429\",\"type\":\"THROTTLED\",\"other\":\"-\"}"))
                .isTrue();
        assertThat(matches("{\"status\":\"429\",\"type\":\"-\"}")).isFalse();
        assertThat(matches("{\"status\":\"200\",\"type\":\"THROTTLED\"}")).isFalse();
        assertThat(matches("{\"status\":429,\"type\":\"THROTTLED\"}")).isFalse();
        assertThat(matches("{\"type\":\"THROTTLED\"}")).isFalse();
    }

    @Test
    void other_patterns_are_refused() {
        assertThatThrownBy(() -> new FilterPattern("429")).hasMessage("pattern 429 is not evaluated here");
        assertThatThrownBy(() -> new FilterPattern("{ ($.status = 4*) }")).hasMessageContaining("($.status = 4*)");
        assertThatThrownBy(() -> new FilterPattern("{ ($.a = \"b\") || ($.c = \"d\") }"))
                .hasMessageContaining("is not evaluated here");
    }
}
