package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IfNoneMatchTest {
    private static final List<Request> CREATIONS = List.of(
            Request.to("create-user").body(Plain.user("new")),
            Request.to("create-album").body(Plain.album("new", "b")),
            Request.to("create-albums").body("{\"albums\": [{\"artist\": \"new\", \"album\": \"c\"}]}"));

    private final TemplateBench bench = TemplateBench.onEmptyTables();
    private final List<Request> puts = List.of(
            Request.toUser("replace-user", "u").body("{\"name\": \"Ada\"}"),
            Request.toAlbum("replace-album", "a", "b").body("{}"));

    /** The other writes, on a user and an album that are there when they are. */
    private final List<Request> changes = List.of(
            Request.toUser("update-user", "u").body("{\"name\": \"Eve\"}"),
            Request.toAlbum("update-album", "a", "b").body("{\"rating\": 3}"),
            Request.toUser("add-favorite-movie", "u").at("movie", "Alien"),
            Request.toUser("remove-favorite-movie", "u").at("movie", "Alien"),
            Request.toUser("delete-user", "u"),
            Request.toAlbum("delete-album", "a", "b"));

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
        puts.forEach(bench::answer);
        assertThat(changes).hasSize(6).allSatisfy(change -> {
            Expect.error(bench.answer(change.header("If-None-Match", value)), 400, "bad_request");
        });
        assertUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match", "if-none-match", "IF-NONE-MATCH"})
    void lets_no_change_through(String name) {
        assertThat(changes).hasSize(6).allSatisfy(change -> {
            Expect.error(bench.answer(change.header(name, "*")), 404, "not_found");
        });
        puts.forEach(bench::answer);
        assertThat(changes).hasSize(6).allSatisfy(change -> {
            Expect.error(bench.answer(change.header(name, " * ")), 412, "precondition_failed");
        });
        assertUnchanged();
    }

    @ParameterizedTest
    @CsvSource({"If-Match, *", "if-match, some", "If-None-Match, some", "IF-NONE-MATCH, ''"})
    void and_if_match_are_refused_where_a_new_item_gets_its_key_from_the_body(String name, String value) {
        assertThat(CREATIONS).hasSize(3).allSatisfy(creation -> {
            Expect.error(bench.answer(creation.header(name, value)), 400, "bad_request");
        });
        Expect.items(bench.answer(Request.to("list-users")));
        Expect.items(bench.answer(Request.to("list-albums")));
    }

    @Test
    void holds_for_every_new_item() {
        assertThat(CREATIONS)
                .hasSize(3)
                .allSatisfy(creation -> assertThat(bench.answer(creation.header("If-None-Match", " * "))
                                .status())
                        .isEqualTo(201));
    }

    private void assertUnchanged() {
        Expect.items(bench.answer(Request.to("list-users")), Plain.user("u"));
        Expect.items(bench.answer(Request.to("list-albums")), Plain.album("a", "b"));
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
