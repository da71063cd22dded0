package lambdaless.api;

import static java.util.stream.Collectors.toMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Definition.Method;

/**
 * The description of an API in OpenAPI 3.1, derived from its operations and from what API Gateway will hold of them. What answers
 * OPTIONS, and the description itself, are not in it.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI Specification</a>
 */
record OpenApi(List<Subject> subjects, Definition definition, Access access) {
    static final String VERSION = "3.1.0";

    /** The whole document, for a reader who gets it from a file. */
    JsonObject document(JsonArray servers) {
        var document = Json.object("openapi", VERSION, "servers", servers);
        described().entrySet().forEach(member -> document.add(member.getKey(), member.getValue()));
        return document;
    }

    /** The whole document but its version and its servers, which are told where it is served. */
    JsonObject described() {
        var security = new OpenApiSecurity(access);
        var responses = new OpenApiResponses(definition);
        var components = Json.object("schemas", new OpenApiSchemas(definition.models(), subjects).components());
        responses.components().forEach(components::add);
        components.add("securitySchemes", security.schemes());
        return Json.object(
                "info",
                Json.object(
                        "title",
                        "Lambdaless",
                        "version",
                        "1",
                        "description",
                        "A REST API on Amazon API Gateway whose methods call DynamoDB directly"),
                "tags",
                Json.array(subjects.stream()
                        .map(subject -> subject.table().tableName())
                        .distinct()
                        .map(name -> Json.object("name", name))
                        .toList()),
                "paths",
                paths(security, responses),
                "components",
                components);
    }

    private JsonObject paths(OpenApiSecurity security, OpenApiResponses responses) {
        var paths = new JsonObject();
        var methods = methods();
        for (var subject : subjects) {
            var method = methods.get(subject.operation().name());
            if (method != null) {
                paths.asMap().computeIfAbsent(method.path(), path -> new JsonObject());
                paths.getAsJsonObject(method.path())
                        .add(
                                subject.operation().verb().name().toLowerCase(Locale.ROOT),
                                operation(subject, method, security, responses));
            }
        }
        return paths;
    }

    private Map<String, Method> methods() {
        return definition.methods().stream()
                .collect(toMap(Method::name, method -> method, (first, second) -> first, TreeMap::new));
    }

    private static JsonObject operation(
            Subject subject, Method method, OpenApiSecurity security, OpenApiResponses responses) {
        var operation = Json.object(
                "operationId",
                method.name(),
                "summary",
                new Summary(subject).text(),
                "tags",
                Json.array(List.of(subject.table().tableName())));
        var parameters = OpenApiParameters.of(subject, method);
        if (!parameters.isEmpty()) {
            operation.add("parameters", Json.array(parameters));
        }
        var model = method.requestModels().get("application/json");
        if (model != null) {
            var content = OpenApiSchemas.content(model);
            content.getAsJsonObject("application/json").add("example", new Examples(subject).body());
            operation.add("requestBody", Json.object("required", true, "content", content));
        }
        operation.add("responses", responses.of(subject, method));
        operation.add("security", Json.array(List.of(security.requirement(method))));
        return operation;
    }
}
