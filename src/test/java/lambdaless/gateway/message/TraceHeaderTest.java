package lambdaless.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceHeaderTest {
    private static final String ROOT = "Root=1-67891233-abcdef012345678912345678";
    private static final String MADE_UP = "Root=1-0000002a-[0-9a-f]{24}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1",
                ROOT + ";Parent=53995c3f42cd8ad8",
                "Self=1-67891234-12456789abcdef0123456789;" + ROOT + ";Parent=53995c3f42cd8ad8;Sampled=0",
                ROOT + ";Parent=53995c3f42cd8ad8;Sampled=0;Lineage=a87bd80c:1|68fd508a:5",
                ROOT + ";Parent=53995c3f42cd8ad8;Sampled=?",
                "Self=1-67891234-12456789abcdef012345678;" + ROOT + ";Parent=53995c3f42cd8ad8"
            })
    void one_of_the_documented_form_is_kept(String sent) {
        assertThat(TraceHeader.of(Optional.of(sent), 42)).isEqualTo(sent);
        assertThat(TraceHeader.root(sent)).isEqualTo("1-67891233-abcdef012345678912345678");
    }

    @Test
    void one_without_a_parent_gets_one_and_keeps_its_sampling() {
        assertThat(TraceHeader.of(Optional.of(ROOT), 42)).matches(ROOT + ";Parent=[0-9a-f]{16};Sampled=0");
        assertThat(TraceHeader.of(Optional.of(ROOT + ";Sampled=1"), 42))
                .matches(ROOT + ";Sampled=1;Parent=[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "Root=1\",\"status\":\"hacked",
                ROOT + "\",\"status\":\"hacked",
                ROOT + ";" + ROOT,
                ROOT + ";Parent=53995c3f42cd8ad8;Parent=53995c3f42cd8ad9",
                "Root=1-6789123-abcdef012345678912345678",
                "Root=2-67891233-abcdef012345678912345678",
                "Parent=53995c3f42cd8ad8",
                "Root",
                "=1"
            })
    void any_other_is_replaced(String sent) {
        assertThat(TraceHeader.of(Optional.of(sent), 42)).matches(MADE_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROOT + ";CalledFrom=app;Parent=53995c3f42cd8ad8;Sampled=1",
                ROOT + "; Parent=53995c3f42cd8ad8 ; Sampled=1",
                ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1;",
                ROOT + ";Extra=\",\"status\":\"hacked;Parent=53995c3f42cd8ad8;Sampled=1\n",
                ";=1;" + ROOT + ";Parent=53995c3f42cd8ad8;Self=\u0000;Lineage=x;Sampled=1"
            })
    void fields_that_are_unknown_or_of_another_form_are_left_out(String sent) {
        assertThat(TraceHeader.of(Optional.of(sent), 42)).isEqualTo(ROOT + ";Parent=53995c3f42cd8ad8;Sampled=1");
    }

    @Test
    void a_parent_of_another_form_is_replaced() {
        assertThat(TraceHeader.of(Optional.of(ROOT + ";Parent=53995c3f42cd8ad;Sampled=2"), 42))
                .matches(ROOT + ";Parent=[0-9a-f]{16};Sampled=0");
    }

    @Test
    void a_missing_one_is_made_up_of_the_time() {
        assertThat(TraceHeader.of(Optional.empty(), 42)).matches(MADE_UP);
    }
}
