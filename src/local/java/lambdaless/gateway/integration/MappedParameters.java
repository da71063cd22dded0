package lambdaless.gateway.integration;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lambdaless.gateway.message.Header;
import lambdaless.gateway.vtl.Overrides;

/** The parameters of a call, gathered from mappings and overrides. */
final class MappedParameters {
    private static final String HEADER = "header.";
    private static final String QUERY = "querystring.";

    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, List<String>> query = new LinkedHashMap<>();

    /** Puts a parameter of the call, such as {@code header.X-Name}; without a value it is not there. */
    void put(String target, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        if (target.startsWith(HEADER)) {
            headers.put(target.substring(HEADER.length()), values);
        } else if (target.startsWith(QUERY)) {
            query.put(target.substring(QUERY.length()), values);
        }
    }

    /** Puts what a template has overridden; it goes over the mappings. */
    void override(Overrides overrides) {
        overrides.request("header").forEach((name, value) -> headers.put(name, texts(value)));
        overrides.request("querystring").forEach((name, value) -> query.put(name, texts(value)));
    }

    List<Header> headers() {
        return headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
    }

    /** The query string, encoded. */
    String query() {
        return query.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> encoded(parameter.getKey(), value)))
                .collect(joining("&"));
    }

    private static String encoded(String name, String value) {
        return Stream.of(name, value)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(joining("="));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
