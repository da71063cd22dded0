package lambdaless.contract;

import static lambdaless.contract.Items.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lambdaless.HostileCorpus;
import lambdaless.api.SampleValues;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The contract of the standard operations, for every table by what it declares: no test here knows a table. */
@ExtendWith(OnStage.class)
final class EveryTableTest {
    private static final String HOSTILE = "O'Brien \"\\ 50% #set($x=1) ${y} 😀";

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void an_item_is_created_read_and_deleted_with_every_attribute(TableContract table) {
        var item = table.item(HOSTILE);

        var created = table.created(item);
        var read = table.stage().get(table.path(item));
        var deleted = table.stage().delete(table.path(item));

        assertThat(List.of(created.status(), read.status(), deleted.status())).containsExactly(201, 200, 200);
        assertThat(Stream.of(created, read, deleted).map(answer -> table.given(answer.json())))
                .containsOnly(item);
        assertThat(table.stage()
                        .get("/" + created.header("location").orElse(""))
                        .status())
                .isEqualTo(404);
        assertThat(created.header("location").map("/"::concat)).contains(table.path(item));
        assertThat(created.etag()).matches("\"[^\"]+\"").isEqualTo(read.etag());
        assertThat(table.stage().delete(table.path(item)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void an_item_has_the_default_values_and_times_that_no_client_gives(TableContract table) {
        var item = table.leastItem("least");

        var created = table.created(item).json();
        var updated = table.stage()
                .patch(table.path(item), table.withoutKey(table.item("least")))
                .json();

        assertThat(table.given(created)).isEqualTo(table.withDefaults(item));
        assertThat(table.times()).allSatisfy(time -> {
            assertThat(created.path(time.name()).asLong()).isBetween(1_700_000_000_000L, 100_000_000_000_000L);
            assertThat(updated.path(time.name()).asLong())
                    .isGreaterThanOrEqualTo(created.path(time.name()).asLong());
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void each_attribute_is_changed_and_removed_alone(TableContract table) {
        var item = table.leastItem("alone");
        var path = table.path(item);
        var expected = table.withDefaults(item);
        table.created(item);

        for (var field : table.fields()) {
            var value = Answer.tree(SampleValues.of(field.type(), HOSTILE).toString());
            var changed = table.stage().patch(path, object().set(field.name(), value));
            assertThat(table.given(changed.json()))
                    .isEqualTo(expected.deepCopy().set(field.name(), value));
            assertThat(changed.etag()).matches("\"[^\"]+\"");

            var removed = table.stage().patch(path, object().putNull(field.name()));
            assertThat(removed.status()).as("null for %s", field.name()).isEqualTo(field.isRemovable() ? 200 : 400);
            if (!field.isRemovable()) {
                table.stage().patch(path, object().set(field.name(), expected.get(field.name())));
            }
            assertThat(table.given(table.stage().get(path).json())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void what_an_attribute_cannot_hold_is_refused(TableContract table) {
        var item = table.leastItem("refused");
        table.created(item);
        var bodies = new ArrayList<JsonNode>();
        table.fields()
                .forEach(field -> SampleValues.unfit(field.type())
                        .forEach(value -> bodies.add(object().set(field.name(), value))));
        table.keys().forEach(key -> bodies.add(object().set(key.name(), item.get(key.name()))));
        table.times().forEach(time -> bodies.add(object().put(time.name(), 1)));
        bodies.add(object().put("etag", "x"));
        bodies.add(object());

        assertThat(bodies)
                .filteredOn(body -> table.stage().patch(table.path(item), body).status() != 400)
                .isEmpty();
        assertThat(table.given(table.stage().get(table.path(item)).json())).isEqualTo(table.withDefaults(item));
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void an_item_is_replaced_as_a_whole(TableContract table) {
        var whole = table.item(HOSTILE);
        var least = table.leastItem(HOSTILE);
        var path = table.path(whole);
        table.stage().clearUpLater(path);

        var first = table.stage().put(path, table.withoutKey(whole));
        var made = table.stage().get(path);
        var second = table.stage().put(path, table.withoutKey(least));
        var replaced = table.stage().get(path);

        assertThat(List.of(first.status(), second.status())).containsExactly(201, 204);
        assertThat(table.given(made.json())).isEqualTo(whole);
        assertThat(table.given(replaced.json())).isEqualTo(table.withDefaults(least));
        assertThat(List.of(first.etag(), second.etag())).containsExactly(made.etag(), replaced.etag());
        assertThat(first.etag()).matches("\"[^\"]+\"").isNotEqualTo(second.etag());
        assertThat(table.table().attributes())
                .filteredOn(attribute -> attribute.isTimeOfCreation())
                .allSatisfy(time -> assertThat(replaced.json().get(time.name()))
                        .isEqualTo(made.json().get(time.name())));
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void conditions_are_held_to(TableContract table) {
        var item = table.leastItem("conditions");
        var path = table.path(item);
        var tag = table.created(item).etag();
        var body = table.withoutKey(table.leastItem("conditions"));
        var change = table.withoutKey(table.item("conditions"));

        assertThat(table.created(item).status()).isEqualTo(409);
        assertThat(table.stage().get(path, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(table.stage().get(path, "If-Match", "\"other\"").status()).isEqualTo(412);
        assertThat(table.stage().put(path, body, "If-Match", "\"other\"").status())
                .isEqualTo(412);
        assertThat(table.stage().put(path, body, "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(table.stage().patch(path, change, "If-Match", "\"other\"").status())
                .isEqualTo(412);
        assertThat(table.stage().delete(path, "If-Match", "\"other\"").status()).isEqualTo(412);
        assertThat(table.stage().get(path).etag()).isEqualTo(tag);
        var replaced = table.stage().put(path, body, "If-Match", tag);
        assertThat(replaced.status()).isEqualTo(204);
        var changed = table.stage().patch(path, change, "If-Match", replaced.etag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(table.stage().delete(path, "If-Match", changed.etag()).status())
                .isEqualTo(200);
        assertThat(table.stage().patch(path, change).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ArgumentsSource(EveryTable.class)
    void hostile_text_comes_back_equal_from_everywhere(TableContract table) {
        var failures = new ArrayList<String>();
        HostileCorpus.shared().whole().forEach(text -> {
            var item = table.item(text);
            var created = table.created(item);
            var read = table.stage().get(table.path(item));
            var patched = table.stage().patch(table.path(item), table.withoutKey(item));
            if (!Stream.of(created, read, patched).allMatch(answer -> item.equals(given(table, answer)))) {
                failures.add(text + ": " + created.body() + " " + read.body() + " " + patched.body());
            }
            table.stage().delete(table.path(item));
        });

        assertThat(failures).isEmpty();
    }

    private static JsonNode given(TableContract table, Answer answer) {
        return answer.status() < 300 ? table.given(answer.json()) : JsonNodeFactory.instance.missingNode();
    }
}
