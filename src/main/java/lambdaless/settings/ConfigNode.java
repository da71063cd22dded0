package lambdaless.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A place in a structured setting, which knows its path for messages: {@code shop:plans[0].rate}. */
record ConfigNode(String path, JsonElement json, Problems problems) {

    Stream<ConfigNode> items() {
        var array = json instanceof JsonArray items ? items : new JsonArray();
        return IntStream.range(0, array.size())
                .mapToObj(index -> new ConfigNode(path + "[" + index + "]", array.get(index), problems));
    }

    Stream<Map.Entry<String, ConfigNode>> fields() {
        return object().entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(), new ConfigNode(path + "." + entry.getKey(), entry.getValue(), problems)));
    }

    ConfigNode field(String name) {
        var value = object().get(name);
        return new ConfigNode(path + "." + name, value == null ? JsonNull.INSTANCE : value, problems);
    }

    /** Notes it when this is not an object of exactly these fields. */
    ConfigNode withFields(List<String> names) {
        return withFields(names, Set.of());
    }

    /** The same where there may be others as well. */
    ConfigNode withFields(List<String> names, Set<String> optional) {
        var others = new TreeSet<>(object().keySet());
        var complete = others.containsAll(names);
        others.removeAll(names);
        if (!complete || !optional.containsAll(others)) {
            add("an object with the fields " + String.join(", ", names)
                    + (optional.isEmpty() ? "" : ", and optionally " + String.join(", ", optional)));
        }
        return this;
    }

    String text(String pattern, String expected) {
        if (json instanceof JsonPrimitive value
                && value.isString()
                && value.getAsString().matches(pattern)) {
            return json.getAsString();
        }
        add(expected);
        return "";
    }

    /** A whole number, also one that {@code pulumi config set --path} has written as text. */
    int whole(int minimum, int maximum) {
        var number = json.isJsonPrimitive() ? ConfigValues.wholeNumber(json.getAsString()) : Optional.<Integer>empty();
        return number.filter(value -> value >= minimum && value <= maximum).orElseGet(() -> {
            add(ConfigValues.wholeRange(minimum, maximum));
            return minimum;
        });
    }

    void add(String expected) {
        problems.add(path, json.isJsonNull() ? "not set" : json.toString(), expected);
    }

    private JsonObject object() {
        return json instanceof JsonObject object ? object : new JsonObject();
    }
}
