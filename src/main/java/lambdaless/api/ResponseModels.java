package lambdaless.api;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.api.Definition.Model;

/** The models of responses, derived from the attributes of the table that an operation is on. */
final class ResponseModels {
    /** The model of every error. API Gateway makes one itself that is called {@code Error}. */
    static final Model ERROR = Model.of("ErrorResponse", error());

    private static final Set<String> LIMITS = Set.of(
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems");

    private ResponseModels() {}

    /** The model of the body of a success; empty where there is none. */
    static Optional<Model> success(Subject subject) {
        var operation = subject.operation();
        var table = subject.table();
        return switch (operation.responseTemplate()) {
            case "item" -> Optional.of(Model.of(Names.capitalised(table.item()), item(table)));
            case "page" -> Optional.of(Model.of(Names.capitalised(table.tableName()), page(table)));
            case "members" -> operation.focus().members().map(set -> members(table, set));
            default -> own(operation);
        };
    }

    /** The name of a model by content type, as a method response has it. */
    static SortedMap<String, String> names(Optional<Model> model) {
        var names = new TreeMap<String, String>();
        model.ifPresent(present -> names.put("application/json", present.name()));
        return names;
    }

    private static Optional<Model> own(Operation operation) {
        var fields = operation.responses().fields();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(Model.of(
                        Stream.of(operation.name().split("-"))
                                        .map(Names::capitalised)
                                        .collect(joining()) + "Response",
                        body(
                                fields,
                                fields.stream().filter(Attribute::isRequired).map(Attribute::name))));
    }

    private static JsonObject item(TableDefinition table) {
        var always = table.attributes().stream()
                .filter(ResponseModels::isAlwaysThere)
                .map(Attribute::name);
        return body(table.attributes(), always);
    }

    private static boolean isAlwaysThere(Attribute attribute) {
        return attribute.isRequired() || attribute.defaultValue().isPresent() || !attribute.isWritable();
    }

    private static JsonObject body(List<Attribute> fields, Stream<String> always) {
        return (JsonObject) withoutLimits(Schemas.object(fields, always.toList()));
    }

    private static JsonObject page(TableDefinition table) {
        var items = Json.object("type", "array", "items", item(table));
        return Schemas.closed(Json.object("items", items, "next", text()), List.of("items"));
    }

    private static Model members(TableDefinition table, String set) {
        var items = withoutLimits(table.attribute(set).type().schema());
        return Model.of(
                Names.capitalised(table.item()) + Names.capitalised(set),
                Schemas.closed(Json.object("items", items), List.of("items")));
    }

    private static JsonObject error() {
        var codes = Stream.of(ErrorCode.values()).map(ErrorCode::code).toList();
        var code = Json.object("type", "string", "enum", Json.array(codes));
        return Schemas.closed(
                Json.object("error", code, "message", text(), "requestId", text()),
                List.of("error", "message", "requestId"));
    }

    private static JsonObject text() {
        return Json.object("type", "string");
    }

    /** An item keeps the value that it was written with, whatever limits there are since: its type and place are promised. */
    private static JsonElement withoutLimits(JsonElement schema) {
        if (schema instanceof JsonObject object) {
            var copy = new JsonObject();
            object.entrySet().stream()
                    .filter(entry -> !LIMITS.contains(entry.getKey())
                            || !entry.getValue().isJsonPrimitive())
                    .forEach(entry -> copy.add(entry.getKey(), withoutLimits(entry.getValue())));
            return copy;
        } else if (schema instanceof JsonArray array) {
            var copy = new JsonArray();
            array.forEach(element -> copy.add(withoutLimits(element)));
            return copy;
        }
        return schema;
    }
}
