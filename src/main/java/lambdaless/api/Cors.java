package lambdaless.api;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lambdaless.api.Definition.Response;

/**
 * The headers by which a browser lets a page of another origin read an answer. The origin itself is chosen by the templates,
 * since a header mapping cannot choose; a gateway response has no template language and lets every page read it, since it holds
 * nobody's data.
 */
final class Cors {
    private Cors() {}

    static Response response(String name, int statusCode, String selectionPattern, Template template) {
        return new Response(
                name, statusCode, selectionPattern, template, readable(), List.copyOf(template.headersSet()));
    }

    static Response preflight(int statusCode, Template template, String methods, String headers, int maxAgeSeconds) {
        var constant = new TreeMap<String, String>();
        constant.put("Vary", "Origin");
        constant.put("Access-Control-Allow-Methods", methods);
        constant.put("Access-Control-Allow-Headers", headers);
        constant.put("Access-Control-Max-Age", String.valueOf(maxAgeSeconds));
        return new Response(
                "success", statusCode, Definition.DEFAULT, template, constant, List.copyOf(template.headersSet()));
    }

    static SortedMap<String, String> gatewayResponse() {
        var headers = readable();
        headers.put("Access-Control-Allow-Origin", "*");
        return headers;
    }

    private static SortedMap<String, String> readable() {
        var headers = new TreeMap<String, String>();
        headers.put("Vary", "Origin");
        headers.put("Access-Control-Expose-Headers", String.join(",", List.of("ETag", "Location", "Retry-After")));
        return headers;
    }
}
