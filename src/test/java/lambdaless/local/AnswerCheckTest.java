package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.stack.StackLoader;
import lambdaless.gateway.vtl.TemplateEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer is held to what its operation declares. */
final class AnswerCheckTest {
    private static final Method GET_USER = new StackLoader(new TemplateEngine())
            .load(DeclaredStack.of(Path.of("Pulumi.dev.yaml")).resources()).stages().get(0).api().methods().stream()
                    .filter(method -> method.name().equals("get-user"))
                    .findFirst()
                    .orElseThrow();

    @Test
    void an_item_an_error_and_an_unchanged_item_are_as_declared() {
        assertThat(problems(200, "{\"userId\":\"u\",\"name\":\"n\",\"age\":1000}"))
                .isEmpty();
        assertThat(problems(404, "{\"error\":\"not_found\",\"message\":\"m\",\"requestId\":\"r\"}"))
                .isEmpty();
        assertThat(problems(304, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200|{\"userId\":\"u\"}|name",
                "200|{\"userId\":\"u\",\"name\":\"n\",\"fullName\":\"x\"}|fullName",
                "200|{\"userId\":\"u\",\"name\":\"n\",\"age\":\"7\"}|/age",
                "200|no JSON|",
                "404|{\"error\":\"gone\",\"message\":\"m\",\"requestId\":\"r\"}|/error",
                "304|{}|no model",
                "418||the status is not declared; expected one of [200, 304, 400, 404, 412, 429, 500, 503]"
            })
    void what_is_not_declared_is_named(int status, String body, String named) {
        assertThat(problems(status, body == null ? "" : body))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem).contains(named == null ? "" : named));
    }

    @Test
    void a_coded_body_is_left_alone() {
        var coded = new HttpResponse(200, List.of(new Header("content-encoding", "gzip")), new byte[] {1});

        assertThat(AnswerCheck.problems(GET_USER, coded)).isEmpty();
    }

    private static List<String> problems(int status, String body) {
        return AnswerCheck.problems(
                GET_USER, new HttpResponse(status, List.of(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
