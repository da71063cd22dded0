package lambdaless.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lambdaless.gateway.integration.Endpoint.Unreachable;
import lambdaless.gateway.integration.EndpointCall;
import lambdaless.gateway.integration.EndpointReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database in a folder acknowledges nothing that is not in its file. Another connection's lock makes SQLite fail, as a full disk does. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
final class DurableStorageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ABSENT = "absent";
    private static final String READ = "SELECT count(*) FROM tr";
    private static final String TABLE = """
            {"TableName": "items", "BillingMode": "PAY_PER_REQUEST",
             "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
             "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private EmbeddedDynamoDb database = EmbeddedDynamoDb.start(Optional.empty());

    @BeforeEach
    void createTable() {
        database.close();
        database = EmbeddedDynamoDb.start(Optional.of(folder));
        send("CreateTable", TABLE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** With the first lock the COMMIT fails, with the second the first write, with the third the first read. */
    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"})
    void a_write_that_sqlite_refuses_is_not_acknowledged_and_leaves_no_trace(String lock) throws SQLiteException {
        putItem("there", "1");

        whileLocked(lock, () -> {
            assertThatThrownBy(() -> transact("new")).isInstanceOf(Unreachable.class);
            assertThatThrownBy(() -> putItem("single", "1")).isInstanceOf(Unreachable.class);
        });

        assertThat(item("new")).isEqualTo(ABSENT);
        assertThat(item("single")).isEqualTo(ABSENT);
        assertThat(item("there")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"})
    void a_transaction_that_sqlite_refused_is_stored_whole_when_it_is_sent_again(String lock) throws SQLiteException {
        putItem("there", "1");
        putItem("gone", "1");
        whileLocked(lock, () -> assertThatThrownBy(() -> transact("new")).isInstanceOf(Unreachable.class));

        transact("new");
        reopen();

        assertThat(item("new")).isEqualTo("1");
        assertThat(item("there")).isEqualTo("2");
        assertThat(item("gone")).isEqualTo(ABSENT);
    }

    @Test
    void a_transaction_that_is_cancelled_leaves_no_trace() {
        var cancelled = send("TransactWriteItems", """
                {"TransactItems": [
                  {"Put": {"TableName": "items", "Item": {"id": {"S": "new"}, "n": {"N": "1"}}}},
                  {"ConditionCheck": {"TableName": "items", "Key": {"id": {"S": "missing"}}, "ConditionExpression": "attribute_exists(id)"}}]}
                """);
        putItem("after", "1");
        reopen();

        assertThat(cancelled.status()).isEqualTo(400);
        assertThat(item("new")).isEqualTo(ABSENT);
        assertThat(item("after")).isEqualTo("1");
    }

    @Test
    void concurrent_writers_do_not_make_each_other_fail() {
        putItem("there", "1");
        putItem("gone", "1");
        var threads = Executors.newFixedThreadPool(8);

        var writes = IntStream.range(0, 80)
                .mapToObj(n -> CompletableFuture.runAsync(() -> write(n), threads))
                .toList();
        writes.forEach(CompletableFuture::join);
        threads.shutdown();
        reopen();

        assertThat(IntStream.range(0, 80).filter(n -> item("n" + n).equals(ABSENT)))
                .isEmpty();
    }

    @Test
    void a_closed_database_acknowledges_nothing() {
        database.close();

        assertThatThrownBy(() -> putItem("late", "1")).isInstanceOf(Unreachable.class);
        assertThatThrownBy(() -> transact("late")).isInstanceOf(Unreachable.class);
        assertThatThrownBy(() -> item("late"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContainingAll("GetItem", folder.toString());
    }

    private void write(int n) {
        if (n % 2 == 0) {
            putItem("n" + n, "1");
        } else {
            assertThat(send("TransactWriteItems", "{\"TransactItems\": [" + put("n" + n) + "]}")
                            .status())
                    .isEqualTo(200);
        }
    }

    /** A put, an update, a delete and a condition check. */
    private void transact(String id) {
        var reply = send(
                "TransactWriteItems",
                "{\"ClientRequestToken\": \"token-" + id + "\", \"TransactItems\": [" + put(id) + """
                , {"Update": {"TableName": "items", "Key": {"id": {"S": "there"}}, "UpdateExpression": "ADD n :one",
                              "ExpressionAttributeValues": {":one": {"N": "1"}}}},
                  {"Delete": {"TableName": "items", "Key": {"id": {"S": "gone"}}}},
                  {"ConditionCheck": {"TableName": "items", "Key": {"id": {"S": "other"}},
                                      "ConditionExpression": "attribute_not_exists(id)"}}]}
                """);
        assertThat(reply.status()).isEqualTo(200);
    }

    private static String put(String id) {
        return "{\"Put\": {\"TableName\": \"items\", \"Item\": {\"id\": {\"S\": \"" + id
                + "\"}, \"n\": {\"N\": \"1\"}}}}";
    }

    private void putItem(String id, String n) {
        var item = "{\"id\": {\"S\": \"" + id + "\"}, \"n\": {\"N\": \"" + n + "\"}}";
        assertThat(send("PutItem", "{\"TableName\": \"items\", \"Item\": " + item + "}")
                        .status())
                .isEqualTo(200);
    }

    /** The item's number. */
    private String item(String id) {
        var reply = send("GetItem", "{\"TableName\": \"items\", \"Key\": {\"id\": {\"S\": \"" + id + "\"}}}");
        try {
            return JSON.readTree(reply.body()).path("Item").path("n").path("N").asText(ABSENT);
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private EndpointReply send(String action, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return database.call(new EndpointCall("api", "eu-west-1", action, "", List.of(), bytes, 60_000));
    }

    private void whileLocked(String lock, Runnable calls) throws SQLiteException {
        var connection = new SQLiteConnection(DatabaseFile.in(folder).path().toFile());
        try {
            connection.open(false).exec(lock);
            connection.prepare(READ).step();
            calls.run();
        } finally {
            connection.dispose();
        }
    }

    private void reopen() {
        database.close();
        database = EmbeddedDynamoDb.start(Optional.of(folder));
    }
}
