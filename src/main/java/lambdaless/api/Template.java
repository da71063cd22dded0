package lambdaless.api;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A mapping template: the bytes of its file, which are what API Gateway runs.
 *
 * @param file where it was read from, for messages
 */
public record Template(String file, String text) {
    private static final Pattern PATH = Pattern.compile("\\$input\\.params\\(\\)\\.path\\.get\\('(\\w+)'\\)");
    private static final Pattern QUERY = Pattern.compile("\\$input\\.params\\(\\)\\.querystring\\.get\\('(\\w+)'\\)");
    private static final Pattern HEADER = Pattern.compile("(?:\\.equalsIgnoreCase|\\.header\\.get)\\('([\\w-]+)'\\)");
    private static final String HEADERS_IN_ANY_CASE = "$input.params().header.keySet()";
    private static final Pattern HEADER_SET =
            Pattern.compile("#set\\(\\$context\\.responseOverride\\.header\\.([\\w-]+)\\s*=");

    /** The request parameters that the template reads, as {@code method.request.path.userId}. */
    public NavigableSet<String> parametersRead() {
        var read = new TreeSet<String>();
        found(PATH).forEach(name -> read.add("method.request.path." + name));
        found(QUERY).forEach(name -> read.add("method.request.querystring." + name));
        headersRead().forEach(name -> read.add("method.request.header." + name));
        return read;
    }

    /** The names of the request headers that the template reads, each in every spelling that it names. */
    NavigableSet<String> headersRead() {
        return new TreeSet<>(found(HEADER));
    }

    /** Whether the template finds headers in whatever case they are sent, which no list of cache keys can cover. */
    boolean readsHeadersInAnyCase() {
        return text.contains(HEADERS_IN_ANY_CASE);
    }

    /** The names of the response headers that the template may set. */
    public NavigableSet<String> headersSet() {
        return new TreeSet<>(found(HEADER_SET));
    }

    private List<String> found(Pattern pattern) {
        var names = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
