package lambdaless.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.HostileCorpus;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** The contract of the standard operations, for every table by what it declares and has: no test here knows a table. */
@ExtendWith(OnStage.class)
final class EveryTableTest {
    private static final String HOSTILE = "O'Brien \"\\ 50% #set($x=1) ${y} 😀";
    private static final String TAG = "\"[^\"]+\"";

    @ParameterizedTest
    @TablesWith("create")
    void an_item_is_created_once_with_every_attribute(TableContract table) {
        var item = table.item("created " + HOSTILE);

        var created = table.created(item);

        assertThat(created.status()).isEqualTo(201);
        assertThat(table.given(created.json())).isEqualTo(item);
        assertThat(created.etag()).matches(TAG);
        assertThat(created.header("location")).isPresent();
        assertThat(table.created(item).status()).isEqualTo(409);
        assertKept(table, item, item);
    }

    @ParameterizedTest
    @TablesWith("get")
    void an_item_is_read_with_every_attribute(TableContract table) {
        var item = table.item("read " + HOSTILE);

        var written = table.written(item);
        var read = table.get(item);

        assertThat(read.status()).isEqualTo(200);
        assertThat(table.given(read.json())).isEqualTo(item);
        assertThat(read.etag()).matches(TAG);
        written.header("etag").ifPresent(tag -> assertThat(read.etag()).isEqualTo(tag));
        written.header("location")
                .ifPresent(
                        path -> assertThat(table.stage().get("/" + path).json()).isEqualTo(read.json()));
    }

    @ParameterizedTest
    @TablesWith("delete")
    void an_item_is_deleted_and_shown_once_more(TableContract table) {
        var item = table.item("deleted " + HOSTILE);
        table.written(item);

        var deleted = table.delete(item);

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(table.given(deleted.json())).isEqualTo(item);
        assertThat(table.read(item).stream()).allMatch(JsonNode::isMissingNode);
        assertThat(table.delete(item).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @TablesWith({})
    void an_item_has_the_default_values_and_times_that_no_client_gives(TableContract table) {
        var item = table.leastItem("least");
        table.written(item);

        table.read(item).ifPresent(read -> {
            assertThat(table.given(read)).isEqualTo(table.withDefaults(item));
            assertThat(table.times())
                    .allSatisfy(time -> assertThat(read.path(time.name()).asLong())
                            .isBetween(1_700_000_000_000L, 100_000_000_000_000L));
        });
    }

    @ParameterizedTest
    @TablesWith("update")
    void the_times_of_an_item_do_not_go_back(TableContract table) {
        var item = table.leastItem("times");
        var change = table.withoutKey(table.item("times"));
        table.written(item);

        var first = table.patch(item, change).json();
        var second = table.patch(item, change).json();

        assertThat(table.times())
                .allSatisfy(time -> assertThat(second.path(time.name()).asLong())
                        .isGreaterThanOrEqualTo(first.path(time.name()).asLong())
                        .isPositive());
    }

    @ParameterizedTest
    @TablesWith("replace")
    void an_item_is_replaced_as_a_whole(TableContract table) {
        var whole = table.item("replaced " + HOSTILE);
        var least = table.leastItem("replaced " + HOSTILE);
        table.clearUpLater(whole);

        var first = table.put(whole, table.withoutKey(whole));
        var made = table.read(whole);
        var second = table.put(whole, table.withoutKey(least));
        var replaced = table.read(whole);

        assertThat(List.of(first.status(), second.status())).containsExactly(201, 204);
        assertThat(made.map(table::given)).isIn(made.map(read -> whole));
        assertThat(replaced.map(table::given)).isIn(replaced.map(read -> table.withDefaults(least)));
        assertThat(Stream.of(first, second)).extracting(Answer::etag).allMatch(tag -> tag.matches(TAG));
        assertThat(first.etag()).isNotEqualTo(second.etag());
        assertThat(table.table().attributes())
                .filteredOn(attribute -> attribute.isTimeOfCreation())
                .allSatisfy(time -> assertThat(replaced.map(read -> read.get(time.name())))
                        .isEqualTo(made.map(read -> read.get(time.name()))));
    }

    @ParameterizedTest
    @TablesWith({})
    void hostile_text_comes_back_equal_from_everywhere(TableContract table) {
        var failures = new ArrayList<String>();
        HostileCorpus.shared().whole().forEach(text -> {
            var item = table.item(text);
            var written = table.written(item);
            var shown = Stream.of(
                            table.has("create") ? Stream.of(written.json()) : Stream.<JsonNode>empty(),
                            table.read(item).stream(),
                            table.has("update")
                                    ? Stream.of(table.patch(item, table.withoutKey(item))
                                            .json())
                                    : Stream.<JsonNode>empty())
                    .flatMap(bodies -> bodies)
                    .toList();
            if (!shown.stream().allMatch(body -> body.isObject() && item.equals(table.given(body)))) {
                failures.add(text + ": " + shown);
            }
            if (table.has("delete")) {
                table.delete(item);
            }
        });

        assertThat(failures).isEmpty();
    }

    private static void assertKept(TableContract table, ObjectNode item, ObjectNode expected) {
        table.read(item).ifPresent(read -> assertThat(table.given(read)).isEqualTo(expected));
    }
}
