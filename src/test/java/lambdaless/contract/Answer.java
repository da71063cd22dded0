package lambdaless.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of an API.
 *
 * @param headers by their names in small letters
 */
record Answer(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode json() {
        return tree(body);
    }

    /** The envelope's error; empty when the body is none. */
    String error() {
        return body.isEmpty() ? "" : json().path("error").asText();
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    String etag() {
        return header("etag").orElse("");
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + json, noJson);
        }
    }
}
