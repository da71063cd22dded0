package lambdaless.gateway.context;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.gateway.message.Headers;
import lambdaless.gateway.message.HttpRequest;
import lambdaless.gateway.message.PercentEncoding;
import lambdaless.gateway.vtl.InputVariable.MultiValues;
import lambdaless.gateway.vtl.InputVariable.RequestParameters;

/**
 * A request's parameters as mappings and templates see them: path values undecoded, query values decoded, and of a name that
 * is sent more than once the last value.
 */
public final class Parameters {
    /** Headers that API Gateway drops before anything sees them. */
    private static final Set<String> DROPPED = Headers.names(
            "Connection",
            "Content-Length",
            "Content-MD5",
            "Expect",
            "Max-Forwards",
            "Proxy-Authenticate",
            "Server",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            "WWW-Authenticate");

    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern SEPARATOR = Pattern.compile("[&;]");

    private final HttpRequest request;
    private final RequestParameters forTemplates;

    public Parameters(HttpRequest request, Map<String, String> path) {
        this.request = request;
        this.forTemplates = new RequestParameters(
                path, query(request), headers(request), new MultiValues(allQuery(), allHeaders()));
    }

    public RequestParameters forTemplates() {
        return forTemplates;
    }

    public Map<String, String> path() {
        return forTemplates.path();
    }

    /** The last value of each name, names in alphabetical order and in the case in which they were sent. */
    public Map<String, String> headers() {
        return forTemplates.header();
    }

    /** The last value of each name. */
    public Map<String, String> query() {
        return forTemplates.querystring();
    }

    /** All values of each name, names in alphabetical order. */
    public Map<String, List<String>> allHeaders() {
        var values = new TreeMap<String, List<String>>(RequestParameters.HEADER_ORDER);
        eachHeader(
                request,
                (name, value) ->
                        values.computeIfAbsent(name, made -> new ArrayList<>()).add(value));
        return values;
    }

    /** All values of each name. */
    public Map<String, List<String>> allQuery() {
        return allQuery(pairs(request));
    }

    /** The same as a signature is over it, to which a semicolon is a character of a value. */
    public static Map<String, List<String>> signedQuery(HttpRequest request) {
        return allQuery(request.query().split("&", -1));
    }

    private static Map<String, List<String>> allQuery(String[] pairs) {
        var values = new LinkedHashMap<String, List<String>>();
        eachPair(
                pairs,
                (name, value) ->
                        values.computeIfAbsent(name, made -> new ArrayList<>()).add(value));
        return values;
    }

    public static Map<String, String> headers(HttpRequest request) {
        var last = new TreeMap<String, String>(RequestParameters.HEADER_ORDER);
        eachHeader(request, last::put);
        return last;
    }

    public static Map<String, String> query(HttpRequest request) {
        var last = new LinkedHashMap<String, String>();
        eachPair(pairs(request), last::put);
        return last;
    }

    /** A semicolon splits as an ampersand does: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html */
    private static String[] pairs(HttpRequest request) {
        return SEPARATOR.split(request.query(), -1);
    }

    private static void eachPair(String[] pairs, BiConsumer<String, String> use) {
        for (var pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                use.accept(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static void eachHeader(HttpRequest request, BiConsumer<String, String> use) {
        for (var header : request.headers()) {
            if (!DROPPED.contains(header.name())) {
                use.accept(shown(header.name()), header.value());
            }
        }
    }

    private static String shown(String name) {
        return name.equalsIgnoreCase(AUTHORIZATION) ? AUTHORIZATION : name;
    }

    /**
     * True if the values of the query string are encoded as they must be. A name that is not stands for itself: no template or
     * mapping asks for it.
     */
    public boolean areWellEncoded() {
        return Stream.of(pairs(request))
                .map(pair -> pair.indexOf('=') < 0 ? "" : pair.substring(pair.indexOf('=') + 1))
                .allMatch(PercentEncoding::isValid);
    }

    /** A percent sign that encodes nothing stays as it is; the request is refused later. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
