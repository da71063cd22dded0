package lambdaless.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.model.TableRecord;
import lambdaless.gateway.testinvoke.TestInvocation;

/** Empties the tables, and fills them with the examples of the API's own description. */
final class TableContents {
    private static final String DESCRIPTION = "/openapi.json";
    private static final String EXAMPLE = "example";
    private static final int AT_ONCE = 25;
    private static final int COPIES = 3;
    private static final int CONFLICT = 409;
    private static final int CREATED = 201;

    private final Served served;
    private final Database database;

    TableContents(Served served) {
        this.served = served;
        this.database = new Database(served.endpoint());
    }

    /** Deletes every item of every table: {@code {"deleted": 7}}. */
    HttpResponse reset() {
        if (!served.ownTables()) {
            return Reply.refused(
                    CONFLICT,
                    "the tables are not this gateway's own but those of -Dlocal.backend; they stay as they are");
        }
        return TableItems.answered(() -> {
            int deleted = 0;
            for (var table : TableItems.all(served)) {
                for (var keys = keys(table); !keys.isEmpty(); keys = keys(table)) {
                    delete(table, keys);
                    deleted += keys.size();
                }
            }
            return Reply.object().put("deleted", deleted);
        });
    }

    private static HttpResponse notOwn() {
        return Reply.refused(
                CONFLICT, "the tables are not this gateway's own but those of -Dlocal.backend; they stay as they are");
    }

    private List<JsonNode> keys(TableRecord table) {
        var scan = Reply.object().put("Limit", AT_ONCE);
        return database.call(table, "Scan", scan)
                .path("Items")
                .valueStream()
                .map(item -> key(table, item))
                .toList();
    }

    private static JsonNode key(TableRecord table, JsonNode item) {
        var key = Reply.object();
        table.key().forEach(attribute -> key.set(attribute, item.path(attribute)));
        return key;
    }

    private void delete(TableRecord table, List<JsonNode> keys) {
        var call = Reply.object();
        var writes = call.putObject("RequestItems").putArray(table.tableName());
        keys.forEach(key -> writes.addObject().putObject("DeleteRequest").set("Key", key));
        database.send(table, "BatchWriteItem", call);
    }

    /** Posts three items like the example of every operation that takes a POST: {@code {"created": 6, "refused": 0}}. */
    HttpResponse seed() {
        if (!served.ownTables()) {
            return notOwn();
        }
        int asked = 0;
        int created = 0;
        for (var stage : served.stack().stages()) {
            var description = description(stage);
            var examples = new NumberedExamples(
                    description,
                    TableItems.all(served).stream().map(TableRecord::key).toList());
            for (var method : stage.api().methods()) {
                var content = content(description, method);
                for (int copy = 0; content.isPresent() && copy < COPIES; copy++) {
                    var body = examples.body(
                                    content.get().path("schema"), content.get().path(EXAMPLE), ++asked)
                            .toString();
                    created += tested(stage, method, body).response().status() == CREATED ? 1 : 0;
                }
            }
        }
        return Reply.json(Reply.object().put("created", created).put("refused", asked - created));
    }

    private JsonNode description(Stage stage) {
        return stage.api().methods().stream()
                .filter(method -> method.resourcePath().equals(DESCRIPTION)
                        && method.httpMethod().equals("GET"))
                .findFirst()
                .map(method -> json(tested(stage, method, "").response()))
                .orElseGet(Reply::object);
    }

    /** The content that a POST takes, where it is described by example. */
    private static Optional<JsonNode> content(JsonNode description, Method method) {
        return Optional.of(description
                        .path("paths")
                        .path(method.resourcePath())
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .path("application/json"))
                .filter(content ->
                        content.path(EXAMPLE).isObject() && method.httpMethod().equals("POST"));
    }

    private TestInvocation.Answer tested(Stage stage, Method method, String body) {
        return served.gateway()
                .test(new TestInvocation(
                        Optional.of(stage.api().id()),
                        method.resourcePath(),
                        method.httpMethod(),
                        method.resourcePath(),
                        List.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        Optional.of(stage.variables())));
    }

    private static JsonNode json(HttpResponse response) {
        try {
            return Reply.JSON.readTree(response.body());
        } catch (IOException broken) {
            return Reply.object();
        }
    }
}
