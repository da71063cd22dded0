package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of an item by a client that has seen it before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NotModifiedTest {
    private static final List<Request> GETS =
            List.of(Request.toUser("get-user", "seen"), Request.toAlbum("get-album", "seen", "b"));

    private final TemplateBench bench = TemplateBench.shared();

    @BeforeAll
    void write() {
        bench.answer(Request.toUser("replace-user", "seen").body("{\"name\": \"Ada\"}"));
        bench.answer(Request.toAlbum("replace-album", "seen", "b").body("{}"));
    }

    private String tag(Request get) {
        return bench.answer(get).tag();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"TAG\"", "W/\"TAG\"", "TAG", "*", " * ", "\"a\", W/\"TAG\" , \"b\"", ",\"TAG\","})
    void are_answered_with_the_tag_alone(String header) {
        assertThat(GETS).isNotEmpty().allSatisfy(get -> {
            var tag = tag(get);
            var answer = bench.answer(get.header("If-None-Match", header.replace("TAG", tag)));
            Expect.nothing(answer, 304);
            assertThat(answer.headers()).isEqualTo(Map.of("ETag", "\"" + tag + "\""));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"TAG\"x",
                "x\"TAG\"",
                "W/",
                "w/\"TAG\"",
                "\"TAG \"",
                "'TAG'",
                "",
                " ",
                ",",
                "\"\"",
                "\"*\"",
                "W/*"
            })
    void are_answered_with_the_item_where_the_tag_is_another(String header) {
        assertThat(GETS).isNotEmpty().allSatisfy(get -> {
            var answer = bench.answer(get.header("If-None-Match", header.replace("TAG", tag(get))));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json()).isEqualTo(bench.answer(get).json());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match", "if-none-match", "IF-NONE-MATCH"})
    void find_the_header_in_any_case(String name) {
        assertThat(GETS).isNotEmpty().allSatisfy(get -> Expect.nothing(bench.answer(get.header(name, tag(get))), 304));
    }

    @Test
    void are_answered_with_an_item_without_a_tag() {
        var item = "{\"Item\": {\"userId\": {\"S\": \"u\"}, \"artist\": {\"S\": \"a\"}, \"album\": {\"S\": \"b\"}}}";

        assertThat(GETS).isNotEmpty().allSatisfy(get -> {
            for (var header : List.of("\"\"", "", "W/\"\"", "\"x\"")) {
                assertThat(bench.answer(get.header("If-None-Match", header), 200, item)
                                .status())
                        .isEqualTo(200);
            }
            Expect.nothing(bench.answer(get.header("If-None-Match", "*"), 200, item), 304);
        });
    }

    @Test
    void fail_first_where_if_match_fails() {
        assertThat(GETS).isNotEmpty().allSatisfy(get -> {
            var answer = bench.answer(get.header("If-None-Match", "*").header("If-Match", "\"other\""));
            Expect.error(answer, 412, "precondition_failed");
            assertThat(answer.headers()).isEmpty();
        });
    }
}
