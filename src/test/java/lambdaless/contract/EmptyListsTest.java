package lambdaless.contract;

import static lambdaless.contract.Items.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import lambdaless.api.SampleValues;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** The contract of sets and lists without members, for every table. */
@ExtendWith(OnStage.class)
final class EmptyListsTest {
    @ParameterizedTest
    @TablesWith("update")
    void an_empty_list_within_an_object_is_no_fault(TableContract table) {
        var item = table.leastItem("empty");
        table.written(item);

        for (var field : table.fields()) {
            var emptied = SampleValues.emptied(field.type());
            emptied.ifPresent(value -> {
                var change = object().set(field.name(), value);
                assertThat(table.patch(item, change).status()).isEqualTo(200);
                table.read(item)
                        .ifPresent(read -> assertThat(read.get(field.name())).isEqualTo(Answer.tree(value.toString())));
            });
        }
    }

    @ParameterizedTest
    @TablesWith("update")
    void an_empty_set_within_an_object_is_none(TableContract table) {
        var item = table.leastItem("empty sets");
        table.written(item);

        for (var field : table.fields()) {
            var emptied = SampleValues.withEmptySets(field.type());
            emptied.ifPresent(value -> {
                var change = object().set(field.name(), value);
                assertThat(table.patch(item, change).status()).isEqualTo(200);
                var expected = SampleValues.withoutEmptySets(field.type()).orElseThrow();
                table.read(item)
                        .ifPresent(
                                read -> assertThat(read.get(field.name())).isEqualTo(Answer.tree(expected.toString())));
            });
        }
    }

    @ParameterizedTest
    @TablesWith("update")
    void a_set_that_is_required_is_not_empty(TableContract table) {
        var item = table.leastItem("required members");
        table.written(item);
        var bodies = new ArrayList<JsonNode>();
        table.fields().forEach(field -> {
            SampleValues.withAnEmptyRequiredSet(field.type())
                    .ifPresent(value -> bodies.add(object().set(field.name(), value)));
            if (field.isRequired() && field.type().dynamoDbType().matches("SS|NS|L")) {
                bodies.add(object().set(field.name(), JsonNodeFactory.instance.arrayNode()));
            }
        });

        assertThat(bodies)
                .allSatisfy(body -> assertThat(table.patch(item, body).status()).isEqualTo(400));
        table.read(item).ifPresent(read -> assertThat(table.given(read)).isEqualTo(table.withDefaults(item)));
    }
}
