package lambdaless.infra;

import java.util.Map;
import java.util.TreeMap;
import lambdaless.api.Definition.Response;

/** Response headers in the words of API Gateway's mappings. */
final class Headers {
    private Headers() {}

    /** Mappings that set each header to a constant, which is written in single quotes. */
    static Map<String, String> constant(String prefix, Map<String, String> headers) {
        var mappings = new TreeMap<String, String>();
        headers.forEach((name, value) -> mappings.put(prefix + name, "'" + value + "'"));
        return mappings;
    }

    /** The headers that a method response declares, by their names alone. */
    static Map<String, Boolean> declared(Map<String, Boolean> names) {
        var declared = new TreeMap<String, Boolean>();
        names.forEach((name, always) -> declared.put("method.response.header." + name, always));
        return declared;
    }

    /** The headers that a method response declares: true where every answer has it. */
    static Map<String, Boolean> declared(Response response) {
        var declared = new TreeMap<String, Boolean>();
        response.templateHeaders().forEach(name -> declared.put("method.response.header." + name, false));
        response.headers().keySet().forEach(name -> declared.put("method.response.header." + name, true));
        return declared;
    }
}
