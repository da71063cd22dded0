package lambdaless.api;

import java.util.List;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.Flag;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.Objects;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.AttributeType.Whole;

/** One attribute of a table's items: its name, what it may hold, whether every item has it, and its place in the key. */
public record Attribute(String name, AttributeType type, boolean required, Role role) {
    /** The attribute's place in the table's primary key. */
    public enum Role {
        PARTITION_KEY,
        SORT_KEY,
        NONE
    }

    private static final int KEY_LENGTH = 256;
    private static final Text TEXT = new Text(1000);

    static Attribute partitionKey(String name) {
        return new Attribute(name, new KeyText(KEY_LENGTH), true, Role.PARTITION_KEY);
    }

    static Attribute sortKey(String name) {
        return new Attribute(name, new KeyText(KEY_LENGTH), true, Role.SORT_KEY);
    }

    static Attribute text(String name) {
        return optional(name, TEXT);
    }

    static Attribute whole(String name, int minimum, int maximum) {
        return optional(name, new Whole(minimum, maximum));
    }

    static Attribute decimal(String name, int minimum, int maximum) {
        return optional(name, new Decimal(minimum, maximum));
    }

    static Attribute flag(String name) {
        return optional(name, new Flag());
    }

    static Attribute textSet(String name, int maxItems) {
        return optional(name, new TextSet(maxItems, TEXT));
    }

    static Attribute objects(String name, int maxItems, Attribute... fields) {
        return optional(name, new Objects(maxItems, List.of(fields)));
    }

    private static Attribute optional(String name, AttributeType type) {
        return new Attribute(name, type, false, Role.NONE);
    }

    /** The same attribute, without which no item is accepted. */
    Attribute always() {
        return new Attribute(name, type, true, role);
    }

    public boolean isKey() {
        return role != Role.NONE;
    }
}
