package lambdaless.local;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The description of an API as a client reads it: its operations, with their examples, and what an answer may be. */
record DescribedApi(JsonNode document) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> TOLD_BY_HEADERS = List.of("ETag", "Location", "Retry-After");

    /** One operation. */
    record Described(String path, String verb, JsonNode operation) {
        String name() {
            return operation.path("operationId").asText();
        }

        Set<Integer> statuses() {
            return operation.path("responses").properties().stream()
                    .map(response -> Integer.valueOf(response.getKey()))
                    .collect(toCollection(TreeSet::new));
        }

        boolean has(int status) {
            return statuses().contains(status);
        }

        /** The path with the examples of its parameters. */
        String examplePath() {
            var target = path;
            for (var parameter : operation.path("parameters")) {
                var value = URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
                target = target.replace("{" + parameter.path("name").asText() + "}", value);
            }
            return target;
        }

        /** The example of its body; empty where it takes none. */
        String exampleBody() {
            var example = operation.at("/requestBody/content/application~1json/example");
            return example.isMissingNode() ? "" : example.toString();
        }

        JsonNode exampleAnswer(int status) {
            return operation.path("responses").path(String.valueOf(status)).at("/content/application~1json/example");
        }
    }

    static DescribedApi of(String text) {
        return new DescribedApi(tree(text));
    }

    /** An answer without the fields that no client writes: they hold the time, which no example can know. */
    JsonNode withoutTimes(JsonNode answer) {
        var copy = answer.deepCopy();
        document.at("/components/schemas")
                .forEach(schema -> schema.path("properties").properties().stream()
                        .filter(field -> field.getValue().path("readOnly").asBoolean())
                        .forEach(field -> copy.findParents(field.getKey())
                                .forEach(parent -> ((ObjectNode) parent).remove(field.getKey()))));
        return copy;
    }

    Stream<Described> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Described(path.getKey(), method.getKey(), method.getValue())));
    }

    /** The ways in which an answer is not as the description has it; empty if it is. */
    List<String> problems(Described operation, HttpResponse<String> answer) {
        var response = resolved(operation.operation().path("responses").path(String.valueOf(answer.statusCode())));
        if (response.isMissingNode()) {
            return List.of("status " + answer.statusCode() + " is not described");
        }
        var problems = new ArrayList<>(bodyProblems(response.at("/content/application~1json/schema"), answer.body()));
        response.path("headers").properties().forEach(header -> {
            boolean missing = answer.headers().firstValue(header.getKey()).isEmpty();
            if (missing && resolved(header.getValue()).path("required").asBoolean()) {
                problems.add("header " + header.getKey() + " is described and missing");
            }
        });
        TOLD_BY_HEADERS.stream()
                .filter(name -> answer.headers().firstValue(name).isPresent()
                        && !response.path("headers").has(name))
                .forEach(name -> problems.add("header " + name + " is not described"));
        return problems;
    }

    private List<String> bodyProblems(JsonNode schema, String body) {
        if (schema.isMissingNode()) {
            return body.isBlank() ? List.of() : List.of("a body is not described: " + body);
        }
        var whole = JsonNodeFactory.instance.objectNode();
        whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(tree(body)).stream()
                .map(error -> error.toString())
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + text, noJson);
        }
    }
}
