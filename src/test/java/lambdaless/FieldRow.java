package lambdaless;

import static java.util.stream.Collectors.joining;

import java.util.List;
import lambdaless.api.Attribute;
import lambdaless.api.AttributeType;
import lambdaless.api.AttributeType.Bool;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.ObjectList;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.TableDefinition;

/** The row that the README has for an attribute. */
final class FieldRow {
    private FieldRow() {}

    static List<String> of(TableDefinition table, Attribute attribute) {
        return List.of(table.tableName(), attribute.name(), held(attribute.type()), place(attribute));
    }

    private static String place(Attribute attribute) {
        return switch (attribute.role()) {
            case PARTITION_KEY -> "partition key";
            case SORT_KEY -> "sort key";
            case NONE -> attribute.isRequired() ? "required" : "";
        };
    }

    private static String held(AttributeType type) {
        if (type instanceof KeyText text) {
            return "text of at most " + text.maxLength() + " characters";
        } else if (type instanceof Text text) {
            return "text of at most " + text.maxLength() + " characters";
        } else if (type instanceof IntegerNumber whole) {
            return "whole number from " + whole.minimum() + " to " + whole.maximum();
        } else if (type instanceof Decimal decimal) {
            return "number from " + decimal.minimum() + " to " + decimal.maximum();
        } else if (type instanceof Bool) {
            return "boolean";
        } else if (type instanceof TextSet set) {
            return "set of at most " + set.maxItems() + " texts";
        } else if (type instanceof ObjectList objects) {
            return "list of at most " + objects.maxItems() + " objects with "
                    + objects.fields().stream().map(Attribute::name).collect(joining(", "));
        }
        return type.toString();
    }
}
