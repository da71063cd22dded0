package lambdaless.local.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * The answer that a client gets.
 *
 * @param headers those that the template has set
 */
record Answer(int status, Map<String, String> headers, String body) {
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The body, with no key twice and nothing after its end. */
    JsonNode json() {
        return tree(body);
    }

    /** The text between the quotes of the ETag header; empty without one. */
    String tag() {
        return headers.getOrDefault("ETag", "").replaceAll("^\"|\"$", "");
    }

    static JsonNode tree(String json) {
        try {
            return STRICT.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + noJson.getOriginalMessage() + "\n" + json, noJson);
        }
    }
}
