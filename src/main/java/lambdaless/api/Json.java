package lambdaless.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.util.Collection;

/** Short ways to write JSON documents down: models, policies, log formats. */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(Template.class, (JsonSerializer<Template>)
                    (template, type, context) -> new JsonPrimitive(template.text()))
            .create();

    private Json() {}

    /** An object of the given names and values, in their order; a value is JSON, text, a number or a boolean. */
    public static JsonObject object(Object... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
        }
        return object;
    }

    public static JsonArray array(Collection<?> values) {
        var array = new JsonArray();
        values.forEach(value -> array.add(element(value)));
        return array;
    }

    /** The compact text of a JSON tree or of a record; a template is its text. */
    public static String text(Object value) {
        return GSON.toJson(value);
    }

    /** A value as JSON: it is JSON already, text, a number or a boolean. */
    static JsonElement element(Object value) {
        if (value instanceof JsonElement json) {
            return json;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return value instanceof Boolean flag ? new JsonPrimitive(flag) : new JsonPrimitive((String) value);
    }
}
