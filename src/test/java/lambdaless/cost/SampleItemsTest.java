package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lambdaless.api.Attribute;
import lambdaless.api.Samples;
import lambdaless.api.TableDefinition;
import org.junit.jupiter.api.Test;

final class SampleItemsTest {
    private static TableDefinition table(String name) {
        return Samples.api().tables().stream()
                .filter(table -> table.tableName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int bytes(SampleItems samples) {
        return ItemSize.of(samples.stored(0));
    }

    @Test
    void of_the_usual_size_have_a_kilobyte_where_a_text_can_be_lengthened() {
        assertThat(bytes(SampleItems.ofUsualSize(table("parcels")))).isEqualTo(1024);
    }

    @Test
    void of_the_usual_size_are_as_large_as_the_table_lets_them_be_where_none_can() {
        var orders = table("orders");
        int bytes = bytes(SampleItems.ofUsualSize(orders));

        assertThat(bytes).isBetween(100, 200);
        assertThat(bytes(SampleItems.of(orders, bytes))).isEqualTo(bytes);
        assertThatThrownBy(() -> SampleItems.of(orders, bytes + 1))
                .isInstanceOf(Refused.class)
                .hasMessage("itemBytes.orders is " + (bytes + 1) + "; expected at most " + bytes
                        + ", since the measured items have all fields of the table");
    }

    @Test
    void have_keys_of_their_own_within_the_bounds_of_numbers() {
        var table = withKey(
                Samples.attribute("day").asPartitionKey(),
                Samples.attribute("score").asSortKey());
        var items = numbered(table, 2000);

        assertThat(items).doesNotHaveDuplicates();
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("score").asDouble()).isBetween(-5.0, 5.0));
        assertThat(items)
                .extracting(item -> item.path("day"))
                .containsOnly(items.get(0).path("day"));
    }

    @Test
    void are_in_other_partitions_where_the_sort_key_has_not_enough_values() {
        var table = withKey(
                Samples.attribute("hour").asPartitionKey(),
                Samples.attribute("kind").asSortKey());
        var items = numbered(table, 40);

        assertThat(items).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.path("hour").asInt()).isBetween(0, 23);
            assertThat(item.path("kind").asText()).isIn("salt", "heat");
        });
    }

    private static List<ObjectNode> numbered(TableDefinition table, int number) {
        var samples = SampleItems.ofUsualSize(table);
        return IntStream.range(0, number).mapToObj(samples::number).toList();
    }

    private static TableDefinition withKey(Attribute... key) {
        return new TableDefinition("events", "event", List.of(key), List.of(), false);
    }

    @Test
    void of_a_table_with_narrow_keys_can_be_measured() {
        var api = Samples.narrow();
        var load = new Load(Map.of(), Map.of(), 25, 10, 0, Map.of(), Declarations.LOAD.function());

        assertThat(Measurement.of(api, load, api.operations()))
                .hasSize(api.operations().size())
                .doesNotContainValue(Measured.NOTHING);
    }
}
