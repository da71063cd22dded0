package lambdaless.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import lambdaless.api.Definition.Model;

/** The request body of an operation; its model is derived from the table's attributes. */
public enum Body {
    NONE,
    /** A whole item with its key. */
    NEW_ITEM,
    /** A whole item without its key, which the path gives. */
    REPLACEMENT,
    /** Any of the attributes but the key, at least one; {@code null} removes one that is not required. */
    PATCH,
    /** One to twenty-five whole items. */
    BATCH;

    static final int BATCH_SIZE = 25;

    Optional<Model> model(TableDefinition table) {
        return switch (this) {
            case NONE -> Optional.empty();
            case NEW_ITEM -> Optional.of(Model.of("New" + item(table), newItem(table)));
            case REPLACEMENT -> Optional.of(Model.of(item(table) + "Replacement", Schemas.item(table.fields())));
            case PATCH -> Optional.of(Model.of(item(table) + "Patch", patch(table)));
            case BATCH -> Optional.of(Model.of(item(table) + "Batch", batch(table)));
        };
    }

    /** The item's name as models have it: {@code User}. */
    private static String item(TableDefinition table) {
        return Names.capitalised(table.item());
    }

    private static JsonObject newItem(TableDefinition table) {
        return Schemas.item(table.attributes());
    }

    /** A whole item with its key, which the API does not make for a batch. */
    private static JsonObject itemOfBatch(TableDefinition table) {
        var given = table.attributes().stream()
                .map(attribute -> attribute.isKey() ? attribute.notGenerated() : attribute)
                .toList();
        return Schemas.item(given);
    }

    private static JsonObject patch(TableDefinition table) {
        var properties = new JsonObject();
        table.fields().stream()
                .filter(Attribute::isWritable)
                .forEach(attribute -> properties.add(attribute.name(), change(attribute)));
        return Json.object(
                "type", "object", "additionalProperties", false, "minProperties", 1, "properties", properties);
    }

    private static JsonObject change(Attribute attribute) {
        var schema = attribute.type().schema();
        if (attribute.isRemovable()) {
            return Json.object("oneOf", Json.array(List.of(Json.object("type", "null"), schema)));
        }
        return attribute.type().form().isSetOrList() ? Schemas.notEmpty(attribute) : schema;
    }

    private static JsonObject batch(TableDefinition table) {
        var items = Json.object("type", "array", "minItems", 1, "maxItems", BATCH_SIZE, "items", itemOfBatch(table));
        return Schemas.closed(Json.object(table.tableName(), items), List.of(table.tableName()));
    }
}
