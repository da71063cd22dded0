package lambdaless.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AlbumBatchTemplatesTest {
    private final TemplateBench bench = TemplateBench.shared();

    private static ObjectNode batch(ObjectNode... albums) {
        var batch = JsonNodeFactory.instance.objectNode();
        batch.putArray("albums").addAll(Stream.of(albums).toList());
        return batch;
    }

    private static ObjectNode[] numbered(String artist, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Plain.album(artist, "a" + i).put("releaseYear", 1900 + i))
                .toArray(ObjectNode[]::new);
    }

    private Answer send(ObjectNode batch) {
        return bench.answer(Request.to("create-albums").body(batch));
    }

    private Answer send(String idempotencyKey, ObjectNode batch) {
        return bench.answer(Request.to("create-albums")
                .header("Idempotency-Key", idempotencyKey)
                .body(batch));
    }

    private void assertStored(String artist, ObjectNode... albums) {
        Expect.items(bench.answer(Request.to("list-artist-albums").at("artist", artist)), albums);
    }

    @Test
    void creates_twenty_five_albums_at_once() {
        var albums = numbered("batch-25", 25);

        var answer = send(batch(albums));

        Expect.nothing(answer, 201);
        assertStored("batch-25", albums);
    }

    @Test
    void creates_albums_with_all_that_they_have_and_one_tag() {
        var whole = Plain.album("batch-whole", "a").put("releaseYear", 1).put("rating", 0);
        whole.set("genres", Plain.texts("Prog", "it's"));
        whole.set("tracks", Plain.tracks("\"Heroes\"", "a/b\\"));
        var bare = Plain.album("batch-whole", "b");
        var emptied = bare.deepCopy();
        emptied.putArray("genres");
        emptied.putArray("tracks");

        var answer = send(batch(whole, emptied));

        Expect.nothing(answer, 201);
        assertStored("batch-whole", whole, bare);
        var first = bench.answer(Request.toAlbum("get-album", "batch-whole", "a"));
        var second = bench.answer(Request.toAlbum("get-album", "batch-whole", "b"));
        assertThat(first.tag()).isNotEmpty().isEqualTo(second.tag());
    }

    @Test
    void refuses_the_same_key_twice_and_writes_nothing() {
        var albums = numbered("batch-twins", 3);
        albums[2] = albums[0].deepCopy().put("releaseYear", 7);

        var answer = send(batch(albums));

        Expect.error(answer, 400, "bad_request");
        assertStored("batch-twins");
    }

    @Test
    void sees_through_two_ways_to_write_the_same_key() {
        var twins =
                "{\"albums\": [{\"artist\": \"batch-e\", \"album\": \"\\u00e9/\"}, {\"album\": \"é\\/\", \"artist\": \"batch-e\"}]}";

        var answer = bench.answer(Request.to("create-albums").body(twins));

        Expect.error(answer, 400, "bad_request");
        assertStored("batch-e");
    }

    @Test
    void tells_keys_apart_that_look_alike_side_by_side() {
        var answer = send(
                batch(Plain.album("batch,\"a", "b"), Plain.album("batch", "\"a,b"), Plain.album("batch,", "a\"b")));

        Expect.nothing(answer, 201);
        assertStored("batch", Plain.album("batch", "\"a,b"));
    }

    @Test
    void names_the_album_that_is_there_already_and_writes_nothing() {
        var albums = numbered("batch-taken", 25);
        bench.answer(Request.to("create-album").body(albums[17]));

        var answer = send(batch(albums));

        Expect.error(answer, 409, "conflict");
        assertThat(answer.json().path("message").asText()).contains("index 17 ");
        assertStored("batch-taken", albums[17]);
    }

    @Test
    void answers_a_repeated_batch_as_the_first_time() {
        var batch = batch(numbered("batch-retry", 2));

        var first = send("retry_1-A", batch);
        var tag =
                bench.answer(Request.toAlbum("get-album", "batch-retry", "a0")).tag();
        var again = bench.answer(Request.to("create-albums")
                .header("idempotency-KEY", "retry_1-A")
                .body(batch));

        Expect.nothing(first, 201);
        Expect.nothing(again, 201);
        assertThat(tag).isEqualTo("retry_1-A");
        assertStored("batch-retry", numbered("batch-retry", 2));
    }

    @Test
    void refuses_another_batch_under_the_same_key() {
        send("reused", batch(numbered("batch-reused", 2)));

        var answer = send("reused", batch(numbered("batch-reused", 3)));

        Expect.error(answer, 409, "conflict");
        assertThat(answer.json().path("message").asText()).contains("Idempotency-Key");
        assertStored("batch-reused", numbered("batch-reused", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Az09_-", "012345678901234567890123456789012345"})
    void takes_an_idempotency_key_of_36_plain_characters_at_most(String key) {
        var answer = send(key, batch(Plain.album("batch-key", key)));

        Expect.nothing(answer, 201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "0123456789012345678901234567890123456",
                "é",
                "a\"",
                "a,b",
                "a.b",
                "$x",
                "\"}",
                "a\n"
            })
    void refuses_any_other_idempotency_key(String key) {
        var answer = send(key, batch(Plain.album("batch-bad-key", "a")));

        Expect.error(answer, 400, "bad_request");
        assertStored("batch-bad-key");
    }
}
