package lambdaless.local.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.model.TableRecord;
import lambdaless.local.console.Database.Refused;

/** The items of the stack's tables, as DynamoDB's JSON: no number is rounded, and a set stays one. */
final class TableItems {
    private static final int AT_ONCE = 500;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final List<TableRecord> tables;
    private final Database database;

    TableItems(Served served) {
        this.tables = all(served);
        this.database = new Database(served.endpoint());
    }

    /** The tables by name. */
    static List<TableRecord> all(Served served) {
        return served.stack().tables().values().stream()
                .sorted(Comparator.comparing(TableRecord::name))
                .toList();
    }

    /** {@code [{"name", "tableName", "key": […], "items": 3}]}. */
    HttpResponse tables() {
        return answered(() -> {
            var described = Reply.JSON.createArrayNode();
            for (var table : tables) {
                var known = described.addObject().put("name", table.name()).put("tableName", table.tableName());
                table.key().forEach(known.putArray("key")::add);
                var items = database.call(table, "DescribeTable", Reply.object());
                known.set("items", items.path("Table").path("ItemCount"));
            }
            return described;
        });
    }

    /**
     * The next items that have the text of {@code ?filter} in them, whatever its case: {@code {"items": […], "examined": 500,
     * "next": {…}}}, where {@code next} is the {@code after} of what follows.
     */
    HttpResponse items(String name, HttpRequest request) {
        return of(name, table -> {
            var call = Reply.object().put("Limit", AT_ONCE);
            var after = Query.text(request, "after");
            if (!after.isEmpty()) {
                call.set("ExclusiveStartKey", object(after.getBytes(StandardCharsets.UTF_8)));
            }
            var page = database.call(table, "Scan", call);
            return page(page, Query.text(request, "filter").toLowerCase(Locale.ROOT));
        });
    }

    private static ObjectNode page(JsonNode page, String filter) {
        var described = Reply.object();
        var items = described.putArray("items");
        page.path("Items").forEach(item -> {
            if (item.toString().toLowerCase(Locale.ROOT).contains(filter)) {
                items.add(item);
            }
        });
        described.set("examined", page.path("ScannedCount"));
        if (page.has("LastEvaluatedKey")) {
            described.set("next", page.path("LastEvaluatedKey"));
        }
        return described;
    }

    /** Puts {@code {"item": {…}}} in the place of the item with its key. */
    HttpResponse put(String name, HttpRequest request) {
        return of(name, table -> {
            var call = Reply.object();
            call.set("Item", part(request, "item"));
            return database.call(table, "PutItem", call);
        });
    }

    /** Deletes the item with this {@code {"key": {…}}}. */
    HttpResponse delete(String name, HttpRequest request) {
        return of(name, table -> {
            var call = Reply.object();
            call.set("Key", part(request, "key"));
            return database.call(table, "DeleteItem", call);
        });
    }

    private HttpResponse of(String name, Function<TableRecord, JsonNode> answer) {
        var found = tables.stream().filter(table -> table.name().equals(name)).findFirst();
        return found.map(table -> answered(() -> answer.apply(table)))
                .orElseGet(() -> Reply.refused(
                        NOT_FOUND,
                        "table " + name + " does not exist; expected one of "
                                + tables.stream().map(TableRecord::name).toList()));
    }

    static HttpResponse answered(Supplier<JsonNode> answer) {
        try {
            return Reply.json(answer.get());
        } catch (Refused refused) {
            return Reply.refused(BAD_REQUEST, String.valueOf(refused.getMessage()));
        }
    }

    private static JsonNode part(HttpRequest request, String name) {
        return Optional.of(object(request.body()).path(name))
                .filter(JsonNode::isObject)
                .orElseThrow(
                        () -> new Refused(name + " is missing; expected a JSON object of DynamoDB's attributes, such as"
                                + " {\"" + name + "\": {\"userId\": {\"S\": \"u1\"}}}"));
    }

    private static JsonNode object(byte[] text) {
        try {
            return Reply.JSON.readTree(text);
        } catch (IOException broken) {
            throw new Refused("the text is not JSON; expected an object of DynamoDB's attributes");
        }
    }
}
