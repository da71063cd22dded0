package lambdaless.contract;

import static lambdaless.contract.Items.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.SampleValues;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** The contract of each attribute by itself, for every table: what it can hold, and what it cannot. */
@ExtendWith(OnStage.class)
final class EveryAttributeTest {
    private static final String HOSTILE = "O'Brien \"\\ 50% #set($x=1) ${y} 😀";

    @ParameterizedTest
    @TablesWith("update")
    void each_attribute_is_changed_and_removed_alone(TableContract table) {
        var item = table.leastItem("alone");
        var expected = table.withDefaults(item);
        table.written(item);

        for (var field : table.fields()) {
            var value = Answer.tree(SampleValues.of(field.type(), HOSTILE).toString());
            var changed = table.patch(item, object().set(field.name(), value));
            assertThat(table.given(changed.json()))
                    .isEqualTo(expected.deepCopy().set(field.name(), value));
            assertThat(changed.etag()).isNotEmpty();

            var removed = table.patch(item, object().putNull(field.name()));
            assertThat(removed.status()).as("null for %s", field.name()).isEqualTo(field.isRemovable() ? 200 : 400);
            if (!field.isRemovable()) {
                table.patch(item, object().set(field.name(), expected.get(field.name())));
            }
            assertKept(table, item, expected);
        }
    }

    @ParameterizedTest
    @TablesWith("update")
    void a_change_to_what_an_attribute_cannot_hold_is_refused(TableContract table) {
        var item = table.leastItem("refused");
        table.written(item);
        var bodies = new ArrayList<>(unfit(table));
        table.keys().forEach(key -> bodies.add(object().set(key.name(), item.get(key.name()))));
        bodies.add(object());

        assertThat(bodies)
                .filteredOn(body -> table.patch(item, body).status() != 400)
                .isEmpty();
        assertKept(table, item, table.withDefaults(item));
    }

    @ParameterizedTest
    @TablesWith("create")
    void an_item_with_what_an_attribute_cannot_hold_is_not_created(TableContract table) {
        var item = table.leastItem("unfit");

        assertThat(unfit(table))
                .filteredOn(body -> table.created(item.deepCopy().setAll(body)).status() != 400)
                .isEmpty();
        assertThat(table.read(item).stream()).allMatch(JsonNode::isMissingNode);
    }

    /** Fields that no client can give. */
    private static List<ObjectNode> unfit(TableContract table) {
        var ofFields = table.fields().stream()
                .flatMap(field -> SampleValues.unfit(field.type()).stream()
                        .map(value -> object().<ObjectNode>set(field.name(), value)));
        var ofTimes = table.times().stream().map(time -> object().put(time.name(), 1));
        return Stream.of(ofFields, ofTimes, Stream.of(object().put("etag", "x")))
                .flatMap(bodies -> bodies)
                .toList();
    }

    private static void assertKept(TableContract table, ObjectNode item, ObjectNode expected) {
        table.read(item).ifPresent(read -> assertThat(table.given(read)).isEqualTo(expected));
    }
}
