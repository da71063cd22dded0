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
                    SELECT*FROM"albums"                                  | PartiQLSelect | albums   | ''
                    EXISTS(SELECT * FROM "albums" WHERE id = ?)          | PartiQLSelect | albums   | ''
                    INSERT INTO albums VALUE {'id': ?}                   | PartiQLInsert | albums   | ''
                    UPDATE "albums" SET title = ? WHERE id = ?           | PartiQLUpdate | albums   | ''
                    DELETE FROM "albums" WHERE id = ?                    | PartiQLDelete | albums   | ''
                    """)
    void needs_a_permission_on_a_table_or_an_index(String statement, String action, String table, String index) {
        assertThat(PartiQl.access(statement)).contains(new Access(action, table, index));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SELECT", "DROP TABLE albums", "SELECTED FROM albums", "DELETE albums"})
    void needs_none_where_it_is_not_a_statement(String text) {
        assertThat(PartiQl.access(text)).isEmpty();
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
