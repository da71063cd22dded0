package lambdaless.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import lambdaless.api.AttributeType.Bool;
import lambdaless.api.AttributeType.Decimal;
import lambdaless.api.AttributeType.IntegerNumber;
import lambdaless.api.AttributeType.KeyDecimal;
import lambdaless.api.AttributeType.KeyText;
import lambdaless.api.AttributeType.NestedObject;
import lambdaless.api.AttributeType.NumberSet;
import lambdaless.api.AttributeType.ObjectList;
import lambdaless.api.AttributeType.OneOf;
import lambdaless.api.AttributeType.TextList;
import lambdaless.api.AttributeType.TextSet;
import lambdaless.api.AttributeType.TimeToLive;
import lambdaless.api.AttributeType.WriteTime;

/**
 * The bodies of an operation's requests and answers, by example. All of a table are of one item, so that each holds when they are sent
 * in the order of creating, reading, changing and deleting.
 */
record Examples(Subject subject) {
    private static final int FIELDS_OF_A_CHANGE = 2;
    private static final long FIRST_SECOND_OF_2100 = 4_102_444_800L;
    private static final long FIRST_MILLISECOND_OF_2026 = 1_767_225_600_000L;

    /** The body of a request; null where there is none. */
    JsonElement body() {
        var table = subject.table();
        return switch (subject.operation().body()) {
            case NONE -> JsonNull.INSTANCE;
            case NEW_ITEM -> item(table);
            case REPLACEMENT -> object(table.fields(), Attribute::isWritable);
            case PATCH -> change(table);
            case BATCH -> Json.object(table.tableName(), Json.array(List.of(item(table))));
        };
    }

    /** The body of a success; null where there is none. */
    JsonElement answer() {
        var operation = subject.operation();
        var table = subject.table();
        return switch (operation.responseTemplate()) {
            case "item" -> object(table.attributes(), attribute -> true);
            case "page" -> Json.object("items", Json.array(List.of(object(table.attributes(), attribute -> true))));
            case "members" ->
                Json.object(
                        "items", of(table.attribute(operation.focus().members().orElseThrow())));
            default -> object(operation.responses().fields(), field -> true);
        };
    }

    /** An item of a table as clients write it. */
    static JsonObject item(TableDefinition table) {
        return object(table.attributes(), Attribute::isWritable);
    }

    private static JsonObject change(TableDefinition table) {
        var some = table.fields().stream()
                .filter(Attribute::isWritable)
                .limit(FIELDS_OF_A_CHANGE)
                .toList();
        return object(some, field -> true);
    }

    private static JsonObject object(List<Attribute> attributes, Predicate<Attribute> chosen) {
        var object = new JsonObject();
        attributes.stream().filter(chosen).forEach(attribute -> object.add(attribute.name(), of(attribute)));
        return object;
    }

    /** A value of an attribute. */
    static JsonElement of(Attribute attribute) {
        var type = attribute.type();
        if (type instanceof KeyText) {
            return new JsonPrimitive(Names.kebab(attribute.name()).replaceFirst("-id$", "") + "-1");
        } else if (type instanceof OneOf oneOf) {
            return new JsonPrimitive(oneOf.values().get(0));
        } else if (type instanceof Bool) {
            return new JsonPrimitive(true);
        } else if (type instanceof NestedObject object) {
            return object(object.fields(), Attribute::isWritable);
        } else if (type instanceof ObjectList list) {
            return listOf(object(list.fields(), Attribute::isWritable));
        } else if (type instanceof TextSet || type instanceof TextList) {
            return listOf(member(attribute));
        } else if (type instanceof NumberSet) {
            return listOf(member(attribute));
        }
        return type.form() == StoredForm.NUMBER ? number(type) : text(attribute.name());
    }

    /** A value of those that a set or a list is made of. */
    static JsonElement member(Attribute attribute) {
        return attribute.type() instanceof NumberSet set
                ? number(set.members())
                : text(attribute.name().replaceFirst("s$", ""));
    }

    private static JsonElement listOf(JsonElement only) {
        var list = new JsonArray();
        list.add(only);
        return list;
    }

    private static JsonPrimitive text(String name) {
        return new JsonPrimitive(Names.capitalised(Summary.words(name)) + " 1");
    }

    private static JsonPrimitive number(AttributeType type) {
        if (type instanceof IntegerNumber whole) {
            return new JsonPrimitive(within(whole.minimum(), whole.maximum()));
        } else if (type instanceof Decimal decimal) {
            return withDecimals(decimal.minimum(), decimal.maximum());
        } else if (type instanceof KeyDecimal key) {
            return key.decimals() == 0
                    ? new JsonPrimitive(within(key.minimum(), key.maximum()))
                    : withDecimals(key.minimum(), key.maximum());
        } else if (type instanceof TimeToLive) {
            return new JsonPrimitive(FIRST_SECOND_OF_2100);
        }
        return new JsonPrimitive(type instanceof WriteTime ? FIRST_MILLISECOND_OF_2026 : 1);
    }

    private static long within(long minimum, long maximum) {
        return minimum + (maximum - minimum) / 5;
    }

    private static JsonPrimitive withDecimals(long minimum, long maximum) {
        long whole = within(minimum, maximum);
        return whole < maximum
                ? new JsonPrimitive(BigDecimal.valueOf(whole).add(new BigDecimal("0.5")))
                : new JsonPrimitive(whole);
    }
}
