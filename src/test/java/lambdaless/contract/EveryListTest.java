package lambdaless.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lambdaless.api.Operation;
import lambdaless.api.SampleValues;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The contract of what is more than one item: lists, batches, the members of sets, and what every page may read. */
@ExtendWith(OnStage.class)
final class EveryListTest {
    private static final int ITEMS = 5;

    @ParameterizedTest
    @TablesWith({})
    void a_list_shows_every_item_once_whatever_the_size_of_its_pages(TableContract table) {
        var items = items(table, "list");
        items.forEach(table::written);

        for (var list : table.lists().toList()) {
            var path = table.pathOf(list, items.get(0));
            var expected = expected(table, list, items);
            for (int limit : List.of(1, 2, 100)) {
                var own = table.stage().listed(path, limit).stream()
                        .map(table::given)
                        .filter(item -> items.contains(item))
                        .toList();
                assertThat(own).as("%s by %s", list, limit).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    /** Items of one partition if the table has a sort key that can tell them apart; of several otherwise. */
    private static List<ObjectNode> items(TableContract table, String text) {
        var key = table.keys().get(table.keys().size() - 1);
        return IntStream.rangeClosed(1, ITEMS)
                .mapToObj(number -> {
                    var item = table.item(text);
                    var last = item.path(key.name());
                    item.set(
                            key.name(),
                            last.isNumber()
                                    ? LongNode.valueOf(SampleValues.minimum(key.type()) + number)
                                    : TextNode.valueOf(last.asText() + " " + number));
                    return (ObjectNode) Answer.tree(item.toString());
                })
                .toList();
    }

    /** Those with the value that the path gives. */
    private static List<ObjectNode> expected(TableContract table, Operation list, List<ObjectNode> items) {
        var path = table.pathOf(list, items.get(0));
        return items.stream()
                .filter(item -> table.pathOf(list, item).equals(path))
                .toList();
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void a_place_or_a_size_that_a_list_cannot_have_is_refused(TableContract table) {
        var item = table.item("place");
        table.lists().forEach(list -> {
            var path = table.pathOf(list, item);
            assertThat(Stream.of("?limit=0", "?limit=101", "?limit=x", "?limit=", "?after=", "?afterX=1&limit=-1"))
                    .as(list.name())
                    .filteredOn(query -> !query.equals("?after=") || takesAfter(table, list))
                    .allSatisfy(query ->
                            assertThat(table.stage().get(path + query).status()).isEqualTo(400));
        });
    }

    private static boolean takesAfter(TableContract table, Operation list) {
        return table.api().request(list.name()).parametersRead().contains("method.request.querystring.after");
    }

    @ParameterizedTest
    @TablesWith("create-batch")
    void a_batch_is_written_as_a_whole_or_not_at_all(TableContract table) {
        var batch = table.operation("create-batch").orElseThrow().path();
        var items = items(table, "batch \"'$");
        items.forEach(table::clearUpLater);

        var written = table.stage().post(batch, table.batch(items.subList(0, 3)));
        var refused = table.stage().post(batch, table.batch(items.subList(2, ITEMS)));
        var twice = table.stage().post(batch, table.batch(List.of(items.get(4), items.get(4))));

        assertThat(List.of(written.status(), refused.status(), twice.status())).containsExactly(201, 409, 400);
        assertThat(items.subList(0, 3))
                .allSatisfy(item -> assertThat(table.read(item).stream())
                        .allSatisfy(read -> assertThat(table.given(read)).isEqualTo(item)));
        assertThat(items.subList(3, ITEMS))
                .allSatisfy(item -> assertThat(table.read(item).stream()).allMatch(JsonNode::isMissingNode));
    }

    @ParameterizedTest
    @TablesWith("change-member")
    void a_member_is_added_to_a_set_and_removed_from_it(TableContract table) {
        var item = table.leastItem("members");
        table.written(item);

        for (var path : paths(table, "PUT", item)) {
            assertThat(table.stage().send("PUT", path, "").status()).isEqualTo(204);
            assertThat(members(table, path, item).stream()).allMatch(List.of("7")::equals);
        }
        for (var path : paths(table, "DELETE", item)) {
            assertThat(table.stage().delete(path, "If-Match", "\"other\"").status())
                    .isEqualTo(412);
            var tag = table.stage().delete(path).etag();
            assertThat(tag).isEqualTo(table.has("get") ? table.get(item).etag() : tag);
            assertThat(members(table, path, item).stream()).allMatch(List.of()::equals);
        }
    }

    /** The paths of the member 7 of each set that it is added to or removed from. */
    private static List<String> paths(TableContract table, String verb, ObjectNode item) {
        return table.operations("change-member")
                .filter(change -> change.verb().name().equals(verb))
                .map(change -> member(table, change, item))
                .toList();
    }

    /** The members beside one, where an operation lists them. */
    private static Optional<List<String>> members(TableContract table, String member, ObjectNode item) {
        return table.operations("list-members")
                .map(list -> table.pathOf(list, item))
                .filter(list -> member.equals(list + "/7"))
                .map(list -> table.stage().get(list).json().path("items"))
                .map(items -> items.valueStream().map(JsonNode::asText).toList())
                .findFirst();
    }

    @ParameterizedTest
    @TablesWith("change-member")
    void a_member_of_an_item_that_does_not_exist_is_not_found(TableContract table) {
        var item = table.leastItem("no members");

        assertThat(table.operations("change-member"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(table.stage()
                                .send(change.verb().name(), member(table, change, item), "")
                                .status())
                        .isEqualTo(404));
    }

    private static String member(TableContract table, Operation change, ObjectNode item) {
        return table.pathOf(change, item).replaceFirst("\\{[^/]*}$", "7");
    }
}
