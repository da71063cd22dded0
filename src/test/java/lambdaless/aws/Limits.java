package lambdaless.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds inputs to the names, lengths, patterns, enumerations and ranges of AWS, whatever else there is. */
public final class Limits {
    private Limits() {}

    /**
     * Holds the inputs of a resource to the limits of its kind. A property that is not there keeps to every limit.
     *
     * @throws Refusal for the first value beyond a limit
     */
    public static void check(Kind kind, Map<String, Object> inputs) {
        LimitTable.ALL.stream()
                .filter(limit -> limit.kind() == kind)
                .forEach(limit -> at(inputs, limit.path())
                        .forEach(value -> limit.check().broken(value).ifPresent(constraint -> {
                            throw Refusal.validation("Value '%s' at '%s' failed to satisfy constraint: %s"
                                    .formatted(shortened(value), limit.path(), constraint));
                        })));
    }

    private static Stream<Object> at(Object value, String path) {
        if (path.isEmpty()) {
            return Stream.of(value);
        }
        var cut = (path + ".").indexOf('.');
        var rest = path.substring(Math.min(cut + 1, path.length()));
        return members(value, path.substring(0, cut)).flatMap(member -> at(member, rest));
    }

    private static Stream<Object> members(Object value, String step) {
        var values = value instanceof Map<?, ?> map
                ? List.<Object>copyOf(map.values())
                : value instanceof Collection<?> list ? List.<Object>copyOf(list) : List.of();
        return switch (step) {
            case "*" -> values.stream();
            case "#key" -> AwsResource.members(value).keySet().stream().map(key -> key);
            case "#size" -> Stream.of(values.size());
            default -> value instanceof Map<?, ?> map && map.containsKey(step) ? Stream.of(map.get(step)) : Stream.of();
        };
    }

    private static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
