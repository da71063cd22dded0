package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final int ANSWERS = 7 * Operations.all().size();
    private static final List<String> ALLOWED = List.of("https://a.example", "http://localhost:8080");

    private final TemplateBench bench = TemplateBench.shared().withOrigins(String.join(",", ALLOWED));

    /** An answer of every template of every operation, and of those that branch one of every branch. */
    private List<Answer> answers(String header, String origin) {
        var item = "{\"Item\": {\"userId\": {\"S\": \"u\"}, \"artist\": {\"S\": \"a\"}, \"album\": {\"S\": \"b\"}}}";
        var answers = new ArrayList<Answer>();
        for (var operation : Operations.all()) {
            var request = Derived.request(operation, "u").header(header, origin);
            Stream.of(item, "{}").forEach(reply -> answers.add(bench.answer(request, 200, reply)));
            Stream.of("ValidationException", "ThrottlingException", "Unknown")
                    .forEach(type -> answers.add(bench.answer(request, 400, "{\"__type\": \"" + type + "\"}")));
            answers.add(bench.answer(request, 500, "{}"));
            answers.add(bench.answer(request, 302, "{}"));
        }
        return answers;
    }

    private static Stream<String> allowed() {
        return ALLOWED.stream();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void is_answered_when_it_is_allowed(String origin) {
        assertThat(answers("Origin", origin))
                .hasSize(ANSWERS)
                .allSatisfy(answer -> assertThat(answer.headers()).containsEntry(ALLOW_ORIGIN, origin));
        assertThat(answers("origin", origin))
                .hasSize(ANSWERS)
                .allSatisfy(answer -> assertThat(answer.headers()).containsEntry(ALLOW_ORIGIN, origin));
    }

    /** A caller may send both spellings; what is overridden twice is 500. */
    @Test
    void is_answered_once_when_two_are_sent() {
        assertThat(Operations.all())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(bench.answer(
                                        Derived.request(operation, "u")
                                                .header("Origin", ALLOWED.get(1))
                                                .header("origin", ALLOWED.get(0)),
                                        200,
                                        "{}")
                                .headers())
                        .containsEntry(ALLOW_ORIGIN, ALLOWED.get(0)));
    }

    @Test
    void is_not_answered_in_a_spelling_that_no_browser_sends() {
        assertThat(answers("ORIGIN", ALLOWED.get(0)))
                .hasSize(ANSWERS)
                .allSatisfy(answer -> assertThat(answer.headers()).doesNotContainKey(ALLOW_ORIGIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://b.example",
                "https://a.example.evil.example",
                "https://a.exampl",
                "http://a.example",
                "HTTPS://A.EXAMPLE",
                "https://a.example/",
                "https://a.example,http://localhost:8080",
                "null",
                "*",
                "",
                ",",
                "http://localhost"
            })
    void is_not_answered_otherwise(String origin) {
        assertThat(answers("Origin", origin))
                .hasSize(ANSWERS)
                .allSatisfy(answer -> assertThat(answer.headers()).doesNotContainKey(ALLOW_ORIGIN));
    }
}
