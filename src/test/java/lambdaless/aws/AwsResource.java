package lambdaless.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A resource of the account.
 *
 * @param id as the provider writes it
 * @param properties by Pulumi's names: the inputs, and what AWS has added
 */
public record AwsResource(Kind kind, String id, Map<String, Object> properties) {
    public AwsResource {
        properties = Map.copyOf(properties);
    }

    /** The same with these inputs in the place of others; what AWS has added stays. */
    AwsResource with(Map<String, Object> inputs, Collection<String> gone) {
        var all = new TreeMap<>(properties);
        all.keySet().removeAll(gone);
        all.putAll(inputs);
        return new AwsResource(kind, id, all);
    }

    AwsResource without(String key) {
        return with(Map.of(), List.of(key));
    }

    boolean has(String key) {
        return properties.containsKey(key);
    }

    /** A property's text; empty where it is missing. */
    public String text(String key) {
        return String.valueOf(properties.getOrDefault(key, ""));
    }

    /** An object's members; none where it is missing. */
    Map<String, Object> object(String key) {
        return members(properties.getOrDefault(key, Map.of()));
    }

    /** A list of objects; empty where it is missing. */
    List<Map<String, Object>> objects(String key) {
        return properties.get(key) instanceof List<?> list
                ? list.stream().map(AwsResource::members).toList()
                : List.of();
    }

    /** The id of the REST API that it belongs to; empty where it belongs to none. */
    String restApi() {
        return kind == Kind.REST_API ? id : has("restApi") ? text("restApi") : text("restApiId");
    }

    static Map<String, Object> members(Object value) {
        var members = new TreeMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put(String.valueOf(key), member));
        }
        return members;
    }
}
