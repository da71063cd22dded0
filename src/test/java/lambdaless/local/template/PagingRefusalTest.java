package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagingRefusalTest {
    private static final Request ARTIST = Request.to("list-artist-albums").at("artist", "refusals");
    private static final List<Request> IN_PAIRS =
            List.of(Request.to("list-albums"), Request.to("list-year-albums").at("releaseYear", "1976"));

    private final TemplateBench bench = TemplateBench.shared();

    private static Stream<String> badPositions() {
        return Stream.of("", ".", "..", "a\u0000b", "\u0000", "a".repeat(257), "😀".repeat(257));
    }

    private void assertRefused(Request... requests) {
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(request -> Expect.error(bench.answer(request), 400, "bad_request"));
    }

    private void assertRefused(List<Request> requests) {
        assertRefused(requests.toArray(Request[]::new));
    }

    private static List<Request> lists() {
        return Stream.concat(Stream.of(Request.to("list-users"), ARTIST), IN_PAIRS.stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "101",
                "01",
                "025",
                "1.5",
                "1.0",
                "1e1",
                "-1",
                "+1",
                "abc",
                "1,2",
                "1 ",
                "1\n",
                "100\n",
                "１",
                "1000",
                "99999999999",
                "null",
                "1]",
                "$x"
            })
    void refuses_a_limit_that_is_not_1_to_100(String limit) {
        assertRefused(lists().stream().map(list -> list.asking("limit", limit)).toList());
    }

    @ParameterizedTest
    @MethodSource("badPositions")
    void refuses_a_position_that_is_no_key(String after) {
        assertRefused(Request.to("list-users").asking("after", after), ARTIST.asking("after", after));
        assertRefused(IN_PAIRS.stream()
                .flatMap(list -> Stream.of(
                        list.asking("afterArtist", after).asking("afterAlbum", "a"),
                        list.asking("afterArtist", "a").asking("afterAlbum", after)))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"afterArtist", "afterAlbum"})
    void refuses_half_a_position(String half) {
        assertRefused(IN_PAIRS.stream().map(list -> list.asking(half, "a")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signals", "2111", "21", " 2112", "212"})
    void refuses_a_position_outside_the_title_that_is_asked_for(String after) {
        assertRefused(ARTIST.asking("title", "2112").asking("after", after));
    }

    @ParameterizedTest
    @MethodSource("badTitles")
    void refuses_a_title_that_no_album_can_have(String title) {
        assertRefused(ARTIST.asking("title", title));
    }

    private static Stream<String> badTitles() {
        return Stream.of("a".repeat(257), "😀".repeat(257), "\u0000", "a\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "99", "100"})
    void takes_a_limit_of_1_to_100(String limit) {
        assertThat(lists().stream()
                        .map(list -> bench.answer(list.asking("limit", limit)).status()))
                .containsExactly(200, 200, 200, 200);
    }
}
