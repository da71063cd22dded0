package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AlbumTemplatesTest {
    private final TemplateBench bench = TemplateBench.shared();

    private static ObjectNode whole(String artist, String album) {
        var whole = Plain.album(artist, album).put("releaseYear", 1976).put("rating", new BigDecimal("9.25"));
        whole.set("genres", Plain.texts("Prog", "Rock"));
        return whole.set("tracks", Plain.tracks("2112", "A Passage to Bangkok", "2112"));
    }

    private void create(ObjectNode album) {
        assertThat(bench.answer(Request.to("create-album").body(album)).status())
                .isEqualTo(201);
    }

    private String tag(String artist, String album) {
        return bench.stored("albums", Plain.key("artist", artist, "album", album))
                .at("/etag/S")
                .asText();
    }

    @Test
    void creates_an_album_and_answers_with_it_its_tag_and_its_place() {
        var album = whole("AC/DC", "Back in+Black");

        var answer = bench.answer(Request.to("create-album").body(album));

        Expect.item(answer, 201, album);
        assertThat(answer.headers())
                .isEqualTo(Map.of(
                        "ETag",
                        "\"" + tag("AC/DC", "Back in+Black") + "\"",
                        "Location",
                        "albums/AC%2FDC/Back%20in%2BBlack"));
    }

    @Test
    void stores_an_album_with_the_types_of_its_attributes_and_nothing_else() {
        var answer = bench.answer(Request.to("create-album").body(whole("typed", "2112")));

        var stored = Answer.tree("""
                {"artist": {"S": "typed"}, "album": {"S": "2112"}, "releaseYear": {"N": "1976"}, "rating": {"N": "9.25"},
                 "genres": {"SS": ["Prog", "Rock"]}, "tracks": {"L": [
                   {"M": {"title": {"S": "2112"}, "length": {"S": "2112"}}},
                   {"M": {"title": {"S": "A Passage to Bangkok"}, "length": {"S": "A Passage to Bangkok"}}},
                   {"M": {"title": {"S": "2112"}, "length": {"S": "2112"}}}]}}""");
        ((ObjectNode) stored).putObject("etag").put("S", answer.tag());
        assertThat(bench.stored("albums", Plain.key("artist", "typed", "album", "2112")))
                .isEqualTo(stored);
    }

    @Test
    void refuses_to_create_an_album_twice_and_keeps_the_first() {
        create(whole("twice", "a"));

        var answer = bench.answer(Request.to("create-album").body(Plain.album("twice", "a")));

        Expect.error(answer, 409, "conflict");
        assertThat(answer.headers()).isEmpty();
        Expect.item(bench.answer(Request.toAlbum("get-album", "twice", "a")), 200, whole("twice", "a"));
    }

    @Test
    void leaves_out_empty_lists() {
        var album = Plain.album("empty", "a");
        var sent = album.deepCopy();
        sent.putArray("genres");
        sent.putArray("tracks");

        var created = bench.answer(Request.to("create-album").body(sent));
        var replaced =
                bench.answer(Request.toAlbum("replace-album", "empty", "a").body(Plain.withoutKey(sent)));

        Expect.item(created, 201, album);
        Expect.nothing(replaced, 204);
        assertThat(Expect.fields(bench.stored("albums", Plain.key("artist", "empty", "album", "a"))))
                .containsExactly("album", "artist", "etag");
    }

    @Test
    void gets_an_album_with_its_tag() {
        create(whole("got", "a"));

        var answer = bench.answer(Request.toAlbum("get-album", "got", "a"));

        Expect.item(answer, 200, whole("got", "a"));
        assertThat(answer.headers()).isEqualTo(Map.of("ETag", "\"" + tag("got", "a") + "\""));
    }

    @Test
    void answers_404_for_an_album_that_is_not_there() {
        var got = bench.answer(Request.toAlbum("get-album", "none", "a"));
        var updated = bench.answer(Request.toAlbum("update-album", "none", "a").body("{\"rating\": 3}"));
        var deleted = bench.answer(Request.toAlbum("delete-album", "none", "a"));

        Expect.error(got, 404, "not_found");
        Expect.error(updated, 404, "not_found");
        Expect.error(deleted, 404, "not_found");
        Expect.items(bench.answer(Request.to("list-artist-albums").at("artist", "none")));
    }

    @Test
    void replaces_an_album_wholly_also_by_nothing_but_its_key() {
        create(whole("replaced", "a"));

        var answer =
                bench.answer(Request.toAlbum("replace-album", "replaced", "a").body("{}"));

        Expect.nothing(answer, 204);
        assertThat(answer.headers()).isEqualTo(Map.of("ETag", "\"" + tag("replaced", "a") + "\""));
        Expect.item(bench.answer(Request.toAlbum("get-album", "replaced", "a")), 200, Plain.album("replaced", "a"));
    }

    @Test
    void creates_an_album_by_replacing_none() {
        var album = whole("put", "a");

        var answer = bench.answer(Request.toAlbum("replace-album", "put", "a").body(Plain.withoutKey(album)));

        Expect.nothing(answer, 201);
        Expect.item(bench.answer(Request.toAlbum("get-album", "put", "a")), 200, album);
    }

    @Test
    void deletes_an_album_and_answers_with_it() {
        create(whole("deleted", "a"));

        var answer = bench.answer(Request.toAlbum("delete-album", "deleted", "a"));

        Expect.item(answer, 200, whole("deleted", "a"));
        assertThat(answer.headers()).isEmpty();
        Expect.error(bench.answer(Request.toAlbum("get-album", "deleted", "a")), 404, "not_found");
    }

    @Test
    void lists_albums_of_all_of_an_artist_and_of_a_year_with_all_that_they_have() {
        var own = TemplateBench.onEmptyTables();
        own.answer(Request.to("create-album").body(whole("Rush", "2112")));
        own.answer(
                Request.to("create-album").body(Plain.album("Rush", "Signals").put("releaseYear", 1982)));
        own.answer(Request.to("create-album").body(Plain.album("Yes", "Relayer")));

        var all = own.answer(Request.to("list-albums"));
        var artist = own.answer(Request.to("list-artist-albums").at("artist", "Rush"));
        var year = own.answer(Request.to("list-year-albums").at("releaseYear", "1976"));

        var signals = Plain.album("Rush", "Signals").put("releaseYear", 1982);
        Expect.items(all, whole("Rush", "2112"), signals, Plain.album("Yes", "Relayer"));
        Expect.items(artist, whole("Rush", "2112"), signals);
        Expect.items(year, whole("Rush", "2112"));
    }
}
