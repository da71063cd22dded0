package lambdaless.api;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A mapping template: the lines of its file and of the parts that it calls, as API Gateway runs them.
 *
 * @param file the template's own file, for messages
 */
public record Template(String file, List<Line> lines) {
    private static final String HEADER = "method.request.header.";
    private static final String HEADERS_IN_ANY_CASE = "$input.params().header.keySet()";
    private static final Pattern CALLER = Pattern.compile("\\$!?\\{?context\\.(?:authorizer|identity)\\b");
    private static final Pattern HEADER_SET =
            Pattern.compile("#set\\(\\$context\\.responseOverride\\.header\\.([\\w-]+)\\s*=");

    /** A line of a template, and the line of a file that it was written as; the first has the number 1. */
    public record Line(String file, int number, String text) {
        /** The place for a message: {@code templates/parts/path-key.vtl, line 6}. */
        public String place() {
            return file + ", line " + number;
        }

        Line with(String other) {
            return new Line(file, number, other);
        }
    }

    /** A template that calls no part; a text that ends in a newline has an empty last line. */
    public static Template uncomposed(String file, String text) {
        var lines = text.split("\n", -1);
        return new Template(
                file,
                IntStream.range(0, lines.length)
                        .mapToObj(index -> new Line(file, index + 1, lines[index]))
                        .toList());
    }

    /** The text that API Gateway runs. */
    public String text() {
        return lines.stream().map(Line::text).collect(joining("\n"));
    }

    /** The place of a line of the text, the first of which is 1: {@code templates/parts/path-key.vtl, line 6}. */
    public String place(int line) {
        return lines.get(Math.max(1, Math.min(line, lines.size())) - 1).place();
    }

    /** The request parameters that the template reads, as {@code method.request.path.userId}. */
    public NavigableSet<String> parametersRead() {
        return new ParametersRead(lines).names();
    }

    /** The first line that reads parameters without their names, which no list of cache keys can cover. */
    Optional<Line> readsUnnamed() {
        return new ParametersRead(lines).unnamed();
    }

    /** The names of the request headers that the template reads, each in every spelling that it names. */
    List<String> headersRead() {
        return parametersRead().stream()
                .filter(name -> name.startsWith(HEADER))
                .map(name -> name.substring(HEADER.length()))
                .toList();
    }

    /** True if the template finds headers in whatever case they are sent, which no list of cache keys can cover. */
    boolean readsHeadersInAnyCase() {
        return text().contains(HEADERS_IN_ANY_CASE);
    }

    /** True if the template reads who calls, which is not a parameter of the request. */
    boolean readsCaller() {
        return CALLER.matcher(text()).find();
    }

    /** The names of the response headers that the template may set. */
    public NavigableSet<String> headersSet() {
        return new TreeSet<>(found(HEADER_SET));
    }

    private List<String> found(Pattern pattern) {
        var names = new ArrayList<String>();
        var matcher = pattern.matcher(text());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
