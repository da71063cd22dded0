package lambdaless.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.api.Definition.Model;

/** Models, which are of draft 4, as OpenAPI 3.1 has schemas: each refers to the others that it holds, and says what its fields are. */
record OpenApiSchemas(List<Model> models, List<Subject> subjects) {
    private static final Map<String, String> MEANINGS = Map.of(
            "items", "In the order of the list; empty where there are none",
            "next", "A link to the page after this one, relative to the URL of the request; absent on the last page",
            "error", "What went wrong, for programs",
            "message", "What went wrong, for people",
            "requestId", "Finds the request in the logs");

    JsonObject components() {
        var named = new LinkedHashMap<JsonObject, String>();
        models.forEach(model -> named.put(bare(model), model.name()));
        var components = new JsonObject();
        for (var model : models) {
            var schema = bare(model);
            var fields = fields(model);
            var converted = new JsonObject();
            schema.entrySet().forEach(entry -> converted.add(entry.getKey(), converted(entry.getValue(), named)));
            describe(converted, fields);
            components.add(model.name(), converted);
        }
        return components;
    }

    /** A body that fits a model. */
    static JsonObject content(String model) {
        return Json.object("application/json", Json.object("schema", reference(model)));
    }

    private static JsonObject reference(String model) {
        return Json.object("$ref", "#/components/schemas/" + model);
    }

    private static JsonObject bare(Model model) {
        var schema = (JsonObject) JsonParser.parseString(model.schema());
        schema.remove("$schema");
        schema.remove("title");
        return schema;
    }

    /** The fields that a model has in one of its objects. */
    private List<Attribute> fields(Model model) {
        return subjects.stream()
                .filter(subject -> isOf(subject.operation().body().model(subject.table()), model)
                        || isOf(ResponseModels.success(subject), model))
                .findFirst()
                .map(subject -> subject.operation().responses().fields().isEmpty()
                        ? subject.table().attributes()
                        : subject.operation().responses().fields())
                .orElse(List.of());
    }

    private static boolean isOf(Optional<Model> some, Model model) {
        return some.filter(model::equals).isPresent();
    }

    private static JsonElement converted(JsonElement schema, Map<JsonObject, String> named) {
        if (schema instanceof JsonObject object) {
            var name = named.get(object);
            if (name != null) {
                return reference(name);
            }
            var copy = new JsonObject();
            today(object).entrySet().forEach(entry -> copy.add(entry.getKey(), converted(entry.getValue(), named)));
            return copy;
        } else if (schema instanceof JsonArray array) {
            var copy = new JsonArray();
            array.forEach(element -> copy.add(converted(element, named)));
            return copy;
        }
        return schema;
    }

    /**
     * The schema of one value as it is written today: a value or null is one of two types, and a pattern is matched with characters, of
     * which draft 4 has halves.
     */
    static JsonObject today(JsonObject schema) {
        var copy = schema.deepCopy();
        if (copy.get("pattern") instanceof JsonPrimitive pattern) {
            copy.addProperty("pattern", Schemas.ofCharacters(pattern.getAsString()));
        }
        if (isValueOrNull(copy)) {
            var value = copy.getAsJsonArray("oneOf").get(1).getAsJsonObject();
            value.add("type", Json.array(List.of(value.get("type"), new JsonPrimitive("null"))));
            if (value.has("enum")) {
                value.getAsJsonArray("enum").add(JsonNull.INSTANCE);
            }
            return today(value);
        }
        return copy;
    }

    private static boolean isValueOrNull(JsonObject schema) {
        return schema.has("oneOf")
                && schema.getAsJsonArray("oneOf").size() == 2
                && schema.getAsJsonArray("oneOf").get(0).equals(Json.object("type", "null"));
    }

    private static void describe(JsonElement schema, List<Attribute> fields) {
        if (schema instanceof JsonObject object && object.get("properties") instanceof JsonObject properties) {
            properties.entrySet().forEach(property -> {
                var value = property.getValue().getAsJsonObject();
                var field = fields.stream()
                        .filter(attribute -> attribute.name().equals(property.getKey()))
                        .findFirst();
                field.ifPresentOrElse(
                        attribute -> describe(value, attribute), () -> describeOther(property.getKey(), value, fields));
            });
        } else if (schema instanceof JsonObject object && object.get("items") instanceof JsonObject items) {
            describe(items, fields);
        }
    }

    private static void describe(JsonObject value, Attribute attribute) {
        value.addProperty("description", FieldWords.of(attribute));
        if (!attribute.isWritable()) {
            value.addProperty("readOnly", true);
        }
        attribute.defaultValue().ifPresent(standard -> value.add("default", standard));
        if (value.get("maximum") instanceof JsonPrimitive most && most.getAsLong() > Integer.MAX_VALUE) {
            value.addProperty("format", "int64");
        }
        describe(value, attribute.type().fields());
    }

    private static void describeOther(String name, JsonObject value, List<Attribute> fields) {
        Optional.ofNullable(MEANINGS.get(name)).ifPresent(meaning -> value.addProperty("description", meaning));
        describe(value, fields);
    }
}
