package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathRefusalTest {
    private static final List<String> NOT_DECODABLE = List.of(
            "%",
            "a%",
            "%z",
            "%zz",
            "%4",
            "%4g",
            "%%",
            "100%",
            "%u0041",
            "%FF",
            "%ff",
            "a%FFb",
            "%C3",
            "%C3%28",
            "%C0%80",
            "%C0%AF",
            "%E0%80%AF",
            "%ED%A0%80",
            "%ED%A0%80%ED%B0%80",
            "%F5%80%80%80",
            "%F0%9F%98",
            "%EF%BF%BD%FF",
            "%ff%ef%bf%bd",
            "%00",
            "a%00b");
    private static final List<String> NO_KEY = List.of("", ".", "..", "%2E", "%2e%2E", ".%2e");

    private final TemplateBench bench = TemplateBench.shared();

    private static Stream<String> badKeys() {
        var overLong = Stream.of("a".repeat(257), "%41".repeat(257), "%F0%9F%98%80".repeat(257), "%27".repeat(1000));
        return Stream.of(NOT_DECODABLE.stream(), NO_KEY.stream(), overLong).flatMap(keys -> keys);
    }

    private static Stream<String> badMovies() {
        return Stream.concat(NOT_DECODABLE.stream(), Stream.of("", "a".repeat(1001), "%F0%9F%98%80".repeat(1001)));
    }

    private static Stream<Request> toUsers(String rawKey) {
        return Stream.of(
                        Request.to("get-user"),
                        Request.to("replace-user").body("{\"name\": \"Ada\"}"),
                        Request.to("update-user").body("{\"name\": \"Ada\"}"),
                        Request.to("delete-user"),
                        Request.to("list-favorite-movies"),
                        Request.to("add-favorite-movie").at("movie", "Alien"),
                        Request.to("remove-favorite-movie").at("movie", "Alien"))
                .map(request -> request.atRaw("userId", rawKey));
    }

    private static List<Request> toAlbums(String rawArtist, String rawAlbum) {
        return Stream.of(
                        Request.to("get-album"),
                        Request.to("replace-album").body("{}"),
                        Request.to("update-album").body("{\"rating\": 3}"),
                        Request.to("delete-album"))
                .map(request -> request.atRaw("artist", rawArtist).atRaw("album", rawAlbum))
                .toList();
    }

    private void assertRefused(List<Request> requests) {
        assertThat(requests).isNotEmpty().allSatisfy(request -> {
            var answer = bench.answer(request);
            Expect.error(answer, 400, "bad_request");
            assertThat(answer.headers()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void refuses_what_is_no_user_id(String raw) {
        assertRefused(toUsers(raw).toList());
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void refuses_what_is_no_artist(String raw) {
        assertRefused(toAlbums(raw, "a"));
        assertRefused(List.of(Request.to("list-artist-albums").atRaw("artist", raw)));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void refuses_what_is_no_album(String raw) {
        assertRefused(toAlbums("a", raw));
    }

    @ParameterizedTest
    @MethodSource("badMovies")
    void refuses_what_is_no_movie(String raw) {
        bench.answer(Request.toUser("replace-user", "path-refusal").body("{\"name\": \"Ada\"}"));

        assertRefused(Stream.of("add-favorite-movie", "remove-favorite-movie")
                .map(operation -> Request.toUser(operation, "path-refusal").atRaw("movie", raw))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "01990",
                "0001",
                "10000",
                "-1",
                "+1",
                "1.0",
                "1e3",
                "abc",
                " 1",
                "1 ",
                "%",
                "%zz",
                "１９",
                "1990\n",
                "%30",
                "1%",
                "%31%",
                "1%2",
                "%FF",
                "%00",
                "%EF%BC%91",
                "%31%0A",
                "1+",
                "%2b1"
            })
    void refuses_what_is_no_year(String raw) {
        assertRefused(List.of(Request.to("list-year-albums").atRaw("releaseYear", raw)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "10", "9999", "%31999", "199%39", "%31%39%39%39"})
    void takes_every_year_that_an_album_can_have(String year) {
        assertThat(bench.answer(Request.to("list-year-albums").atRaw("releaseYear", year))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%F0%9F%98%80", "%27", "%EF%BF%BD", "%ef%bf%bd", "+", "%2b"})
    void takes_keys_of_256_code_points(String raw) {
        var user = bench.answer(
                Request.to("replace-user").atRaw("userId", raw.repeat(256)).body("{\"name\": \"Ada\"}"));
        var album = bench.answer(Request.to("replace-album")
                .atRaw("artist", raw.repeat(256))
                .atRaw("album", raw.repeat(256))
                .body("{}"));

        assertThat(IntStream.of(user.status(), album.status())).allMatch(status -> status == 201 || status == 204);
    }
}
