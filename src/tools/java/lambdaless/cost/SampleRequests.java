package lambdaless.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.gson.JsonArray;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lambdaless.api.Access;
import lambdaless.api.Api;
import lambdaless.api.Operation;
import lambdaless.api.Partition;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.message.HttpRequest;

/** Requests to operations, made of the examples in the API's own description and of the items of a load. */
final class SampleRequests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIMIT = "limit";

    /** The number of the first item that is not there yet. */
    private static final int NEW = 1000;

    private final JsonNode description;
    private final Map<String, SampleItems> items;
    private final Load load;

    SampleRequests(Api api, Map<String, SampleItems> items, Load load) {
        this.items = items;
        this.load = load;
        try {
            var partition = Partition.ofRegion("us-east-1");
            description = JSON.readTree(
                    api.openApi(partition, Access.BY_KEY, new JsonArray()).toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a description is JSON", impossible);
        }
    }

    /**
     * A request to an operation.
     *
     * @param number of the request, so that each creates items of its own
     */
    HttpRequest to(Operation operation, String stage, String key, int number) {
        var described = described(operation);
        return new HttpRequest(
                operation.verb().name(),
                "/" + stage + path(operation, described),
                isList(operation) ? LIMIT + "=" + load.pageItems() : "",
                "HTTP/1.1",
                List.of(
                        new Header("Host", "abcdefghij.execute-api.eu-west-1.amazonaws.com"),
                        new Header("Content-Type", "application/json"),
                        new Header("x-api-key", key)),
                body(operation, described, NEW + number * load.batchItems()).getBytes(StandardCharsets.UTF_8),
                "203.0.113.10");
    }

    /** True if an operation answers with a page of items. */
    boolean isList(Operation operation) {
        return parameters(described(operation))
                .anyMatch(parameter -> parameter.path("name").asText().equals(LIMIT));
    }

    private JsonNode described(Operation operation) {
        return description
                .path("paths")
                .path(operation.path())
                .path(operation.verb().name().toLowerCase(Locale.ROOT));
    }

    private static Stream<JsonNode> parameters(JsonNode described) {
        return StreamSupport.stream(described.path("parameters").spliterator(), false);
    }

    private static String path(Operation operation, JsonNode described) {
        var path = operation.path();
        for (var parameter : described.path("parameters")) {
            var example = URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
            path = path.replace("{" + parameter.path("name").asText() + "}", example.replace("+", "%20"));
        }
        return path;
    }

    private String body(Operation operation, JsonNode described, int first) {
        var table = operation.target().tableName();
        var samples = items.get(table);
        if (samples == null) {
            return "";
        }
        return switch (operation.body()) {
            case NONE -> "";
            case NEW_ITEM -> samples.number(first).toString();
            case REPLACEMENT -> samples.withoutKey().toString();
            case PATCH ->
                described.at("/requestBody/content/application~1json/example").toString();
            case BATCH -> batch(table, samples, first);
        };
    }

    private String batch(String table, SampleItems samples, int first) {
        var batch = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < load.batchItems(); i++) {
            batch.withArray(table).add(samples.number(first + i));
        }
        return batch.toString();
    }
}
