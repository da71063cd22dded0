package lambdaless.gateway.vtl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The overrides of templates, under {@code $context.requestOverride} and {@code $context.responseOverride}. What the request
 * template has set can be read in the response template. A template that overrides the same parameter twice fails.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html">
 *     "Overrides are final"</a>
 */
public final class Overrides {
    private static final String REQUEST = "requestOverride";
    private static final String RESPONSE = "responseOverride";
    private static final String HEADER = "header";

    private final Level request;
    private final Level response;

    private Overrides(Level request, Level response) {
        this.request = request;
        this.response = response;
    }

    /** Puts the maps that a template may write to into a context, holding what is there already. */
    public static Overrides within(ContextVariable context) {
        var request = new Level(context.map(REQUEST));
        List.of("path", HEADER, "querystring").forEach(request::addMap);
        var response = new Level(context.map(RESPONSE));
        response.addMap(HEADER);
        context.put(REQUEST, request);
        context.put(RESPONSE, response);
        return new Overrides(request, response);
    }

    /** The values that the template has set, and no others. */
    public Map<String, Map<String, Object>> set() {
        var set = new LinkedHashMap<String, Map<String, Object>>();
        set.put(REQUEST, request.set());
        set.put(RESPONSE, response.set());
        set.values().removeIf(Map::isEmpty);
        return set;
    }

    public Map<String, Object> request(String location) {
        return request.map(location);
    }

    public Map<String, Object> responseHeaders() {
        return response.map(HEADER);
    }

    /** The value of {@code $context.responseOverride.status}, or the empty text. */
    public Object status() {
        return response.getOrDefault("status", "");
    }

    /** One map that a template writes to; it prints as nothing. */
    private static final class Level extends HashMap<String, Object> {
        private static final long serialVersionUID = 1;

        private final transient Map<String, Object> written = new LinkedHashMap<>();

        Level(Map<?, ?> inherited) {
            inherited.forEach((key, value) -> super.put((String) key, value));
        }

        void addMap(String name) {
            super.put(name, new Level(map(name)));
        }

        Map<String, Object> map(String name) {
            return get(name) instanceof Map<?, ?> map ? typed(map) : Map.of();
        }

        Map<String, Object> set() {
            var all = new LinkedHashMap<>(written);
            forEach((name, value) -> {
                if (value instanceof Level level && !level.set().isEmpty()) {
                    all.put(name, level.set());
                }
            });
            return all;
        }

        @Override
        public Object put(String key, Object value) {
            if (written.putIfAbsent(key, value) != null) {
                throw new IllegalStateException("\"" + key + "\" is overridden twice; expected once");
            }
            return super.put(key, value);
        }

        @Override
        public String toString() {
            return "";
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> typed(Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
    }
}
