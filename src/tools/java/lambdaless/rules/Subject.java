package lambdaless.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lambdaless.gateway.stack.RecordedResource;

/**
 * A recorded resource as rules look at it.
 *
 * @param type the type without its provider: {@code apigateway.Stage}
 */
record Subject(RecordedResource resource, String type, JsonNode inputs) {
    private static final JsonMapper JSON = new JsonMapper();

    static Subject of(RecordedResource resource) {
        return new Subject(resource, type(resource.type()), JSON.valueToTree(resource.inputs()));
    }

    static String type(String token) {
        return token.replaceFirst("^aws:([a-z0-9]+)/.*:", "$1.");
    }

    String name() {
        return resource.name();
    }

    /** The value at a path of properties: {@code settings.loggingLevel}; missing where there is none. */
    JsonNode at(String path) {
        return inputs.at("/" + path.replace('.', '/'));
    }

    String text(String path) {
        return at(path).asText();
    }

    boolean is(String path) {
        return at(path).asBoolean();
    }

    boolean has(String path) {
        return !at(path).asText().isEmpty() || at(path).size() > 0;
    }

    /** An output that only AWS knows, such as {@code arn}. */
    String output(String property) {
        return property.equals("id")
                ? resource.id()
                : String.valueOf(resource.outputs().get(property));
    }

    /** The statements of a policy document; none where there is no document. */
    Stream<Statement> statements(String path) {
        return has(path) ? items(document(path).path("Statement")).map(Statement::new) : Stream.empty();
    }

    JsonNode document(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(resource.label() + " has a " + path + " that is not JSON", broken);
        }
    }

    Stream<JsonNode> list(String path) {
        return items(at(path));
    }

    /** The items of a list; of anything else, that alone. */
    static Stream<JsonNode> items(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
