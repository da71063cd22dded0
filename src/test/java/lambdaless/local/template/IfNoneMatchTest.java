package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IfNoneMatchTest {
    private final TemplateBench bench = TemplateBench.onEmptyTables();
    private final List<Request> puts = List.of(
            Request.toUser("replace-user", "u").body("{\"name\": \"Ada\"}"),
            Request.toAlbum("replace-album", "a", "b").body("{}"));

    private List<Integer> statuses(String header, String value) {
        return puts.stream()
                .map(put -> bench.answer(put.header(header, value)).status())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match", "if-none-match", "IF-NONE-MATCH"})
    void creates_and_never_replaces(String name) {
        var created = statuses(name, "*");
        var again = statuses(name, " * ");

        assertThat(created).containsExactly(201, 201);
        assertThat(again).containsExactly(412, 412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"*\"",
                "**",
                "\"some\"",
                "some",
                "W/\"some\"",
                "*,*",
                "#artist",
                "attribute_exists(#artist)"
            })
    void is_refused_with_any_other_value(String value) {
        assertThat(puts).hasSize(2).allSatisfy(put -> {
            Expect.error(bench.answer(put.header("If-None-Match", value)), 400, "bad_request");
        });
        Expect.items(bench.answer(Request.to("list-users")));
        Expect.items(bench.answer(Request.to("list-albums")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"some\""})
    void never_holds_together_with_if_match(String tag) {
        puts.forEach(put -> bench.answer(put.header("If-None-Match", "*").header("If-Match", tag)));

        var none = puts.stream()
                .map(put -> bench.answer(put.header("if-match", tag).header("if-none-match", "*")))
                .toList();
        puts.forEach(bench::answer);
        var there = puts.stream()
                .map(put -> bench.answer(put.header("if-match", tag).header("if-none-match", "*")))
                .toList();

        assertThat(none).hasSize(2).allSatisfy(answer -> Expect.error(answer, 412, "precondition_failed"));
        assertThat(there).hasSize(2).allSatisfy(answer -> Expect.error(answer, 412, "precondition_failed"));
    }
}
