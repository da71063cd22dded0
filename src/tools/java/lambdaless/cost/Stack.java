package lambdaless.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;

/** The resources that the program declares for the settings of a stack: what is not among them costs nothing. */
record Stack(List<RecordedResource> resources) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL_METHODS = "*/*";

    /**
     * A declared resource.
     *
     * @param id what AWS would call it
     */
    record Declared(String name, String id, JsonNode inputs) {}

    /** The resources of a type, which is Pulumi's without the provider: {@code dynamodb/table:Table}. */
    Stream<Declared> all(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals("aws:" + type))
                .map(resource ->
                        new Declared(resource.name(), resource.id(), JSON.<JsonNode>valueToTree(resource.inputs())));
    }

    long count(String type) {
        return all(type).count();
    }

    JsonNode stage() {
        return all("apigateway/stage:Stage")
                .map(Declared::inputs)
                .findFirst()
                .orElse(JsonNodeFactory.instance.objectNode());
    }

    /** The settings of a method: its own entry, or else that of all methods. */
    JsonNode methodSettings(String verb, String path) {
        var key = path.replaceFirst("^/", "") + "/" + verb;
        return entry(key).or(() -> entry(ALL_METHODS)).orElse(JsonNodeFactory.instance.objectNode());
    }

    private Optional<JsonNode> entry(String key) {
        return all("apigateway/methodSettings:MethodSettings")
                .map(Declared::inputs)
                .filter(entry -> entry.path("methodPath")
                        .asText()
                        .replace("~1", "/")
                        .replaceFirst("^/", "")
                        .equals(key))
                .map(entry -> entry.path("settings"))
                .findFirst();
    }

    /** The methods that answer preflights. */
    long preflightMethods() {
        return all("apigateway/method:Method")
                .filter(method -> method.inputs().path("httpMethod").asText().equals("OPTIONS"))
                .count();
    }
}
