package lambdaless.api;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lambdaless.api.Definition.Method;
import lambdaless.api.Definition.MockIntegration;

/**
 * The OPTIONS method of a resource: what a browser asks before it calls, and cannot ask with a key, a token or a signature.
 *
 * @param verbs of the other methods of the resource
 * @param headersRead those that the templates of these read
 */
record PreflightMethod(String path, List<String> verbs, List<String> headersRead, Access access, Composer templates) {
    private static final String OPTIONS = "OPTIONS";
    private static final int NO_CONTENT = 204;
    private static final int MAX_AGE_SECONDS = 600;

    static PreflightMethod of(String path, List<Subject> subjects, Access access, Composer templates) {
        var verbs = subjects.stream()
                .map(subject -> subject.operation().verb().name())
                .toList();
        var headers = subjects.stream()
                .flatMap(subject -> Stream.of(templates.request(subject), templates.response(subject)))
                .flatMap(template -> template.headersRead().stream())
                .toList();
        return new PreflightMethod(path, verbs, headers, access, templates);
    }

    Method method() {
        var request = templates.request("preflight");
        var template = templates.response("no-content");
        var response = Cors.preflight(NO_CONTENT, template, allowedMethods(), allowedHeaders(), MAX_AGE_SECONDS);
        return new Method(
                "preflight" + path,
                path,
                OPTIONS,
                Definition.NO_AUTHORIZATION,
                List.of(),
                false,
                false,
                new TreeMap<>(),
                new TreeMap<>(),
                new MockIntegration(Definition.NEVER, request),
                List.of(response),
                List.of());
    }

    private String allowedMethods() {
        return Stream.concat(verbs.stream(), Stream.of(OPTIONS)).sorted().collect(joining(","));
    }

    /** The headers that the resource's templates read, and those that every request may need; {@code Origin} a browser sends itself. */
    private String allowedHeaders() {
        var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.add("Content-Type");
        headers.addAll(access.headers());
        headers.addAll(headersRead);
        headers.remove("Origin");
        return String.join(",", headers);
    }
}
