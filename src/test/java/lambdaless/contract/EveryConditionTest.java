package lambdaless.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;

/** The contract of entity tags and origins, for every table and each of the operations on an item that it has. */
@ExtendWith(OnStage.class)
final class EveryConditionTest {
    private static final String OTHER = "\"other\"";
    private static final String ORIGIN = "https://admin.example.com";

    @ParameterizedTest
    @TablesWith("get")
    void a_read_is_held_to_its_conditions(TableContract table) {
        var item = table.leastItem("conditions of a read");
        table.written(item);
        var tag = table.get(item).etag();

        assertThat(table.get(item, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(table.get(item, "If-Match", OTHER).status()).isEqualTo(412);
        assertThat(table.get(item, "If-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @TablesWith("replace")
    void a_replacement_is_held_to_its_conditions(TableContract table) {
        var item = table.leastItem("conditions of a replacement");
        var fields = table.withoutKey(item);
        table.clearUpLater(item);

        var tag = table.put(item, fields, "If-None-Match", "*").etag();

        assertThat(table.put(item, fields, "If-Match", OTHER).status()).isEqualTo(412);
        assertThat(table.put(item, fields, "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(table.put(item, fields, "If-Match", tag).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @TablesWith("update")
    void a_change_is_held_to_its_conditions(TableContract table) {
        var item = table.leastItem("conditions of a change");
        var change = table.withoutKey(table.item("conditions of a change"));

        assertThat(table.patch(item, change).status()).isEqualTo(404);
        table.written(item);
        var tag = table.patch(item, change).etag();

        assertThat(table.patch(item, change, "If-Match", OTHER).status()).isEqualTo(412);
        assertThat(table.patch(item, change, "If-Match", tag).status()).isEqualTo(200);
        assertThat(table.patch(item, change, "If-Match", tag).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @TablesWith("delete")
    void a_deletion_is_held_to_its_conditions(TableContract table) {
        var item = table.leastItem("conditions of a deletion");
        var tag = tag(table, item);

        assertThat(table.delete(item, "If-Match", OTHER).status()).isEqualTo(412);
        assertThat(table.read(item).stream()).noneMatch(read -> read.isMissingNode());
        assertThat(table.delete(item, "If-Match", tag).status()).isEqualTo(200);
    }

    /** The entity tag of an item that is written; any, where the operations of the table tell none. */
    private static String tag(TableContract table, ObjectNode item) {
        var written = table.written(item).header("etag");
        return written.isEmpty() && table.has("get") ? table.get(item).etag() : written.orElse("*");
    }

    @ParameterizedTest
    @TablesWith({})
    void every_answer_can_be_read_by_pages_of_allowed_origins(TableContract table) {
        var item = table.item("origin");
        var answers = new ArrayList<Answer>();

        table.lists().forEach(list -> answers.add(table.stage().get(table.pathOf(list, item), "Origin", ORIGIN)));
        if (table.has("create")) {
            answers.add(table.created(item, "Origin", ORIGIN));
            answers.add(table.created(item, "Origin", ORIGIN));
        }
        if (table.has("replace")) {
            answers.add(table.put(item, table.withoutKey(item), "origin", ORIGIN));
        }
        if (table.has("get")) {
            answers.add(table.get(item, "Origin", ORIGIN));
            answers.add(table.get(item, "Origin", ORIGIN, "If-Match", OTHER));
        }
        if (table.has("update")) {
            answers.add(table.patch(item, table.withoutKey(item), "Origin", ORIGIN));
        }
        if (table.has("delete")) {
            answers.add(table.delete(item, "Origin", ORIGIN));
            answers.add(table.delete(item, "Origin", ORIGIN));
        }

        assertThat(answers)
                .extracting(answer -> answer.header("access-control-allow-origin"))
                .containsOnly(Optional.of(ORIGIN));
    }
}
