package lambdaless.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.KeyDecimal;
import lambdaless.api.Index;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The contract of keys that are numbers, for every table that has one. */
@ExtendWith(OnStage.class)
final class NumberKeysTest {
    private static final List<String> LONG_NUMBERS = List.of("0.0000001", "0.12345678901234567", "0.5");

    @ParameterizedTest
    @ArgumentsSource(EveryTable.WithNumberKeys.class)
    void a_number_that_a_body_can_have_is_one_that_a_path_can_name(TableContract table) {
        table.keys().forEach(key -> {
            if (key.type() instanceof KeyDecimal decimal) {
                var longest = "0." + "1".repeat(decimal.decimals());
                var taken = item(table, key, longest);
                var refused = item(table, key, longest + "1");

                assertThat(table.written(taken).status()).isEqualTo(201);
                assertThat(table.written(refused).status()).isEqualTo(400);
                if (table.has("get")) {
                    assertThat(table.get(taken).status()).isEqualTo(200);
                    assertThat(table.get(refused).status()).isEqualTo(400);
                }
            }
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.WithNumberKeysAndBatches.class)
    void numbers_that_are_equal_are_one_key_however_they_are_written(TableContract table) {
        var batch = table.operation("create-batch").orElseThrow().path();
        for (var key : table.keys().stream().filter(TableContract::isNumber).toList()) {
            var first = item(table, key, "7");
            var second = item(table, key, "8");
            Stream.of(first, second).forEach(table::clearUpLater);
            var written = "\"" + key.name() + "\":7";

            assertThat(table.stage()
                            .send(
                                    "POST",
                                    batch,
                                    batch(
                                            table,
                                            first.toString(),
                                            first.toString().replace(written, written + ".0")))
                            .status())
                    .isEqualTo(400);
            assertThat(table.read(first).stream()).allMatch(JsonNode::isMissingNode);
            assertThat(table.stage()
                            .send("POST", batch, batch(table, first.toString(), second.toString()))
                            .status())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.WithNumberKeys.class)
    void a_list_goes_on_after_a_number_of_any_length(TableContract table) {
        var lists = table.operations("query")
                .filter(list -> list.target() instanceof Index index
                        && attribute(table, index.sortKey()).type() instanceof Decimal)
                .toList();
        var key = table.keys().get(table.keys().size() - 1);

        for (var list : lists) {
            var sorted = attribute(table, ((Index) list.target()).sortKey());
            var items = LONG_NUMBERS.stream()
                    .map(number -> item(table, key, "4" + LONG_NUMBERS.indexOf(number))
                            .put(sorted.name(), new BigDecimal(number)))
                    .toList();
            items.forEach(table::written);
            var keys = items.stream().map(item -> item.path(key.name()).asInt()).toList();

            assertThat(table.stage().listed(table.pathOf(list, items.get(0)), 1).stream()
                            .map(item -> item.path(key.name()).asInt())
                            .filter(keys::contains))
                    .containsExactlyElementsOf(keys);
        }
    }

    private static Attribute attribute(TableContract table, String name) {
        return table.table().attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode item(TableContract table, Attribute key, String number) {
        return table.item("number").put(key.name(), new BigDecimal(number));
    }

    private static String batch(TableContract table, String... items) {
        return "{\"" + table.table().tableName() + "\": [" + String.join(", ", items) + "]}";
    }
}
