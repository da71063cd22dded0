package lambdaless.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
