package lambdaless.gateway.json;

import java.util.Optional;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import org.jspecify.annotations.Nullable;

/** A text that is asked by JSONPath. It is parsed when it is first asked. */
public final class JsonDocument {
    private static final String NOTHING_AS_TEXT = "\"\"";
    private static final Object NOTHING = "";
    private static final String ROOT = "$";

    private final String text;
    private final JsonPaths paths;
    private final Object otherwise;
    private @Nullable Object root;
    private boolean parsed;

    /**
     * Makes a document that is not parsed yet.
     *
     * @param otherwise the whole of a text that is not JSON
     */
    JsonDocument(String text, JsonPaths paths, Object otherwise) {
        this.text = text;
        this.paths = paths;
        this.otherwise = otherwise;
    }

    /** The value at the path: a map, list, text, number or boolean; the empty text when there is nothing. */
    public Object value(String path) {
        return find(path).orElse(NOTHING);
    }

    /** The value at the path; empty also for a JSON null. */
    public Optional<Object> find(String path) {
        return Optional.ofNullable(read(path)).filter(value -> value != JsonPaths.NOTHING);
    }

    /** The value at the path as compact JSON; two quotes when there is nothing. */
    public String text(String path) {
        var value = read(path);
        return value == JsonPaths.NOTHING ? NOTHING_AS_TEXT : JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
    }

    private @Nullable Object read(String path) {
        if (!parsed) {
            root = LenientJson.read(text, otherwise);
            parsed = true;
        }
        if (root == null || root == JsonPaths.NOTHING) {
            return path.equals(ROOT) ? root : JsonPaths.NOTHING;
        }
        return paths.path(path).read(root);
    }
}
