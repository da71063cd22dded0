package lambdaless.api;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Template.Line;

/** The request parameters that the lines of a template read. */
record ParametersRead(List<Line> lines) {
    private static final String METHOD_REQUEST = "method.request.";

    private static final String SOURCE = "(?:input\\.params\\(\\)|method\\.request)\\.(path|querystring|header)";

    /** The name of one parameter in an index, in a call, or as a property that is no call. */
    private static final String NAME = "(?:\\[['\"]([^'\"]+)['\"]]|\\.(?:get|containsKey)\\(['\"]([^'\"]+)['\"]\\)"
            + "|\\.(?!get\\b|containsKey\\b|keySet\\b)([\\w-]+)(?![\\w(-]))";

    private static final Pattern READ = Pattern.compile(SOURCE + NAME);
    private static final Pattern IN_ANY_CASE = Pattern.compile("\\.equalsIgnoreCase\\(['\"]([^'\"]+)['\"]\\)");

    /** All parameters of a source, or all of a request. */
    private static final Pattern ANY = Pattern.compile("\\$!?\\{?(?:input\\.params\\b|method\\.)[^\\s}]*");

    private static final Pattern HEADERS =
            Pattern.compile("\\$input\\.params\\(\\)\\.header\\.(?:keySet\\(\\)|get\\(\\$).*");

    /** Their names as API Gateway has them: {@code method.request.path.userId}. */
    NavigableSet<String> names() {
        var names = new TreeSet<String>();
        matches(READ)
                .forEach(read -> names.add(METHOD_REQUEST + read.group(1) + "."
                        + Stream.of(2, 3, 4)
                                .map(read::group)
                                .flatMap(Stream::ofNullable)
                                .findFirst()
                                .orElse("")));
        matches(IN_ANY_CASE).forEach(header -> names.add(METHOD_REQUEST + "header." + header.group(1)));
        return names;
    }

    /** The first line that reads parameters of which it does not give the names; headers in any case are not among them. */
    Optional<Line> unnamed() {
        return lines.stream()
                .filter(line -> ANY.matcher(line.text())
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(read -> !READ.matcher(read).find()
                                && !HEADERS.matcher(read).matches()))
                .findFirst();
    }

    private Stream<MatchResult> matches(Pattern pattern) {
        return lines.stream().flatMap(line -> pattern.matcher(line.text()).results());
    }
}
