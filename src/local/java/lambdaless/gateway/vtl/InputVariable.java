package lambdaless.gateway.vtl;

import java.util.LinkedHashMap;
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

    private final String body;
    private final JsonDocument document;
    private final Map<String, Map<String, String>> parameters;

    InputVariable(String body, JsonDocument document, RequestParameters parameters) {
        this.body = body;
        this.document = document;
        this.parameters = parameters.byLocation();
    }

    /** The parameters by where they are: path, query string, headers. */
    public record RequestParameters(
            Map<String, String> path, Map<String, String> querystring, Map<String, String> header) {
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

    /** The text of what is at a JSONPath; two quotes when there is nothing. */
    public String json(String path) {
        return document.text(path);
    }

    /** What is at a JSONPath: a map, list, text, number or boolean, or nothing. */
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
}
