package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stack meets a database whose table was created by another version of it. */
final class TableCreatorTest {
    private static final Path FOLDER = Path.of("data");
    private static final String CREATED = """
            {"name": "albums", "hashKey": "artist", "rangeKey": "album",
             "attributes": [{"name": "artist", "type": "S"}, {"name": "album", "type": "S"}, {"name": "year", "type": "N"}, {"name": "label", "type": "S"}],
             "globalSecondaryIndexes": [{"name": "byYear", "hashKey": "year", "rangeKey": "artist", "projectionType": "INCLUDE", "nonKeyAttributes": ["a", "b"]}],
             "localSecondaryIndexes": [{"name": "byLabel", "rangeKey": "label", "projectionType": "ALL"}]}
            """;

    private final EmbeddedDynamoDb endpoint = EmbeddedDynamoDb.start(Optional.empty());

    @AfterEach
    void close() {
        endpoint.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "artist", "type": "S" | "artist", "type": "N" | key artist (S), album (S) and global index byYear on year (N), artist (S) with the keys and a, b and local index byLabel on artist (S), label (S) with all attributes; expected key artist (N), album (S) and global index byYear on year (N), artist (N) with the keys and a, b and local index byLabel on artist (N), label (S) with all attributes
                    "album", "type": "S"  | "album", "type": "B"  | key artist (S), album (S); expected key artist (S), album (B)
                    "rangeKey": "album"   | "rangeKey": "label"   | key artist (S), album (S); expected key artist (S), label (S)
                    "year", "type": "N"   | "year", "type": "S"   | global index byYear on year (N), artist (S) with the keys and a, b; expected global index byYear on year (S), artist (S) with the keys and a, b
                    "label", "type": "S"  | "label", "type": "N"  | local index byLabel on artist (S), label (S) with all attributes; expected local index byLabel on artist (S), label (N) with all attributes
                    "byYear"              | "byYears"             | global index byYear on year (N), artist (S) with the keys and a, b; expected global index byYears on year (N), artist (S) with the keys and a, b
                    "year", "rangeKey": "artist" | "year"         | global index byYear on year (N), artist (S) with the keys and a, b; expected global index byYear on year (N) with the keys and a, b
                    ["a", "b"]            | ["a"]                 | global index byYear on year (N), artist (S) with the keys and a, b; expected global index byYear on year (N), artist (S) with the keys and a
                    "INCLUDE", "nonKeyAttributes": ["a", "b"] | "KEYS_ONLY" | global index byYear on year (N), artist (S) with the keys and a, b; expected global index byYear on year (N), artist (S) with the keys alone
                    "projectionType": "ALL" | "projectionType": "KEYS_ONLY" | local index byLabel on artist (S), label (S) with all attributes; expected local index byLabel on artist (S), label (S) with the keys alone
                    """)
    void a_data_folder_of_another_schema_is_refused(String text, String changed, String difference) {
        var database = new TableCreator(endpoint, Optional.of(FOLDER));
        database.create(table(CREATED));

        var declared = table(CREATED.replace(text, changed));

        assertThatThrownBy(() -> database.create(declared))
                .isInstanceOf(UserError.class)
                .hasMessage("table albums in data folder data has " + difference + ", as the stack declares it:"
                        + " give another folder with -Dlocal.data, or delete this one");
    }

    @Test
    void an_index_that_the_stack_no_longer_declares_is_named() {
        var database = new TableCreator(endpoint, Optional.of(FOLDER));
        database.create(table(CREATED));

        var declared = table(CREATED.replaceFirst(",\\s+\"localSecondaryIndexes.*]", "")
                .replace(", {\"name\": \"label\", \"type\": \"S\"}", ""));

        assertThatThrownBy(() -> database.create(declared))
                .hasMessageContaining(
                        "has local index byLabel on artist (S), label (S) with all attributes; expected no such index");
        assertThatThrownBy(() -> {
                    var other = new TableCreator(endpoint, Optional.of(FOLDER));
                    other.create(table(CREATED.replace("\"albums\"", "\"others\"")
                            .replaceFirst(",\\s+\"localSecondaryIndexes.*]", "")
                            .replace(", {\"name\": \"label\", \"type\": \"S\"}", "")));
                    other.create(table(CREATED.replace("\"albums\"", "\"others\"")));
                })
                .hasMessageContaining(
                        "table others in data folder data lacks local index byLabel on artist (S), label (S) with all attributes");
    }

    @Test
    void names_that_differ_in_the_case_of_letters_alone_are_told() {
        var tables = Stream.concat(table(CREATED).stream(), table(CREATED.replace("albums", "Albums")).stream())
                .toList();
        var database = new TableCreator(endpoint, Optional.empty());

        assertThatThrownBy(() -> database.create(tables))
                .isInstanceOf(UserError.class)
                .hasMessage("table names albums and Albums differ only in case, which the embedded database does not"
                        + " distinguish; expected other names, or another database with -Dlocal.backend");
    }

    @Test
    void a_name_that_differs_from_one_in_the_data_folder_only_in_case_is_told() {
        var database = new TableCreator(endpoint, Optional.of(FOLDER));
        database.create(table(CREATED));

        assertThatThrownBy(() -> database.create(table(CREATED.replace("\"albums\"", "\"Albums\""))))
                .isInstanceOf(UserError.class)
                .hasMessage("table names albums and Albums differ only in case, which the embedded database does not"
                        + " distinguish; expected other names, or another database with -Dlocal.backend, or another"
                        + " folder with -Dlocal.data");
    }

    @Test
    void a_table_of_the_same_schema_is_taken_as_it_is_whatever_the_order() {
        var database = new TableCreator(endpoint, Optional.of(FOLDER));
        database.create(table(CREATED));

        var declared = table(CREATED.replace("[\"a\", \"b\"]", "[\"b\", \"a\"]"));

        assertThatCode(() -> database.create(declared)).doesNotThrowAnyException();
    }

    @Test
    void a_reload_that_changes_a_key_asks_for_a_new_start() {
        var database = new TableCreator(endpoint, Optional.empty());
        database.create(table(CREATED));

        assertThatThrownBy(() -> database.create(
                        table(CREATED.replace("\"album\", \"type\": \"S\"", "\"album\", \"type\": \"N\""))))
                .hasMessage(
                        "table albums in the database in memory has key artist (S), album (S); expected key artist (S), album (N),"
                                + " as the stack declares it: start the gateway again, with an empty database");
    }

    private static List<RecordedResource> table(String properties) {
        try {
            Map<String, Object> inputs = new JsonMapper().readValue(properties, new TypeReference<>() {});
            return List.of(new RecordedResource(ResourceType.TABLE.token(), "albums", "albums", inputs, Map.of()));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
