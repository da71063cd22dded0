package lambdaless.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.TableDefinition;

/**
 * Items of a table that have all its fields and one size, as clients write them. They share the partition, of the table where it has a
 * sort key with enough values and of each index, so that a list finds all of them. The first one has the keys of the examples in the
 * API's description.
 *
 * @param item the first one
 */
record SampleItems(TableDefinition table, ObjectNode item) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DIGITS = 4;
    private static final int USUAL_BYTES = 1024;

    /**
     * Items of a size.
     *
     * @param bytes the size that DynamoDB counts
     * @throws Refused when no item of the table can have it
     */
    static SampleItems of(TableDefinition table, int bytes) {
        var item = example(table);
        int least = size(table, numbered(table, item, 0));
        var samples = new SampleItems(table, item);
        int left = samples.filled(bytes - least);
        if (bytes < least || left > 0) {
            var expected = bytes < least ? "at least " + least : "at most " + (bytes - left);
            throw new Refused("itemBytes." + table.tableName() + " is " + bytes + "; expected " + expected
                    + ", since the measured items have all fields of the table");
        }
        return samples;
    }

    /** Items of a kilobyte, or of the size next to it that the table's items can have. */
    static SampleItems ofUsualSize(TableDefinition table) {
        var samples = new SampleItems(table, example(table));
        samples.filled(USUAL_BYTES - size(table, samples.number(0)));
        return samples;
    }

    /** An item as clients write it; all of them have keys of one length. */
    ObjectNode number(int number) {
        return numbered(table, item, number);
    }

    /** One without its key. */
    ObjectNode withoutKey() {
        var fields = item.deepCopy();
        table.attributes().stream().filter(Attribute::isKey).forEach(key -> fields.remove(key.name()));
        return fields;
    }

    /** An item as it is stored. */
    ObjectNode stored(int number) {
        return StoredItem.of(table, number(number));
    }

    private static int size(TableDefinition table, JsonNode item) {
        return ItemSize.of(StoredItem.of(table, item));
    }

    /** Lengthens its texts and sets by so many bytes, and returns those that do not fit. */
    private int filled(int bytes) {
        int left = Math.max(0, bytes);
        for (var attribute : table.attributes()) {
            if (attribute.isKey()) {
                continue;
            }
            if (attribute.type() instanceof Text text) {
                left = lengthened(attribute, text.maxLength(), left);
            } else if (attribute.type() instanceof TextSet set
                    && item.get(attribute.name()) instanceof ArrayNode members) {
                left = extended(members, set, left);
            }
        }
        return left;
    }

    private int lengthened(Attribute attribute, int most, int left) {
        var text = item.path(attribute.name()).asText();
        int added = Math.max(0, Math.min(left, most - text.length()));
        item.put(attribute.name(), text + "x".repeat(added));
        return left - added;
    }

    private static int extended(ArrayNode members, TextSet set, int bytes) {
        int left = bytes;
        while (left > 0 && members.size() < set.maxItems()) {
            int length = Math.min(left, set.members().maxLength());
            var unique = length < DIGITS ? "" : ("%0" + DIGITS + "d").formatted(members.size());
            members.add(unique + "x".repeat(length - unique.length()));
            left -= length;
        }
        return left;
    }

    private static ObjectNode numbered(TableDefinition table, ObjectNode item, int number) {
        var numbered = item.deepCopy();
        long left = number;
        for (var key : (Iterable<Attribute>)
                Stream.concat(table.sortKey().stream(), Stream.of(table.partitionKey()))::iterator) {
            var values = new KeyValues(key.type(), item.path(key.name()));
            numbered.set(key.name(), values.at(left % values.count()));
            left /= values.count();
        }
        return numbered;
    }

    private static ObjectNode example(TableDefinition table) {
        try {
            return (ObjectNode) JSON.readTree(table.example().toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an example is JSON", impossible);
        }
    }
}
