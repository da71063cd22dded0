package lambdaless.api;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Definition.Method;

/** The answers of operations: the statuses that their methods declare, and those that API Gateway answers itself. */
record OpenApiResponses(Definition definition) {
    private static final int FIRST_ERROR = 400;
    private static final String RETRY_AFTER = "Retry-After";

    /** The headers that an answer may have, and what they say. */
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Access-Control-Allow-Origin",
            "The origin of the page that may read the answer",
            "Access-Control-Expose-Headers",
            "The headers that a page may read",
            "ETag",
            "The entity tag of the item as it is now, for If-Match and If-None-Match",
            "Location",
            "Where the new item is, relative to the URL of the request",
            RETRY_AFTER,
            "The seconds to wait before the request is sent again",
            "Vary",
            "The request header that the answer depends on"));

    /** The parts that answers share: headers by their names, and the answers to errors by their status. Their order is always the same. */
    SortedMap<String, JsonObject> components() {
        var headers = new JsonObject();
        HEADERS.forEach((name, meaning) -> headers.add(name, header(name, meaning)));
        var responses = new JsonObject();
        errors().forEach(status -> responses.add(name(status), error(status)));
        return new TreeMap<>(Map.of("headers", headers, "responses", responses));
    }

    private SortedSet<Integer> errors() {
        var all = new TreeSet<Integer>();
        definition.methods().forEach(method -> all.addAll(declared(method).keySet()));
        definition.methods().forEach(method -> all.addAll(ofGateway(method)));
        return all.tailSet(FIRST_ERROR);
    }

    /** The answers of an operation, by status. */
    JsonObject of(Subject subject, Method method) {
        var declared = declared(method);
        var statuses = new TreeSet<>(declared.keySet());
        statuses.addAll(ofGateway(method));
        var responses = new JsonObject();
        statuses.forEach(status -> responses.add(
                String.valueOf(status),
                status < FIRST_ERROR
                        ? success(subject, status, declared.getOrDefault(status, ""))
                        : reference("responses", name(status))));
        return responses;
    }

    /** The statuses that a method declares, each with the name of the model of its body; empty where there is none. */
    private static SortedMap<Integer, String> declared(Method method) {
        var models = new TreeMap<Integer, String>();
        method.responses()
                .forEach(response ->
                        models.put(response.statusCode(), response.models().getOrDefault("application/json", "")));
        method.otherResponses()
                .forEach(response ->
                        models.put(response.statusCode(), response.models().getOrDefault("application/json", "")));
        return models;
    }

    private SortedSet<Integer> ofGateway(Method method) {
        var statuses = new TreeSet<Integer>();
        definition.gatewayResponses().stream()
                .filter(response -> !response.statusCode().isEmpty())
                .filter(response -> GatewayResponseType.valueOf(response.type()).occursIn(method))
                .forEach(response -> statuses.add(Integer.valueOf(response.statusCode())));
        return statuses;
    }

    private static JsonObject success(Subject subject, int status, String model) {
        var response = Json.object("description", words(status));
        var headers = new JsonObject();
        HEADERS.keySet().stream()
                .filter(name -> isSentWith(name, subject.operation(), status))
                .forEach(name -> headers.add(name, reference("headers", name)));
        response.add("headers", headers);
        if (!model.isEmpty()) {
            var content = OpenApiSchemas.content(model);
            content.getAsJsonObject("application/json").add("example", new Examples(subject).answer());
            response.add("content", content);
        }
        return response;
    }

    private static boolean isSentWith(String header, Operation operation, int status) {
        return switch (header) {
            case RETRY_AFTER -> false;
            case "Location" -> status == 201 && operation.responseTemplate().equals("item");
            case "ETag" ->
                !operation.request().equals("requests/delete")
                        && java.util.List.of("item", "put-result", "entity-tag").contains(operation.responseTemplate());
            default -> true;
        };
    }

    private static JsonObject error(int status) {
        var headers = new JsonObject();
        Stream.of("Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Vary")
                .forEach(name -> headers.add(name, reference("headers", name)));
        if (status == 429 || status == 503) {
            headers.add(RETRY_AFTER, reference("headers", RETRY_AFTER));
        }
        var description = ErrorCode.ofStatus(status)
                .map(error -> "`" + error.code() + "`: " + error.when())
                .collect(joining("; "));
        return Json.object(
                "description",
                description,
                "headers",
                headers,
                "content",
                OpenApiSchemas.content(ResponseModels.ERROR.name()));
    }

    /** Such as {@code NotFound}. */
    private static String name(int status) {
        return ErrorCode.ofStatus(status)
                .findFirst()
                .map(error -> Stream.of(error.code().split("_"))
                        .map(Names::capitalised)
                        .collect(joining()))
                .orElse("Status" + status);
    }

    private static JsonObject header(String name, String meaning) {
        var type = name.equals(RETRY_AFTER) ? "integer" : "string";
        boolean always = name.equals("Vary") || name.equals("Access-Control-Expose-Headers");
        return Json.object("description", meaning, "required", always, "schema", Json.object("type", type));
    }

    private static JsonObject reference(String kind, String name) {
        return Json.object("$ref", "#/components/" + kind + "/" + name);
    }

    private static String words(int status) {
        return switch (status) {
            case 200 -> "Done";
            case 201 -> "Created";
            case 204 -> "Done; there is nothing to say";
            case 304 -> "Not modified: the client has the item as it is now";
            default -> "Status " + status;
        };
    }
}
