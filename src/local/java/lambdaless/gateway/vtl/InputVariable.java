package lambdaless.gateway.vtl;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lambdaless.gateway.json.JsonDocument;

/**
 * The {@code $input} of a template: the body of the request or of the endpoint's reply, and the request's parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html">the
 *     reference of mapping templates</a>
 */
public final class InputVariable {
    private static final String NO_BODY = "{}";
    private static final String ROOT = "$";

    private final String body;
    private final JsonDocument document;
    private final RequestParameters request;
    private final Map<String, Map<String, String>> parameters;

    InputVariable(String body, JsonDocument document, RequestParameters parameters) {
        this.body = body;
        this.document = document;
        this.request = parameters;
        this.parameters = parameters.byLocation();
    }

    /** Every value of each name, in the order in which they were sent. */
    public record MultiValues(Map<String, List<String>> querystring, Map<String, List<String>> header) {
        static MultiValues ofSingle(Map<String, String> querystring, Map<String, String> header) {
            return new MultiValues(listed(querystring), listed(header));
        }

        private static Map<String, List<String>> listed(Map<String, String> single) {
            var listed = new LinkedHashMap<String, List<String>>();
            single.forEach((name, value) -> listed.put(name, List.of(value)));
            return listed;
        }
    }

    /**
     * The parameters by where they are: path, query string, headers.
     *
     * @param all of the query string and the headers
     */
    public record RequestParameters(
            Map<String, String> path, Map<String, String> querystring, Map<String, String> header, MultiValues all) {
        /** The alphabetical order in which headers come; names of different case stay apart. */
        public static final Comparator<String> HEADER_ORDER =
                String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

        /** Parameters of which each was sent once. */
        public RequestParameters(
                Map<String, String> path, Map<String, String> querystring, Map<String, String> header) {
            this(path, querystring, header, MultiValues.ofSingle(querystring, header));
        }

        Map<String, Map<String, String>> byLocation() {
            var all = new LinkedHashMap<String, Map<String, String>>();
            all.put("path", path);
            all.put("querystring", querystring);
            all.put("header", header);
            return all;
        }
    }

    /** The body as it came; {@code {}} when there is none. */
    public String getBody() {
        return body.isEmpty() ? NO_BODY : body;
    }

    /** The text of what is at a JSONPath; two quotes when there is nothing, and {@code {}} for the whole of no body. */
    public String json(String path) {
        return body.isEmpty() && path.equals(ROOT) ? NO_BODY : document.text(path);
    }

    /** The value at a JSONPath: a map, list, text, number or boolean, or nothing. Of a body that is not JSON, {@code $} is its text. */
    public Object path(String path) {
        return document.value(path);
    }

    public Map<String, Map<String, String>> params() {
        return parameters;
    }

    /** The first parameter of that name: of the path, the query string, the headers. */
    public String params(String name) {
        return parameters.values().stream()
                .filter(location -> location.containsKey(name))
                .map(location -> location.get(name))
                .findFirst()
                .orElse("");
    }

    /** The {@code $method} of the same template. */
    MethodVariable method() {
        return new MethodVariable(request);
    }
}
