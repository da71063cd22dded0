package lambdaless.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to an operation as its templates see it.
 *
 * @param path undecoded
 * @param query decoded
 */
record Request(
        String operation,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Request to(String operation) {
        return new Request(operation, Map.of(), Map.of(), Map.of(), "");
    }

    static Request toUser(String operation, String userId) {
        return to(operation).at("userId", userId);
    }

    static Request toAlbum(String operation, String artist, String album) {
        return to(operation).at("artist", artist).at("album", album);
    }

    /** With a path parameter, encoded as far as a URL needs it. */
    Request at(String parameter, String value) {
        return atRaw(parameter, UrlText.sparing(value));
    }

    Request atRaw(String parameter, String undecoded) {
        return new Request(operation, with(path, parameter, undecoded), query, headers, body);
    }

    Request asking(String parameter, String value) {
        return new Request(operation, path, with(query, parameter, value), headers, body);
    }

    Request asking(Map<String, String> parameters) {
        return new Request(operation, path, parameters, headers, body);
    }

    Request header(String name, String value) {
        return new Request(operation, path, query, with(headers, name, value), body);
    }

    Request body(JsonNode tree) {
        try {
            return body(JSON.writeValueAsString(tree));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is JSON", impossible);
        }
    }

    Request body(String text) {
        return new Request(operation, path, query, headers, text);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }
}
