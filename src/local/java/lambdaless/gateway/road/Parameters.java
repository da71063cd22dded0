package lambdaless.gateway.road;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;

/**
 * A request's parameters as mappings and templates see them: path values undecoded, query values decoded, and of a name that
 * is sent more than once the last value.
 *
 * @param query all values of each name
 * @param headers all values of each name, names in the case in which they were sent
 */
record Parameters(Map<String, String> path, Map<String, List<String>> query, Map<String, List<String>> headers) {
    /** Headers that API Gateway drops before anything sees them. */
    private static final Set<String> DROPPED = Set.of(
            "connection",
            "content-length",
            "content-md5",
            "expect",
            "max-forwards",
            "proxy-authenticate",
            "server",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "www-authenticate");

    private static final String AUTHORIZATION = "Authorization";

    static Parameters of(HttpRequest request, Map<String, String> path) {
        return new Parameters(path, query(request.query()), headers(request.headers()));
    }

    RequestParameters forTemplates() {
        return new RequestParameters(path, last(query), last(headers));
    }

    static Map<String, String> last(Map<String, List<String>> values) {
        var last = new LinkedHashMap<String, String>();
        values.forEach((name, all) -> last.put(name, all.get(all.size() - 1)));
        return last;
    }

    static Map<String, List<String>> query(String query) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), made -> new ArrayList<>()).add(decoded(value));
            }
        }
        return values;
    }

    static Map<String, List<String>> headers(List<Header> headers) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var header : headers) {
            if (!DROPPED.contains(header.name().toLowerCase(Locale.ROOT))) {
                values.computeIfAbsent(shown(header.name()), made -> new ArrayList<>())
                        .add(header.value());
            }
        }
        return values;
    }

    private static String shown(String name) {
        return name.equalsIgnoreCase(AUTHORIZATION) ? AUTHORIZATION : name;
    }

    /** A percent sign that encodes nothing stands for itself. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
