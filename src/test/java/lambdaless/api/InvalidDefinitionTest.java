package lambdaless.api;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** Mistakes in the lists are one exception, however the lists come to be made. */
final class InvalidDefinitionTest {
    private final IllegalArgumentException invalid = new IllegalArgumentException("\"get-user\" is declared twice");

    @Test
    void says_what_is_wrong_in_a_list_and_among_lists() {
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> InvalidDefinition.of(() -> {
                    throw invalid;
                }))
                .withMessage("\"get-user\" is declared twice");
        assertThatExceptionOfType(InvalidDefinition.class)
                .isThrownBy(() -> InvalidDefinition.of(() -> {
                    throw new ExceptionInInitializerError(invalid);
                }))
                .withMessage("\"get-user\" is declared twice");
    }

    @Test
    void is_not_a_fault_of_another_kind() {
        assertThatExceptionOfType(ExceptionInInitializerError.class)
                .isThrownBy(() -> InvalidDefinition.of(() -> {
                    throw new ExceptionInInitializerError(new IllegalStateException("unforeseen"));
                }));
    }
}
