package lambdaless.gateway.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A resource's properties by type. A value that is missing or of another type is noted as a problem, and reading goes on. */
final class Properties {
    private static final String NAMES_OF_DEFAULTS = "__defaults"; // which Pulumi writes into objects of its own

    private static final JsonMapper JSON = new JsonMapper();

    private final RecordedResource resource;
    private final Map<String, Object> values;
    private final Problems problems;

    Properties(RecordedResource resource, Map<String, Object> values, Problems problems) {
        this.resource = resource;
        this.values = values;
        this.problems = problems;
    }

    RecordedResource resource() {
        return resource;
    }

    void problem(String problem) {
        problems.add(resource, problem);
    }

    /**
     * A problem of the calls that come to the resource, which leaves the rest of the stack to be served.
     *
     * @param consequence for these calls
     */
    void problemOfCalls(String problem, String consequence) {
        if (problems.allows(Allowance.PARTIAL)) {
            problems.note(resource.label() + " " + problem + "; " + consequence);
        } else {
            problem(problem + "; " + Allowance.PARTIAL.option() + " serves the rest");
        }
    }

    /** A text that the resource cannot do without. */
    String required(String key) {
        return text(key).orElseGet(() -> {
            problem("has no " + key + "; expected a text");
            return "";
        });
    }

    Optional<String> text(String key) {
        var value = values.get(key);
        if (value instanceof Number || value instanceof Boolean) {
            return Optional.of(value.toString());
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    String text(String key, String otherwise) {
        return text(key).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    /** The text of a JSON document, which some programs give as a tree. */
    String document(String key) {
        var value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            try {
                return JSON.writeValueAsString(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("a tree of maps and lists is JSON", impossible);
            }
        }
        return text(key, "{}");
    }

    boolean flag(String key, boolean otherwise) {
        return text(key).map("true"::equals).orElse(otherwise);
    }

    Optional<Double> number(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(Double.valueOf(text));
            } catch (NumberFormatException noNumber) {
                problem("has " + key + " \"" + text + "\"; expected a number");
                return Optional.empty();
            }
        });
    }

    int whole(String key, int otherwise) {
        return number(key).map(Double::intValue).orElse(otherwise);
    }

    List<String> texts(String key) {
        var value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value instanceof String text && !text.isEmpty() ? List.of(text) : List.of();
    }

    /** A map of texts, in the order of its keys; what is null in it is an empty text. */
    Map<String, String> textMap(String key) {
        var map = new TreeMap<String, String>();
        var given = values.get(key);
        if ((given instanceof List<?> list && !list.isEmpty())
                || (given instanceof String text && !text.isEmpty())
                || given instanceof Number) {
            problem("has " + key + " " + given + "; expected an object of texts");
        }
        object(given).forEach((name, value) -> {
            if (name.equals(NAMES_OF_DEFAULTS)) {
                return;
            }
            if (value instanceof Map || value instanceof List) {
                problem("has " + key + "." + name + " " + value + "; expected a text");
            }
            map.put(name, value == null ? "" : value.toString());
        });
        return map;
    }

    /** True if there is a nested object. */
    boolean has(String key) {
        return values.get(key) instanceof Map;
    }

    /** A nested object; empty when there is none. */
    Properties nested(String key) {
        return new Properties(resource, object(values.get(key)), problems);
    }

    /** The objects of a list; a single object counts as a list of one. */
    List<Properties> list(String key) {
        var value = values.get(key);
        var objects = new ArrayList<Properties>();
        for (var item : value instanceof List<?> list ? list : List.of()) {
            objects.add(new Properties(resource, object(item), problems));
        }
        if (value instanceof Map<?, ?>) {
            objects.add(nested(key));
        }
        return objects;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private static Map<String, Object> object(@Nullable Object value) {
        var object = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> object.put((String) key, held));
        }
        return object;
    }
}
