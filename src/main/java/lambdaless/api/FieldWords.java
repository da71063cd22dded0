package lambdaless.api;

import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.NumberSet;
import lambdaless.api.AttributeType.ObjectList;
import lambdaless.api.AttributeType.OneOf;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TextList;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.AttributeType.TimeToLive;
import lambdaless.api.AttributeType.WriteTime;

/** The values of a field, in words for a reader. */
final class FieldWords {
    private FieldWords() {}

    static String of(Attribute attribute) {
        var words = Names.capitalised(of(attribute.type()));
        return switch (attribute.role()) {
            case PARTITION_KEY -> words + "; the partition key";
            case SORT_KEY -> words + "; the sort key";
            case NONE -> words;
        };
    }

    private static String of(AttributeType type) {
        if (type instanceof Text text) {
            return "text of at most " + text.maxLength() + " characters";
        } else if (type instanceof KeyText key) {
            return "text of at most " + key.maxLength() + " characters";
        } else if (type instanceof OneOf oneOf) {
            return "one of " + String.join(", ", oneOf.values());
        } else if (type instanceof TimeToLive) {
            return "seconds since 1970, after which the item is deleted";
        } else if (type instanceof WriteTime time) {
            return "milliseconds since 1970: when the item was " + (time.ofEveryWrite() ? "last written" : "created");
        } else if (type instanceof TextSet set) {
            return "set of at most " + set.maxItems() + " texts";
        } else if (type instanceof NumberSet set) {
            return "set of at most " + set.maxItems() + " numbers";
        } else if (type instanceof TextList list) {
            return "list of at most " + list.maxItems() + " texts";
        } else if (type instanceof ObjectList list) {
            return "list of at most " + list.maxItems() + " objects";
        }
        return ofNumber(type);
    }

    private static String ofNumber(AttributeType type) {
        var schema = type.schema();
        if (!schema.has("minimum")) {
            return schema.get("type").getAsString();
        }
        return (type instanceof IntegerNumber ? "whole number" : "number") + " from "
                + schema.get("minimum").getAsString() + " to "
                + schema.get("maximum").getAsString();
    }
}
