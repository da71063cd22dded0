package lambdaless.local;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.stack.RecordedResource;
import lambdaless.gateway.stack.ResourceType;
import org.jspecify.annotations.Nullable;

/** A stack's outputs as they hold on this machine: local addresses in the place of AWS's, and the keys that are served. */
record ExportedOutputs(List<RecordedResource> resources, UnaryOperator<String> invokeUrl) {
    private static final String API_URL = "apiUrl";
    private static final String API_KEY_VALUES = "apiKeyValues";
    private static final String AT_ITS_END = "(?![\\w-])";

    Map<String, Object> local(Map<String, Object> exported) {
        var local = new TreeMap<String, Object>();
        exported.forEach((name, value) -> local.put(name, localised(value)));
        var stages = stages();
        if (!local.containsKey(API_URL) && !stages.isEmpty()) {
            local.put(API_URL, localUrl(stages.get(0)));
        }
        var values = keyValues(exported.get("plans"));
        if (!values.isEmpty()) {
            local.put(API_KEY_VALUES, values);
        }
        return local;
    }

    private Object localised(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, held) -> copy.put(String.valueOf(key), localised(held)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::localised).toList();
        }
        return value instanceof String text ? localised(text) : value;
    }

    private String localised(String text) {
        var local = text;
        for (var stage : stages()) {
            if (stage.outputs().get("invokeUrl") instanceof String url && !url.isEmpty()) {
                local = local.replaceAll(Pattern.quote(url) + AT_ITS_END, Matcher.quoteReplacement(localUrl(stage)));
            }
            local = local.replaceAll(invokeUrl(stage), Matcher.quoteReplacement(localUrl(stage)));
        }
        return local;
    }

    /** The resources that have an address: the stages, and the deployments that name one. */
    private List<RecordedResource> stages() {
        return Stream.concat(of(ResourceType.STAGE).stream(), of(ResourceType.DEPLOYMENT).stream())
                .filter(stage -> !stageName(stage).isEmpty())
                .toList();
    }

    /** The address that programs put together themselves. */
    private static String invokeUrl(RecordedResource stage) {
        var api = text(stage, "restApi").or(() -> text(stage, "restApiId")).orElse("");
        return "https://" + Pattern.quote(api) + "\\.execute-api\\.[\\w-]+\\.amazonaws\\.com(\\.cn)?/"
                + Pattern.quote(stageName(stage)) + AT_ITS_END;
    }

    private static Optional<String> text(RecordedResource resource, String key) {
        return Optional.ofNullable(
                        resource.outputs().getOrDefault(key, resource.inputs().get(key)))
                .map(String::valueOf);
    }

    private static String stageName(RecordedResource stage) {
        return text(stage, "stageName").orElse("");
    }

    private String localUrl(RecordedResource stage) {
        return invokeUrl.apply(stageName(stage));
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
