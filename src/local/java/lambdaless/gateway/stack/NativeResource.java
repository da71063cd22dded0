package lambdaless.gateway.stack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource of {@code aws-native}, or a part of one, whose properties are to be called otherwise. */
record NativeResource(String name, String id, Map<String, Object> properties) {
    NativeResource(RecordedResource recorded) {
        this(recorded.name(), id(recorded.id()), merged(recorded));
    }

    /** The id at AWS, before which Cloud Control puts the API's id and a bar. */
    private static String id(String identifier) {
        return identifier.substring(identifier.lastIndexOf('|') + 1);
    }

    private static Map<String, Object> merged(RecordedResource recorded) {
        var merged = new HashMap<>(recorded.outputs());
        recorded.inputs().forEach((key, value) -> {
            if (value != null) {
                merged.put(key, value);
            }
        });
        return merged;
    }

    boolean has(String key) {
        return properties.get(key) != null;
    }

    String text(String key) {
        return has(key) ? String.valueOf(properties.get(key)) : id;
    }

    Map<String, Object> object(String key) {
        return object(properties.get(key));
    }

    List<Map<String, Object>> objects(String key) {
        return properties.get(key) instanceof List<?> list
                ? list.stream().map(NativeResource::object).toList()
                : List.of();
    }

    NativeResource with(String key, Object value) {
        var properties = new HashMap<>(this.properties);
        properties.put(key, value);
        return new NativeResource(name, key.equals("id") ? String.valueOf(value) : id, properties);
    }

    /** A part of this resource, which belongs to the same API and shares the named properties. */
    NativeResource nested(Map<String, Object> part, String... shared) {
        var nested = new HashMap<>(part);
        for (var key : shared) {
            if (has(key)) {
                nested.put(key, text(key));
            }
        }
        nested.put("restApiId", text("restApiId"));
        return new NativeResource(name, id, nested);
    }

    /** This resource as one of {@code aws}; the names are pairs of what a property is called, and is to be called. */
    RecordedResource as(ResourceType type, String... names) {
        return new RecordedResource(type.token(), name, id, renamed(properties, names), Map.of());
    }

    static List<Map<String, Object>> renamed(List<Map<String, Object>> objects, String... names) {
        return objects.stream().map(object -> renamed(object, names)).toList();
    }

    static Map<String, Object> object(@Nullable Object value) {
        var object = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> object.put(String.valueOf(key), held));
        }
        return object;
    }

    private static Map<String, Object> renamed(Map<String, Object> object, String... names) {
        var renamed = new HashMap<>(object);
        for (int i = 0; i < names.length; i += 2) {
            var value = renamed.remove(names[i]);
            if (value != null) {
                renamed.put(names[i + 1], value);
            }
        }
        return renamed;
    }
}
