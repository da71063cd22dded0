package lambdaless.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lambdaless.gateway.stack.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of an export. They are ciphertext there; in their place stands a value made of the resource's name, which is the
 * same from run to run. With {@code --show-secrets} they are in clear, and stay as they are.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/secrets/">Secrets</a>
 */
final class ExportedSecrets {
    /** By these a value of Pulumi's own kinds is told from a map, and a secret from the other kinds. */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    /** Of a value that may be an API key, which has at most 128 characters, with room for what makes it unique. */
    private static final int LONGEST = 120;

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, String> generated = new HashMap<>();

    /** Whose secret it is. */
    record Owner(String urn, String type, String name) {}

    /** The properties without a ciphertext in them. */
    Map<String, Object> inClear(Owner owner, Map<String, Object> properties) {
        var clear = new LinkedHashMap<String, Object>();
        properties.forEach((key, value) -> clear.put(key, inClear(owner, key, value)));
        return clear;
    }

    /** One line for each secret that was replaced by a generated value. */
    List<String> notes() {
        return List.copyOf(notes.values());
    }

    private @Nullable Object inClear(Owner owner, String key, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> inClear(owner, key, item)).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (SECRET.equals(map.get(SIGNATURE))) {
            return map.get("plaintext") instanceof String json
                    ? read(json)
                    : generated.computeIfAbsent(owner.urn() + " " + key, first -> generated(owner, key));
        }
        var clear = new LinkedHashMap<String, Object>();
        map.forEach((inner, held) -> clear.put(String.valueOf(inner), inClear(owner, String.valueOf(inner), held)));
        return clear;
    }

    private String generated(Owner owner, String key) {
        var what = owner.type().equals(ResourceType.API_KEY.token()) && key.equals("value") ? "api-key" : key;
        var whole = "local-value-of-" + what + "-" + owner.name();
        var text = whole.substring(0, Math.min(whole.length(), LONGEST));
        var unique = generated.containsValue(text) ? text + "-" + generated.size() : text;
        if (ResourceType.of(owner.type()).isPresent()) {
            notes.put(
                    owner.urn() + key,
                    "the " + what + " of " + owner.name() + " is a secret that an export does not tell; in its place: "
                            + unique);
        }
        return unique;
    }

    private static Object read(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException text) {
            return json;
        }
    }
}
