package lambdaless.infra;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lambdaless.api.Access;
import lambdaless.api.AuthMode;
import lambdaless.api.Json;
import lambdaless.api.Operation;
import lambdaless.api.Right;

/**
 * The policies that let a caller call: one for readers, one for writers, who read as well, and one for administrators, who may do
 * everything.
 *
 * @param stageArn such as {@code arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/dev}
 * @param rights the right that each operation takes
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html">Their
 *     form</a>
 */
record InvokePolicies(String stageArn, Map<Operation, Right> rights) {
    private static final Map<String, Set<Right>> GRANTED = granted();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final String ANY_VALUE = "*";
    /** A value of a path parameter that is not a segment of any path. */
    private static final String SOME_VALUE = "~";

    /** True if a caller has a policy: one of IAM's, or one that an authorizer's function answers with. */
    static boolean areMeantFor(Access access) {
        return access.mode() == AuthMode.IAM || access.mode() == AuthMode.LAMBDA;
    }

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        GRANTED.forEach((caller, granted) -> {
            if (routes(granted).findAny().isPresent()) {
                all.put(caller, policy(granted));
            }
        });
        return all;
    }

    private static Map<String, Set<Right>> granted() {
        var granted = new LinkedHashMap<String, Set<Right>>();
        granted.put("reader", EnumSet.of(Right.OWN, Right.READ));
        granted.put("writer", EnumSet.of(Right.OWN, Right.READ, Right.WRITE));
        granted.put("administrator", EnumSet.allOf(Right.class));
        return Collections.unmodifiableMap(granted);
    }

    /** IAM's {@code *} goes over slashes, so that a permission may reach further than its route: there it is denied. */
    private String policy(Set<Right> granted) {
        var allowed = routes(granted).toList();
        var denied = routes(EnumSet.complementOf(EnumSet.copyOf(granted)))
                .filter(route -> allowed.stream().anyMatch(pattern -> reaches(pattern, route)))
                .toList();
        var statements = new ArrayList<JsonObject>();
        statements.add(statement("Allow", allowed));
        if (!denied.isEmpty()) {
            statements.add(statement("Deny", denied));
        }
        return Json.text(Json.object("Version", "2012-10-17", "Statement", Json.array(statements)));
    }

    private Stream<String> routes(Set<Right> rightsOfThem) {
        return rights.entrySet().stream()
                .filter(operation -> rightsOfThem.contains(operation.getValue()))
                .map(operation -> operation.getKey().verb() + operation.getKey().path());
    }

    private JsonObject statement(String effect, List<String> routes) {
        var resources =
                routes.stream().map(route -> stageArn + "/" + pattern(route)).collect(toCollection(TreeSet::new));
        return Json.object("Effect", effect, "Action", "execute-api:Invoke", "Resource", Json.array(resources));
    }

    /** The pattern of a route in an ARN: {@code GET/users/*} of {@code GET/users/{userId}}. */
    private static String pattern(String route) {
        return PARAMETER.matcher(route).replaceAll(ANY_VALUE);
    }

    /** True if a call of the second route, which may have segments of paths as values, matches the pattern of the first. */
    private static boolean reaches(String first, String second) {
        var pattern = regex(first, ".*");
        return calls(second, first)
                .anyMatch(call -> pattern.matcher(call).matches() && !isRoutedTo(first, second, call));
    }

    /** True if API Gateway takes a call of the second route for one of the first, which has a name where that has a parameter. */
    private static boolean isRoutedTo(String first, String second, String call) {
        var of = first.split("/", -1);
        var other = second.split("/", -1);
        for (int at = 0; at < Math.min(of.length, other.length); at++) {
            if (isParameter(of[at]) != isParameter(other[at])) {
                return isParameter(other[at])
                        && regex(first, "[^/]+").matcher(call).matches();
            }
        }
        return false;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static Pattern regex(String route, String value) {
        return Pattern.compile(
                Stream.of(PARAMETER.split(route, -1)).map(Pattern::quote).collect(joining(value)));
    }

    /** Calls of a route with each of its parameters being a segment of another route, or something else. */
    private static Stream<String> calls(String route, String other) {
        var parameter = PARAMETER.matcher(route);
        if (!parameter.find()) {
            return Stream.of(route);
        }
        return Stream.concat(
                        Stream.of(other.split("/", -1)).filter(segment -> !isParameter(segment)), Stream.of(SOME_VALUE))
                .flatMap(value ->
                        calls(route.substring(0, parameter.start()) + value + route.substring(parameter.end()), other));
    }
}
