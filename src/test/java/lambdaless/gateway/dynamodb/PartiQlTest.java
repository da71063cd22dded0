package lambdaless.gateway.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import lambdaless.gateway.dynamodb.Call.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartiQlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * FROM albums WHERE id = ?                    | PartiQLSelect | albums   | ''
                    select a, b.c from "my.albums" where id = 'x'        | PartiQLSelect | my.albums | ''
                    SELECT * FROM "albums"."by-artist" WHERE artist = ?  | PartiQLSelect | albums   | by-artist
                    SELECT * FROM "albums" . "by-artist"                 | PartiQLSelect | albums   | by-artist
                    SELECT "from", "of" FROM "albums"                    | PartiQLSelect | albums   | ''
                    SELECT 'x FROM y' FROM albums ORDER BY id            | PartiQLSelect | albums   | ''
                    SELECT*FROM"albums"                                  | PartiQLSelect | albums   | ''
                    EXISTS(SELECT * FROM "albums" WHERE id = ?)          | PartiQLSelect | albums   | ''
                    INSERT INTO albums VALUE {'id': ?}                   | PartiQLInsert | albums   | ''
                    UPDATE "albums" SET title = ? WHERE id = ?           | PartiQLUpdate | albums   | ''
                    DELETE FROM "albums" WHERE id = ? RETURNING ALL OLD * | PartiQLDelete | albums   | ''
                    """)
    void needs_a_permission_on_a_table_or_an_index(String statement, String action, String table, String index) {
        assertThat(PartiQl.accesses(statement)).containsExactly(new Access(action, table, index));
    }

    /** DynamoDB Local takes most of these for statements, so none of them may pass for one that is allowed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT * FROM",
                "DROP TABLE albums",
                "SELECTED FROM albums",
                "DELETE albums",
                "-- c\nSELECT * FROM secret",
                "/* c */ SELECT * FROM secret",
                "SELECT /* FROM open */ * FROM secret",
                "SELECT * FROM/**/secret",
                "INSERT/**/INTO secret VALUE {'id': '7'}",
                "(SELECT * FROM secret)",
                "EXISTS SELECT * FROM secret",
                "SELECT * FROM open, secret",
                "SELECT * FROM open WHERE id IN (SELECT id FROM secret)",
                "UPDATE open SET a = (SELECT id FROM secret) WHERE id = 'a' AND (SELECT 1)",
                "SELECT * FROM open.index.other",
                "SELECT * FROM open; DELETE FROM secret"
            })
    void needs_every_permission_where_it_is_of_another_form(String text) {
        assertThat(PartiQl.accesses(text))
                .containsExactlyInAnyOrder(
                        new Access("PartiQLSelect", "*", ""),
                        new Access("PartiQLInsert", "*", ""),
                        new Access("PartiQLUpdate", "*", ""),
                        new Access("PartiQLDelete", "*", ""));
    }

    @Test
    void is_one_of_several_in_a_batch_and_a_transaction() {
        var first = "{\"Statement\": \"INSERT INTO a VALUE {'id': ?}\"}";
        var second = "{\"Statement\": \"DELETE FROM b WHERE id = ?\"}";
        var both = "[" + first + ", " + second + "]";

        assertThat(call("ExecuteStatement", first).accesses()).containsExactly(new Access("PartiQLInsert", "a", ""));
        assertThat(call("BatchExecuteStatement", "{\"Statements\": " + both + "}")
                        .accesses())
                .containsExactly(new Access("PartiQLInsert", "a", ""), new Access("PartiQLDelete", "b", ""));
        assertThat(call("ExecuteTransaction", "{\"TransactStatements\": " + both + "}")
                        .accesses())
                .containsExactly(new Access("PartiQLInsert", "a", ""), new Access("PartiQLDelete", "b", ""));
    }

    private static Call call(String action, String body) {
        return Call.parse(action, body.getBytes(UTF_8));
    }
}
