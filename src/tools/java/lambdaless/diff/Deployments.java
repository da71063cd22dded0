package lambdaless.diff;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Of the changes that are told apart here, how many deployments each needs before the stage serves what is declared. What is removed is
 * deleted after the deployment of the same update, whose snapshot of the API still has it.
 *
 * @param two in words, what the stage goes on serving until a second deployment
 * @param one in words, what is served after the first
 * @see <a href="https://github.com/pulumi/pulumi-aws/issues/3289">why the order cannot be another one</a>
 */
record Deployments(List<String> two, List<String> one) {
    private static final String POLICY = "RestApiPolicy";
    private static final String VARIABLE = "\\{[^}]*}";

    static Deployments between(Recording base, Recording head) {
        var deployments = new Deployments(new ArrayList<>(), new ArrayList<>());
        deployments.addRoutes(operations(base), operations(head));
        deployments.addStatuses(statuses(base), statuses(head));
        deployments.addRemoved(texts(base, "Response", "responseType"), texts(head, "Response", "responseType"));
        deployments.addPolicy(base, head);
        return deployments;
    }

    boolean isEmpty() {
        return two.isEmpty() && one.isEmpty();
    }

    /** The operations by their routes, as the outputs tell them. */
    private static Map<String, String> operations(Recording recording) {
        var url = recording.outputs().path("apiUrl").asText();
        var operations = new TreeMap<String, String>();
        recording.outputs().path("endpoints").properties().forEach(endpoint -> {
            var path = endpoint.getValue().path("url").asText().substring(url.length());
            operations.put(endpoint.getValue().path("method").asText() + " " + path, endpoint.getKey());
        });
        return operations;
    }

    private void addRoutes(Map<String, String> before, Map<String, String> after) {
        var now = after.keySet().stream().collect(toMap(Deployments::shape, route -> route));
        var renamedPaths = new TreeSet<String>();
        before.forEach((route, operation) -> {
            var same = now.get(shape(route));
            if (same == null) {
                addGone(route, operation, after);
                return;
            }
            if (!same.equals(route)) {
                renamedPaths.add(renamed(route, same));
            }
            var name = after.getOrDefault(same, operation);
            if (!name.equals(operation)) {
                one.add("operation `" + operation + "` is called `" + name + "`; its method and role stay");
            }
        });
        renamedPaths.forEach(paths -> one.add(paths + ", the same resource under another name"));
    }

    private void addGone(String route, String operation, Map<String, String> after) {
        var moved = after.entrySet().stream()
                .filter(entry -> entry.getValue().equals(operation))
                .findFirst();
        two.add("`" + route + "` "
                + moved.map(entry -> "moves to `" + entry.getKey() + "`").orElse("is removed")
                + ": it answers 500 until the second one");
    }

    /** The first part of a path that has another name: {@code `/users/{userId}` becomes `/users/{id}`}. */
    private static String renamed(String before, String after) {
        var old = before.substring(before.indexOf(' ') + 1).split("/", -1);
        var current = after.substring(after.indexOf(' ') + 1).split("/", -1);
        int at = 0;
        while (old[at].equals(current[at])) {
            at++;
        }
        return "`" + upTo(old, at) + "` becomes `" + upTo(current, at) + "`";
    }

    private static String upTo(String[] segments, int last) {
        return String.join("/", List.of(segments).subList(0, last + 1));
    }

    private void addStatuses(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        var now = after.keySet().stream().collect(toMap(Deployments::shape, route -> route));
        before.forEach((route, statuses) -> {
            var same = now.get(shape(route));
            if (same == null) {
                return;
            }
            var gone = without(statuses, after.getOrDefault(same, Set.of()));
            var come = without(after.getOrDefault(same, Set.of()), statuses);
            if (gone.size() > come.size()) {
                two.add("`" + same + "` has no response for " + String.join(", ", gone)
                        + " any more: it has until the second one");
            } else if (!gone.isEmpty()) {
                one.add("`" + same + "` answers " + String.join(", ", come) + " instead of " + String.join(", ", gone));
            }
        });
    }

    /** The statuses that integrations are mapped to, by the route. */
    private static Map<String, Set<String>> statuses(Recording recording) {
        var statuses = new TreeMap<String, Set<String>>();
        recording
                .byRoute("IntegrationResponse")
                .forEach((route, responses) -> statuses.put(
                        route,
                        responses.stream()
                                .map(response -> response.text("statusCode"))
                                .collect(toCollection(TreeSet::new))));
        return statuses;
    }

    private void addRemoved(Set<String> before, Set<String> after) {
        without(before, after)
                .forEach(name ->
                        two.add("gateway response `" + name + "` is removed: it is served until the second one"));
    }

    private void addPolicy(Recording before, Recording after) {
        if (before.all(POLICY).findAny().isPresent()
                && after.all(POLICY).findAny().isEmpty()) {
            two.add("the resource policy is removed: it keeps callers out until the second one");
        }
    }

    private static Set<String> texts(Recording recording, String kind, String property) {
        return recording.all(kind).map(resource -> resource.text(property)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    private static String shape(String route) {
        return route.replaceAll(VARIABLE, "{}");
    }
}
