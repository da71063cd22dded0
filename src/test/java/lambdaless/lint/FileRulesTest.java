package lambdaless.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lambdaless.api.Operation;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileRulesTest {
    @Test
    void finds_files_that_api_gateway_or_an_editor_would_change() {
        assertThat(FileRules.problems("x\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FileRules.problems("x".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(FileRules.problems(new byte[0])).hasSize(1);
        assertThat(FileRules.problems("\uFEFFx\n".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(FileRules.problems("x\r\n".getBytes(StandardCharsets.UTF_8))).hasSize(1);
        assertThat(FileRules.problems("é\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasSize(1);
    }

    @Test
    void finds_a_template_that_is_too_large_once_it_is_composed() {
        assertThat(FileRules.SIZE.problems("x".repeat(299_998) + "é")).isEmpty();
        assertThat(FileRules.SIZE.problems("x".repeat(299_999) + "é"))
                .containsExactly(
                        "the text:1: template-size: 300001 bytes is more than the 300000 bytes that API Gateway takes");
    }

    private static Operation getUser() {
        return Operations.all().stream()
                .filter(operation -> operation.name().equals("get-user"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "# GetItem",
                "##GetItem",
                "## Query",
                "## GET /users/{userId} → GetItem",
                "## GetItems",
                "\n## GetItem"
            })
    void finds_a_first_line_that_is_not_true(String template) {
        assertThat(FileRules.problems(getUser(), template)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"## GetItem\n{}", "## GetItem; quickly\n{}"})
    void lets_pass_a_first_line_that_is_true(String template) {
        assertThat(FileRules.problems(getUser(), template)).isEmpty();
    }
}
