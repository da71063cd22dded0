package lambdaless.local.template;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations that write to an item's path or below it, each with a condition on what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IfMatchTest {
    private final TemplateBench bench = TemplateBench.shared();
    private final AtomicInteger keys = new AtomicInteger();

    /** An operation, what gets the item it writes, and its status when it is done. */
    private record Write(String operation, String get, String body, int done) {
        Request to(String key) {
            return Request.toUser(operation, key)
                    .at("artist", key)
                    .at("album", key)
                    .at("movie", "Alien")
                    .body(body);
        }

        Request put(String key) {
            var name = get.equals("get-user") ? "replace-user" : "replace-album";
            return Request.toUser(name, key)
                    .at("artist", key)
                    .at("album", key)
                    .body(name.equals("replace-user") ? "{\"name\": \"old\"}" : "{}");
        }

        Request get(String key) {
            return Request.toUser(get, key).at("artist", key).at("album", key);
        }

        boolean puts() {
            return operation.startsWith("replace") || operation.startsWith("add");
        }
    }

    private static final List<Write> WRITES = List.of(
            new Write("replace-user", "get-user", "{\"name\": \"new\"}", 204),
            new Write("update-user", "get-user", "{\"name\": \"new\"}", 200),
            new Write("delete-user", "get-user", "", 200),
            new Write("add-favorite-movie", "get-user", "", 204),
            new Write("remove-favorite-movie", "get-user", "", 204),
            new Write("replace-album", "get-album", "{\"rating\": 3}", 204),
            new Write("update-album", "get-album", "{\"rating\": 3}", 200),
            new Write("delete-album", "get-album", "", 200));

    /** Headers that hold for an item; {@code TAG} stands for its tag. */
    private static final List<String> MATCHING = List.of(
            "\"TAG\"",
            "TAG",
            "*",
            " * ",
            "\"a\", \"TAG\", \"b\"",
            "a,TAG",
            "TAG,",
            ",\"TAG\"",
            "  \"TAG\"  ",
            "W/\"x\", \"TAG\"");

    private static final List<String> NOT_MATCHING = List.of(
            "\"other\"",
            "other",
            "W/\"TAG\"",
            "W/TAG",
            "W/*",
            "\"*\"",
            "\"TAG\"x",
            "x\"TAG\"",
            "\"TAG \"",
            "'TAG'",
            "\"a\", \"b\"",
            "\"\"");

    private static Stream<Arguments> with(List<String> headers) {
        return WRITES.stream().flatMap(write -> headers.stream().map(header -> Arguments.of(write, header)));
    }

    private static Stream<Arguments> matching() {
        return with(MATCHING);
    }

    private static Stream<Arguments> notMatching() {
        return with(NOT_MATCHING);
    }

    private static Stream<Arguments> refused() {
        var tooMany = IntStream.range(0, 101).mapToObj(i -> "\"t" + i + "\"").collect(joining(","));
        return with(List.of("", " ", ",", " , ,", tooMany));
    }

    private static Stream<Write> writes() {
        return WRITES.stream();
    }

    private String newKey() {
        return "if-match-" + keys.incrementAndGet();
    }

    private String created(Write write, String key) {
        var created = bench.answer(write.put(key));
        assertThat(created.status()).isEqualTo(201);
        return created.tag();
    }

    @ParameterizedTest
    @MethodSource("matching")
    void writes_what_has_one_of_the_tags(Write write, String header) {
        var key = newKey();
        var tag = created(write, key);

        var answer = bench.answer(write.to(key).header("If-Match", header.replace("TAG", tag)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(write.done());
        assertThat(bench.answer(write.get(key)).tag()).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @MethodSource("notMatching")
    void leaves_what_has_none_of_the_tags(Write write, String header) {
        var key = newKey();
        var tag = created(write, key);

        var answer = bench.answer(write.to(key).header("If-Match", header.replace("TAG", tag)));

        Expect.error(answer, 412, "precondition_failed");
        assertThat(answer.headers()).isEmpty();
        assertThat(bench.answer(write.get(key)).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_a_list_without_tags_or_with_more_than_a_hundred(Write write, String header) {
        var key = newKey();
        var tag = created(write, key);

        var answer = bench.answer(write.to(key).header("If-Match", header));

        Expect.error(answer, 400, "bad_request");
        assertThat(bench.answer(write.get(key)).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void takes_a_hundred_tags(Write write) {
        var key = newKey();
        var tag = created(write, key);
        var tags = IntStream.range(0, 99).mapToObj(i -> "\"t" + i + "\",").collect(joining()) + tag;

        var answer = bench.answer(write.to(key).header("If-Match", tags));

        assertThat(answer.status()).as(answer.body()).isEqualTo(write.done());
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "if-match", "IF-MATCH", "iF-mAtCh"})
    void reads_the_header_in_any_case(String name) {
        assertThat(WRITES).isNotEmpty().allSatisfy(write -> {
            var key = newKey();
            created(write, key);
            Expect.error(bench.answer(write.to(key).header(name, "\"other\"")), 412, "precondition_failed");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"some\"", "*"})
    void tells_an_item_that_is_not_there_from_one_that_differs(String header) {
        assertThat(WRITES).isNotEmpty().allSatisfy(write -> {
            var key = newKey();
            var answer = bench.answer(write.to(key).header("If-Match", header));
            Expect.error(answer, write.puts() ? 412 : 404, write.puts() ? "precondition_failed" : "not_found");
            Expect.error(bench.answer(write.get(key)), 404, "not_found");
        });
    }

    @ParameterizedTest
    @MethodSource("writes")
    void gives_a_new_tag_with_every_write(Write write) {
        var key = newKey();
        var first = created(write, key);

        var second = bench.answer(write.put(key)).tag();
        var stale = bench.answer(write.to(key).header("If-Match", first));

        assertThat(second).isNotEmpty().isNotEqualTo(first);
        Expect.error(stale, 412, "precondition_failed");
    }
}
