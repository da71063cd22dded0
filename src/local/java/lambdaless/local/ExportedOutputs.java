package lambdaless.local;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;
import org.jspecify.annotations.Nullable;

/** A stack's outputs as they hold on this machine: local addresses in the place of AWS's, and the keys that are served. */
record ExportedOutputs(List<RecordedResource> resources, UnaryOperator<String> invokeUrl) {
    private static final String API_URL = "apiUrl";
    private static final String API_KEY_VALUES = "apiKeyValues";

    Map<String, Object> local(Map<String, Object> exported) {
        var local = new TreeMap<String, Object>();
        var addresses = new LocalAddresses(resources, invokeUrl);
        exported.forEach((name, value) -> local.put(name, addresses.in(value)));
        if (!local.containsKey(API_URL)) {
            addresses.first().ifPresent(url -> local.put(API_URL, url));
        }
        var values = keyValues(exported.get("plans"));
        if (!values.isEmpty()) {
            local.put(API_KEY_VALUES, values);
        }
        return local;
    }

    /** The values of the keys by plan, where the outputs tell of plans and their keys; otherwise by the keys' names. */
    private Map<String, Object> keyValues(@Nullable Object plans) {
        var byId = of(ResourceType.API_KEY).stream()
                .collect(toMap(RecordedResource::id, ExportedOutputs::value, (first, second) -> first));
        var values = new TreeMap<String, Object>();
        if (plans instanceof Map<?, ?> byName) {
            byName.forEach((name, plan) -> {
                if (plan instanceof Map<?, ?> described
                        && byId.containsKey(String.valueOf(described.get("apiKeyId")))) {
                    values.put(String.valueOf(name), byId.get(String.valueOf(described.get("apiKeyId"))));
                }
            });
        }
        if (values.isEmpty()) {
            of(ResourceType.API_KEY).forEach(key -> values.put(key.name(), value(key)));
        }
        return values;
    }

    private static String value(RecordedResource key) {
        return String.valueOf(key.inputs().getOrDefault("value", key.outputs().get("value")));
    }

    private List<RecordedResource> of(ResourceType type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type.token()))
                .toList();
    }
}
