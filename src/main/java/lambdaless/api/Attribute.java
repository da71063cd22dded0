package lambdaless.api;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import lambdaless.api.AttributeType.Bool;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyDecimal;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.NestedObject;
import lambdaless.api.AttributeType.NumberSet;
import lambdaless.api.AttributeType.ObjectList;
import lambdaless.api.AttributeType.OneOf;
import lambdaless.api.AttributeType.Text;
import lambdaless.api.AttributeType.TextList;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.AttributeType.TimeToLive;
import lambdaless.api.AttributeType.WriteTime;

/**
 * One attribute of a table's items: its name, what it may hold, whether every item has it, and its place in the key.
 *
 * @param defaultValue the value of an item that is created or replaced without one
 * @param isGenerated whether the API generates a value for an item that is created without one
 */
public record Attribute(
        String name,
        AttributeType type,
        boolean isRequired,
        Role role,
        Optional<JsonElement> defaultValue,
        boolean isGenerated) {

    public Attribute {
        AttributeChecks.ofName(name);
    }

    /** An attribute to which clients alone give a value. */
    public Attribute(String name, AttributeType type, boolean isRequired, Role role) {
        this(name, type, isRequired, role, Optional.empty(), false);
    }

    /** The attribute's place in the table's primary key. */
    public enum Role {
        PARTITION_KEY,
        SORT_KEY,
        NONE
    }

    private static final Text TEXT = new Text(1000);
    private static final int LONGEST_KEY = 256;
    private static final KeyText KEY = new KeyText(LONGEST_KEY);

    static Attribute partitionKey(String name) {
        return key(name, KEY, Role.PARTITION_KEY);
    }

    static Attribute sortKey(String name) {
        return key(name, KEY, Role.SORT_KEY);
    }

    /** A partition key that the API makes for an item that is created without one. */
    static Attribute identifier(String name) {
        return new Attribute(name, KEY, true, Role.PARTITION_KEY, Optional.empty(), true);
    }

    static Attribute text(String name) {
        return optional(name, TEXT);
    }

    /** A text that is one of the given ones. */
    static Attribute oneOf(String name, String... values) {
        return optional(name, new OneOf(AttributeChecks.choice(List.of(values))));
    }

    static Attribute integer(String name, long minimum, long maximum) {
        return optional(name, new IntegerNumber(minimum, maximum));
    }

    static Attribute decimal(String name, long minimum, long maximum) {
        return optional(name, new Decimal(minimum, maximum));
    }

    static Attribute bool(String name) {
        return optional(name, new Bool());
    }

    static Attribute textSet(String name, int maxItems) {
        return optional(name, new TextSet(maxItems, TEXT));
    }

    static Attribute numberSet(String name, int maxItems, long minimum, long maximum) {
        return optional(name, new NumberSet(maxItems, new IntegerNumber(minimum, maximum)));
    }

    static Attribute textList(String name, int maxItems) {
        return optional(name, new TextList(maxItems, TEXT));
    }

    static Attribute objectList(String name, int maxItems, Attribute... fields) {
        return optional(name, new ObjectList(maxItems, AttributeChecks.within(name, List.of(fields))));
    }

    static Attribute object(String name, Attribute... fields) {
        return optional(name, new NestedObject(AttributeChecks.within(name, List.of(fields))));
    }

    /** The time at which the API created the item, in milliseconds since 1970; no client writes it. */
    static Attribute createdAt(String name) {
        return optional(name, new WriteTime(false));
    }

    /** The time of the last write to the item, in milliseconds since 1970; no client writes it. */
    static Attribute updatedAt(String name) {
        return optional(name, new WriteTime(true));
    }

    /** The time after which DynamoDB deletes the item, in seconds since 1970. */
    static Attribute timeToLive(String name) {
        return optional(name, new TimeToLive());
    }

    private static Attribute key(String name, AttributeType type, Role role) {
        return new Attribute(name, type, true, role);
    }

    private static Attribute optional(String name, AttributeType type) {
        return new Attribute(name, type, false, Role.NONE);
    }

    /** The same attribute, without which no item is accepted. */
    Attribute required() {
        return new Attribute(name, type, true, role, defaultValue, isGenerated);
    }

    /** The same attribute as the partition key of a table. */
    public Attribute asPartitionKey() {
        return key(name, addressed().type, Role.PARTITION_KEY);
    }

    /** The same attribute as the sort key of a table. */
    public Attribute asSortKey() {
        return key(name, addressed().type, Role.SORT_KEY);
    }

    /** The same attribute with those of its values that a path can name. */
    Attribute addressed() {
        if (type instanceof Text text) {
            return withType(new KeyText(Math.min(text.maxLength(), LONGEST_KEY)));
        } else if (type instanceof Decimal decimal) {
            return withType(new KeyDecimal(decimal.minimum(), decimal.maximum()));
        }
        return this;
    }

    /** The same attribute with a value that clients give. */
    Attribute notGenerated() {
        return new Attribute(name, type, isRequired, role);
    }

    /** The same attribute of another type. */
    public Attribute withType(AttributeType other) {
        return new Attribute(name, other, isRequired, role, defaultValue, isGenerated);
    }

    /** The same attribute with the text, number or boolean that an item has which is created or replaced without one. */
    Attribute defaultsTo(Object value) {
        return new Attribute(name, type, isRequired, role, Optional.of(DefaultValues.of(this, value)), isGenerated);
    }

    public boolean isKey() {
        return role != Role.NONE;
    }

    /** True if the API writes it once, when the item is created. */
    public boolean isTimeOfCreation() {
        return type instanceof WriteTime time && !time.ofEveryWrite();
    }

    /** True if the API writes it with every write to the item. */
    boolean isTimeOfWrite() {
        return type instanceof WriteTime time && time.ofEveryWrite();
    }

    /** True if a client may give it a value: not the times that the API writes. */
    public boolean isWritable() {
        return !(type instanceof WriteTime);
    }

    /** True if a body that creates an item must have it. */
    public boolean isRequiredOfClients() {
        return isRequired && isWritable() && defaultValue.isEmpty() && !isGenerated;
    }

    /** True if a change may remove it. */
    public boolean isRemovable() {
        return !isRequired && defaultValue.isEmpty();
    }
}
