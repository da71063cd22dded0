package lambdaless.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Users and albums as clients write them, in a form in which equal ones look equal. */
final class Plain {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> SETS = Set.of("favoriteMovies", "genres");

    private Plain() {}

    static ObjectNode user(String userId) {
        return NODES.objectNode().put("userId", userId).put("name", "Ada");
    }

    static ObjectNode album(String artist, String album) {
        return NODES.objectNode().put("artist", artist).put("album", album);
    }

    /** The same item as a body that goes to the item's own path. */
    static ObjectNode withoutKey(ObjectNode item) {
        return item.deepCopy().without(List.of("userId", "artist", "album"));
    }

    static ArrayNode texts(String... texts) {
        var array = NODES.arrayNode();
        Stream.of(texts).forEach(array::add);
        return array;
    }

    /** A list of tracks, of which each is as long as it is called. */
    static ArrayNode tracks(String... titles) {
        var array = NODES.arrayNode();
        Stream.of(titles).forEach(title -> array.addObject().put("title", title).put("length", title));
        return array;
    }

    /** The key of an item as DynamoDB writes it. */
    static ObjectNode key(String... namesAndValues) {
        var key = NODES.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            key.putObject(namesAndValues[i]).put("S", namesAndValues[i + 1]);
        }
        return key;
    }

    /** The same tree with its sets in order and its numbers without zeros at their end. */
    static JsonNode normal(JsonNode tree) {
        if (tree.isNumber()) {
            return number(tree.decimalValue());
        }
        if (tree instanceof ArrayNode array) {
            var normal = NODES.arrayNode();
            array.forEach(element -> normal.add(normal(element)));
            return normal;
        }
        return tree instanceof ObjectNode object ? normalObject(object) : tree;
    }

    private static JsonNode normalObject(ObjectNode object) {
        var normal = NODES.objectNode();
        object.properties()
                .forEach(field -> normal.set(
                        field.getKey(),
                        SETS.contains(field.getKey()) ? sorted(field.getValue()) : normal(field.getValue())));
        return normal;
    }

    private static JsonNode sorted(JsonNode set) {
        return texts(set.valueStream().map(JsonNode::asText).sorted().toArray(String[]::new));
    }

    private static JsonNode number(BigDecimal value) {
        return DecimalNode.valueOf(value.stripTrailingZeros());
    }
}
