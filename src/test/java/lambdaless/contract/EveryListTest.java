package lambdaless.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lambdaless.api.Operation;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The contract of what is more than one item: lists, batches, the members of sets, and what every page may read. */
@ExtendWith(OnStage.class)
final class EveryListTest {
    private static final int ITEMS = 5;

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void a_list_shows_every_item_once_whatever_the_size_of_its_pages(TableContract table) {
        var items = items(table, "list");
        items.forEach(table::created);
        var lists = Stream.concat(table.operations("list"), table.operations("query"))
                .toList();

        assertThat(lists).isNotEmpty();
        for (var list : lists) {
            var path = table.pathOf(list, items.get(0));
            var expected = expected(table, list, items);
            for (int limit : List.of(1, 2, 100)) {
                var own = table.listed(path, limit).stream()
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
                    return key.type().dynamoDbType().equals("N")
                            ? item.put(key.name(), number)
                            : item.put(key.name(), item.path(key.name()).asText() + " " + number);
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
        Stream.concat(table.operations("list"), table.operations("query")).forEach(list -> {
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
    @ArgumentsSource(EveryTable.WithBatches.class)
    void a_batch_is_written_as_a_whole_or_not_at_all(TableContract table) {
        var batch = table.operation("create-batch").orElseThrow().path();
        var items = items(table, "batch \"'$");
        items.forEach(item -> table.stage().clearUpLater(table.path(item)));

        var written = table.stage().post(batch, batch(table, items.subList(0, 3)));
        var refused = table.stage().post(batch, batch(table, items.subList(2, ITEMS)));
        var twice = table.stage().post(batch, batch(table, List.of(items.get(4), items.get(4))));

        assertThat(List.of(written.status(), refused.status(), twice.status())).containsExactly(201, 409, 400);
        assertThat(items.subList(0, 3))
                .allSatisfy(item -> assertThat(
                                table.given(table.stage().get(table.path(item)).json()))
                        .isEqualTo(item));
        assertThat(items.subList(3, ITEMS))
                .allSatisfy(item ->
                        assertThat(table.stage().get(table.path(item)).status()).isEqualTo(404));
    }

    private static ObjectNode batch(TableContract table, List<ObjectNode> items) {
        var batch = Items.object();
        batch.putArray(table.table().tableName()).addAll(items);
        return batch;
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.WithSets.class)
    void a_member_is_added_to_a_set_and_removed_from_it(TableContract table) {
        var item = table.leastItem("members");
        table.created(item);
        var changes = table.operations("change-member").toList();

        assertThat(changes).isNotEmpty();
        for (var change : changes) {
            var list = listOf(table, change, item);
            var member = list + "/7";

            assertThat(table.stage().send("PUT", member, "").status()).isEqualTo(204);
            assertThat(table.stage().get(list).json().path("items"))
                    .extracting(JsonNode::asText)
                    .containsExactly("7");
            assertThat(table.stage().delete(member, "If-Match", "\"other\"").status())
                    .isEqualTo(412);
            assertThat(table.stage().delete(member).etag())
                    .isEqualTo(table.stage().get(table.path(item)).etag());
            assertThat(table.stage().get(list).json().path("items")).isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.WithSets.class)
    void a_member_of_an_item_that_does_not_exist_is_not_found(TableContract table) {
        var item = table.leastItem("no members");

        assertThat(table.operations("change-member"))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(table.stage()
                                .send(change.verb().name(), member(table, change, item), "")
                                .status())
                        .isEqualTo(404));
    }

    /** The path of the list of the members that an operation adds or removes. */
    private static String listOf(TableContract table, Operation change, ObjectNode item) {
        var set = change.path().replaceFirst("/\\{[^/]*}$", "");
        return table.operations("list-members")
                .filter(operation -> operation.path().equals(set))
                .map(operation -> table.pathOf(operation, item))
                .findFirst()
                .orElseThrow();
    }

    private static String member(TableContract table, Operation change, ObjectNode item) {
        return table.pathOf(change, item).replaceFirst("\\{[^/]*}$", "7");
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void every_answer_can_be_read_by_pages_of_allowed_origins(TableContract table) {
        var origin = "https://admin.example.com";
        var item = table.leastItem("origin");
        var path = table.path(item);
        table.stage().clearUpLater(path);
        var answers = new ArrayList<Answer>();

        answers.add(table.stage().post(table.operation("create").orElseThrow().path(), item, "Origin", origin));
        answers.add(table.stage().get(path, "Origin", origin));
        answers.add(table.stage().put(path, table.withoutKey(item), "origin", origin));
        answers.add(table.stage().patch(path, table.withoutKey(table.item("origin")), "Origin", origin));
        answers.add(table.stage().get(path, "Origin", origin, "If-Match", "\"other\""));
        answers.add(table.stage().delete(path, "Origin", origin));
        answers.add(table.stage().get(path, "Origin", origin));

        assertThat(answers).extracting(Answer::status).containsExactly(201, 200, 204, 200, 412, 200, 404);
        assertThat(answers)
                .extracting(answer -> answer.header("access-control-allow-origin"))
                .containsOnly(Optional.of(origin));
    }
}
