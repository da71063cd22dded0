package lambdaless.api;

import static lambdaless.api.Attribute.bool;
import static lambdaless.api.Attribute.createdAt;
import static lambdaless.api.Attribute.decimal;
import static lambdaless.api.Attribute.identifier;
import static lambdaless.api.Attribute.integer;
import static lambdaless.api.Attribute.numberSet;
import static lambdaless.api.Attribute.object;
import static lambdaless.api.Attribute.objectList;
import static lambdaless.api.Attribute.oneOf;
import static lambdaless.api.Attribute.partitionKey;
import static lambdaless.api.Attribute.text;
import static lambdaless.api.Attribute.textList;
import static lambdaless.api.Attribute.textSet;
import static lambdaless.api.Attribute.timeToLive;
import static lambdaless.api.Attribute.updatedAt;

import java.util.List;
import java.util.stream.Stream;

/** Tables that the project does not have: orders as a newcomer adds them, one with an attribute of every type, and one with numbers as keys. */
public final class Samples {
    static final TableDefinition ORDERS = TableDefinition.of(
                    "orders",
                    "order",
                    partitionKey("customer"),
                    integer("number", 1, 1_000_000).asSortKey(),
                    oneOf("status", "open", "paid", "sent").defaultsTo("open"),
                    decimal("total", 0, 1_000_000).required(),
                    createdAt("createdAt"),
                    objectList("lines", 50, text("article").required(), integer("quantity", 1, 1000)))
            .withIndex("byStatus", "status", "createdAt");

    static final TableDefinition PARCELS = TableDefinition.of(
                    "parcels",
                    "parcel",
                    identifier("parcelId"),
                    text("name").required(),
                    text("note").defaultsTo("it's \"$new\" #1"),
                    integer("weight", -1000, 1000).defaultsTo(-7),
                    decimal("price", -10, 10),
                    bool("fragile").defaultsTo(false),
                    bool("insured"),
                    textSet("labels", 100),
                    numberSet("shelves", 100, -9, 99_999_999_999L),
                    textList("stops", 100),
                    object("position", decimal("x", 0, 9), decimal("y", 0, 9)),
                    objectList("events", 20, text("what"), integer("size", 0, 9), textSet("tags", 9)),
                    object(
                            "address",
                            text("street").required(),
                            decimal("latitude", -90, 90),
                            textList("lines", 5),
                            object("country", text("code"), bool("member")),
                            objectList("doors", 3, text("code").required(), numberSet("floors", 9, 0, 99))),
                    createdAt("createdAt"),
                    updatedAt("updatedAt"),
                    timeToLive("expiresAt"))
            .withIndex("byWeight", "weight", "updatedAt");

    private static final TableDefinition NOTES = TableDefinition.of(
                    "notes",
                    "note",
                    partitionKey("owner"),
                    Attribute.sortKey("title"),
                    text("text").required())
            .ownedBy("owner");

    static final TableDefinition READINGS = TableDefinition.of(
                    "readings",
                    "reading",
                    integer("sensor", -9, 999_999_999).asPartitionKey(),
                    decimal("depth", -100, 100).asSortKey(),
                    oneOf("kind", "salt", "heat").defaultsTo("salt"),
                    decimal("amount", -10, 10),
                    text("ifMatch0"),
                    textSet("notes", 9).required(),
                    object(
                            "station",
                            textSet("crew", 9),
                            numberSet("decks", 9, 0, 99).required(),
                            text("name")))
            .withIndex("byKind", "kind", "amount");

    /** A table whose keys, sets and lists have few values, and whose index has no text. */
    private static final TableDefinition TICKETS = TableDefinition.of(
                    "tickets",
                    "ticket",
                    integer("day", 1, 7).asPartitionKey(),
                    decimal("score", -5, 5).asSortKey(),
                    oneOf("kind", "salt", "heat").defaultsTo("salt"),
                    integer("hour", 0, 23),
                    numberSet("seats", 9, 0, 5),
                    textList("names", 2),
                    objectList("guests", 1, text("name").required()))
            .withIndex("byKind", "kind", "hour");

    private Samples() {}

    /** The API of a table whose keys, sets and lists have few values. */
    public static Api narrow() {
        return new Api(
                List.of(TICKETS),
                List.of(
                        Standard.create(TICKETS),
                        Standard.createBatch(TICKETS),
                        Standard.listByPartitionKey(TICKETS),
                        Standard.listByIndex(TICKETS, "byKind"),
                        Standard.get(TICKETS),
                        Standard.update(TICKETS),
                        Standard.delete(TICKETS),
                        Standard.listMembers(TICKETS, "seats"),
                        Standard.addMember(TICKETS, "seats", "seat"),
                        Standard.removeMember(TICKETS, "seats", "seat")),
                Templates.ofProject());
    }

    /** An attribute of that table, for another one. */
    public static Attribute attribute(String name) {
        return TICKETS.attribute(name);
    }

    /** The API of a table of notes, which belong to callers and have a sort key. */
    public static Api notes() {
        return new Api(
                List.of(NOTES),
                List.of(
                        Standard.create(NOTES),
                        Standard.list(NOTES),
                        Standard.listByPartitionKey(NOTES, "title"),
                        Standard.get(NOTES),
                        Standard.replace(NOTES),
                        Standard.update(NOTES),
                        Standard.delete(NOTES)),
                Templates.ofProject());
    }

    /** The API of these tables, with every standard operation on one of them at least. */
    public static Api api() {
        return new Api(List.of(ORDERS, PARCELS, READINGS), operations(), Templates.ofProject());
    }

    private static List<Operation> operations() {
        return Stream.of(ofOrders(), ofParcels(), ofReadings())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> ofOrders() {
        return List.of(
                Standard.create(ORDERS),
                Standard.createBatch(ORDERS),
                Standard.listByPartitionKey(ORDERS),
                Standard.listByIndex(ORDERS, "byStatus"),
                Standard.get(ORDERS),
                Standard.replace(ORDERS),
                Standard.update(ORDERS),
                Standard.delete(ORDERS));
    }

    private static List<Operation> ofParcels() {
        return List.of(
                Standard.create(PARCELS),
                Standard.createBatch(PARCELS),
                Standard.list(PARCELS),
                Standard.listByIndex(PARCELS, "byWeight"),
                Standard.get(PARCELS),
                Standard.replace(PARCELS),
                Standard.update(PARCELS),
                Standard.delete(PARCELS),
                Standard.listMembers(PARCELS, "labels"),
                Standard.addMember(PARCELS, "labels", "label"),
                Standard.removeMember(PARCELS, "labels", "label"),
                Standard.listMembers(PARCELS, "shelves"),
                Standard.addMember(PARCELS, "shelves", "shelf"),
                Standard.removeMember(PARCELS, "shelves", "shelf"));
    }

    private static List<Operation> ofReadings() {
        return List.of(
                Standard.create(READINGS),
                Standard.createBatch(READINGS),
                Standard.list(READINGS),
                Standard.listByPartitionKey(READINGS),
                Standard.listByIndex(READINGS, "byKind"),
                Standard.get(READINGS),
                Standard.replace(READINGS),
                Standard.update(READINGS),
                Standard.delete(READINGS));
    }
}
