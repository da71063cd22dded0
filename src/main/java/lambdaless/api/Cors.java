package lambdaless.api;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lambdaless.api.Definition.OtherResponse;
import lambdaless.api.Definition.Response;

/**
 * The headers by which a browser lets a page of another origin read a response. The origin itself is chosen by the templates,
 * since a header mapping cannot choose; a gateway response has no template language and lets every page read it, since it holds
 * nobody's data.
 */
final class Cors {
    private Cors() {}

    static Response response(
            String name, int statusCode, SortedMap<String, String> models, String selectionPattern, Template template) {
        return new Response(
                name, statusCode, models, selectionPattern, template, readable(), List.copyOf(template.headersSet()));
    }

    /** A response with a status that the template of another one chooses, which has the headers of that one. */
    static OtherResponse other(int statusCode, SortedMap<String, String> models, Template template) {
        var headers = new TreeMap<String, Boolean>();
        template.headersSet().forEach(name -> headers.put(name, false));
        readable().keySet().forEach(name -> headers.put(name, true));
        return new OtherResponse("status-" + statusCode, statusCode, models, headers);
    }

    /** The names of the headers of a response, and whether every answer has it. */
    static SortedMap<String, Boolean> headers(Response response) {
        var headers = new TreeMap<String, Boolean>();
        response.templateHeaders().forEach(name -> headers.put(name, false));
        response.headers().keySet().forEach(name -> headers.put(name, true));
        return headers;
    }

    static Response preflight(int statusCode, Template template, String methods, String headers, int maxAgeSeconds) {
        var constant = new TreeMap<String, String>();
        constant.put("Vary", "Origin");
        constant.put("Access-Control-Allow-Methods", methods);
        constant.put("Access-Control-Allow-Headers", headers);
        constant.put("Access-Control-Max-Age", String.valueOf(maxAgeSeconds));
        return new Response(
                "success",
                statusCode,
                new TreeMap<>(),
                Definition.DEFAULT,
                template,
                constant,
                List.copyOf(template.headersSet()));
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
