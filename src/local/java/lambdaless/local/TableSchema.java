package lambdaless.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The unchangeable parts of a table that has data: its key and its indexes.
 *
 * @param parts in words, with the types of the key attributes: {@code key artist (S), album (S)}, {@code global index byReleaseYear on
 *     releaseYear (N), artist (S) with all attributes}
 */
record TableSchema(List<String> parts) {

    /** Reads the parameters of a CreateTable, or the {@code Table} that DescribeTable answers. */
    static TableSchema of(JsonNode table) {
        var types = new HashMap<String, String>();
        table.path("AttributeDefinitions")
                .forEach(attribute -> types.put(
                        attribute.path("AttributeName").asText(),
                        attribute.path("AttributeType").asText()));
        var key = Stream.of("key " + key(table, types));
        var global = indexes("global", table.path("GlobalSecondaryIndexes"), types);
        var local = indexes("local", table.path("LocalSecondaryIndexes"), types);
        return new TableSchema(
                Stream.of(key, global, local).flatMap(parts -> parts).toList());
    }

    /** In words, how this one differs from the expected one; empty when it does not. */
    String difference(TableSchema expected) {
        var found = without(expected);
        var missing = expected.without(this);
        if (found.isEmpty()) {
            return missing.isEmpty() ? "" : "lacks " + missing;
        }
        return "has " + found + "; expected " + (missing.isEmpty() ? "no such index" : missing);
    }

    private String without(TableSchema other) {
        return parts.stream().filter(part -> !other.parts.contains(part)).collect(Collectors.joining(" and "));
    }

    private static Stream<String> indexes(String kind, JsonNode indexes, Map<String, String> types) {
        return elements(indexes)
                .map(index -> kind + " index " + index.path("IndexName").asText() + " on " + key(index, types)
                        + " with " + projected(index.path("Projection")));
    }

    private static String key(JsonNode keyed, Map<String, String> types) {
        return elements(keyed.path("KeySchema"))
                .map(key -> key.path("AttributeName").asText())
                .map(name -> name + " (" + types.get(name) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String projected(JsonNode projection) {
        return switch (projection.path("ProjectionType").asText()) {
            case "ALL" -> "all attributes";
            case "KEYS_ONLY" -> "the keys alone";
            default ->
                "the keys and "
                        + String.join(
                                ", ",
                                new TreeSet<>(elements(projection.path("NonKeyAttributes"))
                                        .map(JsonNode::asText)
                                        .toList()));
        };
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
