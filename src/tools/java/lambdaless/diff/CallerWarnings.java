package lambdaless.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the changes of who may call that shut out callers, or let in those who could not call before. */
record CallerWarnings(Set<String> routesBefore, Set<String> routesAfter) {
    private static final String NONE = "NONE";
    private static final Map<String, String> ASKED = Map.of(
            "AWS_IAM", "a signature of AWS's",
            "COGNITO_USER_POOLS", "a token of the user pool",
            "CUSTOM", "what the authorizer's function lets pass");

    List<String> of(Change change) {
        if (change.subject().equals(CallerFacts.AUTHORIZER)) {
            return change.added() || change.removed() ? List.of() : List.of(authorizer(change));
        }
        if (change.subject().equals(CallerFacts.ADDRESSES)) {
            return EdgeWarnings.ofAddresses(change);
        }
        return change.before().isArray() || change.after().isArray() ? policy(change) : route(change);
    }

    /** A route that comes or goes is told as such. */
    private List<String> route(Change change) {
        if (change.added() || change.removed()) {
            return List.of();
        }
        var before = change.before().path(CallerFacts.AUTHORIZATION).asText();
        var after = change.after().path(CallerFacts.AUTHORIZATION).asText();
        if (!before.equals(after)) {
            return List.of(
                    after.equals(NONE)
                            ? change.subject() + " no longer asks for " + ASKED.getOrDefault(before, before)
                            : change.subject() + " asks for " + ASKED.getOrDefault(after, after) + " now");
        }
        var old = texts(change.before().path(CallerFacts.SCOPES));
        var current = texts(change.after().path(CallerFacts.SCOPES));
        if (current.isEmpty()) {
            return List.of(change.subject() + " takes an ID token now, and no access token with a scope");
        }
        var lost = new TreeSet<>(old);
        lost.removeAll(current);
        return old.isEmpty() || !lost.isEmpty()
                ? List.of(change.subject() + " asks for the scope " + String.join(" or ", current) + " now")
                : List.of();
    }

    /** A right is taken away where the route stays; one that is given is told without a warning. */
    private List<String> policy(Change change) {
        if (change.added()) {
            return List.of();
        }
        var lost = texts(change.before());
        lost.removeIf(route -> route.startsWith("-"));
        lost.removeAll(texts(change.after()));
        lost.removeIf(route -> !isRoute(route, routesAfter));
        var denied = texts(change.after());
        denied.removeAll(texts(change.before()));
        denied.removeIf(route -> !route.startsWith("-") || !isRoute(route.substring(1), routesBefore));
        denied.removeIf(route -> lost.contains(route.substring(1)));
        var warnings = new ArrayList<String>();
        lost.forEach(route -> warnings.add("a " + change.subject() + " may no longer call " + route));
        denied.forEach(route -> warnings.add("a " + change.subject() + " is denied " + route.substring(1)));
        return warnings;
    }

    private static String authorizer(Change change) {
        var changed = new TreeSet<String>();
        change.before().fieldNames().forEachRemaining(changed::add);
        change.after().fieldNames().forEachRemaining(changed::add);
        changed.removeIf(
                name -> change.before().path(name).equals(change.after().path(name)));
        return "the authorizer has another " + String.join(" and another ", changed)
                + ", so that callers who were known to it may be refused";
    }

    private static boolean isRoute(String pattern, Set<String> routes) {
        return routes.stream()
                .anyMatch(route ->
                        route.replaceFirst(" ", "").replaceAll("\\{[^}]*}", "*").equals(pattern));
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
