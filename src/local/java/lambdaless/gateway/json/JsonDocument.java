package lambdaless.gateway.json;

import java.util.Optional;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;
import org.jspecify.annotations.Nullable;

/** A body that is asked by JSONPath. It is parsed when it is first asked; text that is no JSON holds nothing. */
public final class JsonDocument {
    private static final String NOTHING_AS_TEXT = "\"\"";
    private static final Object NOTHING = "";

    private final String text;
    private final JsonPaths paths;
    private Object root = JsonPaths.NOTHING;
    private boolean parsed;

    JsonDocument(String text, JsonPaths paths) {
        this.text = text;
        this.paths = paths;
    }

    /** What is at the path: a map, list, text, number or boolean; the empty text when there is nothing. */
    public Object value(String path) {
        return find(path).orElse(NOTHING);
    }

    /** What is at the path; empty also for a JSON null. */
    public Optional<Object> find(String path) {
        return Optional.ofNullable(read(path)).filter(value -> value != JsonPaths.NOTHING);
    }

    /** What is at the path as compact JSON; two quotes when there is nothing. */
    public String text(String path) {
        var value = read(path);
        return value == JsonPaths.NOTHING ? NOTHING_AS_TEXT : JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
    }

    private @Nullable Object read(String path) {
        if (!parsed) {
            root = parse();
            parsed = true;
        }
        if (root == JsonPaths.NOTHING) {
            return JsonPaths.NOTHING;
        }
        return paths.path(path).read(root);
    }

    private Object parse() {
        try {
            return new JSONParser(JsonPaths.MODE).parse(text, JSONValue.defaultReader.DEFAULT_ORDERED);
        } catch (ParseException noJson) {
            return JsonPaths.NOTHING;
        }
    }
}
