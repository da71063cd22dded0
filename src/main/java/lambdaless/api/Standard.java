package lambdaless.api;

import java.util.Optional;

/**
 * The usual operations on a table. Name, verb and path come from the table; {@link Operation#as} and {@link Operation#at} give
 * others. Their templates are in {@code templates/requests} and {@code templates/responses}, and are the same for every table.
 */
final class Standard {

    private Standard() {}

    /** {@code POST /users}: an item that does not exist yet. */
    static Operation create(TableDefinition table) {
        return operation(
                        "create-" + Names.kebab(table.item()),
                        Verb.POST,
                        Names.items(table),
                        table,
                        DynamoDbAction.UPDATE_ITEM,
                        "create")
                .taking(Body.NEW_ITEM)
                .responding(201, "item")
                .or(409);
    }

    /** {@code POST /user-batches}: up to 25 items that do not exist yet, all of them or none. */
    static Operation createBatch(TableDefinition table) {
        return operation(
                        "create-" + Names.kebab(table.tableName()),
                        Verb.POST,
                        "/" + Names.kebab(table.item()) + "-batches",
                        table,
                        DynamoDbAction.TRANSACT_WRITE_ITEMS,
                        "create-batch")
                .taking(Body.BATCH)
                .responding(201, "no-content")
                .or(409);
    }

    /** {@code GET /users}: a page of all items. */
    static Operation list(TableDefinition table) {
        return operation(
                        "list-" + Names.kebab(table.tableName()),
                        Verb.GET,
                        Names.items(table),
                        table,
                        DynamoDbAction.SCAN,
                        "list")
                .responding(200, "page")
                .cacheable();
    }

    /** {@code GET /albums/{artist}}: a page of the items with one partition key. */
    static Operation listByPartitionKey(TableDefinition table) {
        var key = table.partitionKey().name();
        return operation(
                        "list-" + Names.kebab(key) + "-" + Names.kebab(table.tableName()),
                        Verb.GET,
                        Names.items(table) + "/{" + key + "}",
                        table,
                        DynamoDbAction.QUERY,
                        "query")
                .responding(200, "page")
                .cacheable();
    }

    /** The same, by the beginning of the sort key if the caller gives one in that query parameter. */
    static Operation listByPartitionKey(TableDefinition table, String beginning) {
        return listByPartitionKey(table).on(Focus.onBeginning(beginning));
    }

    /** {@code GET /albums-by-release-year/{releaseYear}}: a page of the items that an index has under one partition key. */
    static Operation listByIndex(TableDefinition table, String name) {
        var index = table.index(name);
        var key = index.partitionKey();
        return operation(
                        "list-" + Names.kebab(table.tableName()) + "-by-" + Names.kebab(key),
                        Verb.GET,
                        Names.items(table) + "-by-" + Names.kebab(key) + "/{" + key + "}",
                        index,
                        DynamoDbAction.QUERY,
                        "query")
                .responding(200, "page")
                .cacheable();
    }

    /** {@code GET /users/{userId}}. */
    static Operation get(TableDefinition table) {
        return onItem(table, "get", Verb.GET, DynamoDbAction.GET_ITEM)
                .responding(200, "item")
                .or(304, 404, 412);
    }

    /**
     * {@code PUT /users/{userId}}: the whole item, whether it exists or not. PutItem would forget when an item was created, so that
     * UpdateItem replaces those that keep it.
     */
    static Operation replace(TableDefinition table) {
        boolean keepsTime = table.attributes().stream().anyMatch(Attribute::isTimeOfCreation);
        var action = keepsTime ? DynamoDbAction.UPDATE_ITEM : DynamoDbAction.PUT_ITEM;
        var request = keepsTime ? "replace-keeping-time" : "replace";
        return onItem(table, "replace", Verb.PUT, action, request)
                .taking(Body.REPLACEMENT)
                .responding(204, "put-result")
                .or(201, 409, 412);
    }

    /** {@code PATCH /users/{userId}}: some attributes of an item that exists. */
    static Operation update(TableDefinition table) {
        return onItem(table, "update", Verb.PATCH, DynamoDbAction.UPDATE_ITEM)
                .taking(Body.PATCH)
                .responding(200, "item")
                .or(404, 409, 412);
    }

    /** {@code DELETE /users/{userId}}. */
    static Operation delete(TableDefinition table) {
        return onItem(table, "delete", Verb.DELETE, DynamoDbAction.DELETE_ITEM)
                .responding(200, "item")
                .or(404, 409, 412);
    }

    /** {@code GET /users/{userId}/favorite-movies}: the members of a set of an item. */
    static Operation listMembers(TableDefinition table, String set) {
        AttributeChecks.ofMembers(table, set);
        return operation(
                        "list-" + Names.kebab(set),
                        Verb.GET,
                        Names.item(table) + "/" + Names.kebab(set),
                        table,
                        DynamoDbAction.GET_ITEM,
                        "list-members")
                .on(Focus.onMembers(set))
                .responding(200, "members")
                .or(404);
    }

    /** {@code PUT /users/{userId}/favorite-movies/{movie}}: the set has the member then. */
    static Operation addMember(TableDefinition table, String set, String member) {
        return changeOfMember("add-", Verb.PUT, table, set, member);
    }

    /** {@code DELETE /users/{userId}/favorite-movies/{movie}}: the set does not have the member then. */
    static Operation removeMember(TableDefinition table, String set, String member) {
        return changeOfMember("remove-", Verb.DELETE, table, set, member);
    }

    private static Operation changeOfMember(String kind, Verb verb, TableDefinition table, String set, String member) {
        AttributeChecks.ofMembers(table, set);
        var name = Names.kebab(set);
        return operation(
                        kind + (name.endsWith("s") ? name.substring(0, name.length() - 1) : name),
                        verb,
                        Names.item(table) + "/" + name + "/{" + member + "}",
                        table,
                        DynamoDbAction.UPDATE_ITEM,
                        "change-member")
                .on(Focus.onMember(set, member))
                .responding(204, "entity-tag")
                .or(404, 409, 412);
    }

    private static Operation onItem(TableDefinition table, String kind, Verb verb, DynamoDbAction action) {
        return onItem(table, kind, verb, action, kind);
    }

    private static Operation onItem(
            TableDefinition table, String kind, Verb verb, DynamoDbAction action, String request) {
        return operation(kind + "-" + Names.kebab(table.item()), verb, Names.item(table), table, action, request);
    }

    private static Operation operation(
            String name, Verb verb, String path, Target target, DynamoDbAction action, String request) {
        return new Operation(
                name,
                verb,
                path,
                Body.NONE,
                action,
                target,
                Focus.WHOLE,
                "requests/" + request,
                Responses.of(200, "no-content").or(400),
                false,
                Optional.empty());
    }
}
