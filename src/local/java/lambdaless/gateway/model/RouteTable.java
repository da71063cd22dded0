package lambdaless.gateway.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of an API and their methods. A segment of the path goes before a parameter, a parameter before a greedy one; a
 * resource that lacks the method does not hide another one that has it.
 */
public final class RouteTable {
    private static final String ANY = "ANY";
    private static final Set<String> VERBS_OF_ANY = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final Node root = new Node();

    /** The method of a request, and what its path parameters are, still percent-encoded. */
    public record Match(Method method, Map<String, String> pathParameters) {}

    public RouteTable(List<Method> methods) {
        methods.forEach(this::add);
    }

    /** Finds the method for a path within the stage, such as {@code /users/u1}. */
    public Optional<Match> match(String httpMethod, String path) {
        return root.match(httpMethod, segments(path), 0);
    }

    /**
     * The path parameters of a path, if it is one of a method's resource.
     *
     * @param path such as {@code /users/u1}
     */
    public static Map<String, String> pathParameters(Method method, String path) {
        return new RouteTable(List.of(method))
                .match(method.httpMethod(), path)
                .map(Match::pathParameters)
                .orElseGet(Map::of);
    }

    private void add(Method method) {
        var node = root;
        for (var segment : segments(method.resourcePath())) {
            node = node.child(segment);
        }
        node.methods.put(method.httpMethod(), method);
    }

    /** A slash at the end is not a segment; an empty one between slashes is. */
    private static List<String> segments(String path) {
        var trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.equals("/") || trimmed.isEmpty()
                ? List.of()
                : List.of(trimmed.substring(1).split("/", -1));
    }

    private static final class Node {
        private final Map<String, Node> segments = new HashMap<>();
        private final Map<String, Node> parameters = new LinkedHashMap<>();
        private final Map<String, Node> greedy = new LinkedHashMap<>();
        private final Map<String, Method> methods = new HashMap<>();

        Node child(String segment) {
            if (!segment.startsWith("{")) {
                return segments.computeIfAbsent(segment, made -> new Node());
            }
            var name = segment.substring(1, segment.length() - 1);
            return name.endsWith("+")
                    ? greedy.computeIfAbsent(name.substring(0, name.length() - 1), made -> new Node())
                    : parameters.computeIfAbsent(name, made -> new Node());
        }

        Optional<Match> match(String httpMethod, List<String> path, int from) {
            if (from == path.size()) {
                return Optional.ofNullable(methods.get(httpMethod))
                        .or(() -> VERBS_OF_ANY.contains(httpMethod)
                                ? Optional.ofNullable(methods.get(ANY))
                                : Optional.empty())
                        .map(method -> new Match(method, new LinkedHashMap<>()));
            }
            var segment = path.get(from);
            var child = segments.get(segment);
            var match = child == null ? Optional.<Match>empty() : child.match(httpMethod, path, from + 1);
            return match.or(() -> matchParameter(httpMethod, path, from)).or(() -> matchGreedy(httpMethod, path, from));
        }

        private Optional<Match> matchParameter(String httpMethod, List<String> path, int from) {
            for (var parameter : parameters.entrySet()) {
                var match = parameter.getValue().match(httpMethod, path, from + 1);
                if (match.isPresent()) {
                    match.get().pathParameters().put(parameter.getKey(), path.get(from));
                    return match;
                }
            }
            return Optional.empty();
        }

        private Optional<Match> matchGreedy(String httpMethod, List<String> path, int from) {
            for (var parameter : greedy.entrySet()) {
                var match = parameter.getValue().match(httpMethod, path, path.size());
                if (match.isPresent()) {
                    var rest = String.join("/", path.subList(from, path.size()));
                    match.get().pathParameters().put(parameter.getKey(), rest);
                    return match;
                }
            }
            return Optional.empty();
        }
    }
}
