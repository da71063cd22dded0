package lambdaless.gateway.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The items that the actions of a transaction are on.
 *
 * @param keys by the name of a table: the attributes of its key; of a table that is not among them nothing is known
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">which must differ</a>
 */
record TransactionItems(JsonNode actions, Map<String, List<String>> keys) {
    private record Item(String table, List<Object> key) {}

    /** True if two actions are on one item. */
    boolean haveTwins() {
        var seen = new HashSet<Item>();
        for (var action : actions) {
            for (var parameters : action) {
                var table = parameters.path("TableName").asText();
                var key = keys.getOrDefault(table, List.of());
                if (!key.isEmpty() && !seen.add(new Item(table, values(parameters, key)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Object> values(JsonNode parameters, List<String> key) {
        var item = parameters.has("Item") ? parameters.path("Item") : parameters.path("Key");
        return key.stream().map(name -> value(item.path(name))).toList();
    }

    /** Numbers are equal by their value, however they are written. */
    private static Object value(JsonNode typed) {
        try {
            return typed.has("N") ? new BigDecimal(typed.path("N").asText()).stripTrailingZeros() : typed;
        } catch (NumberFormatException notANumber) {
            return typed;
        }
    }
}
