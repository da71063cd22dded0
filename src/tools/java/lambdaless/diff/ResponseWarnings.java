package lambdaless.diff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static lambdaless.diff.Warnings.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what clients get no longer: a status, a header, an error code, a field. */
record ResponseWarnings(List<Change> changes, Set<String> routesBefore) {
    private static final Pattern WHOLE_BODY = Pattern.compile("[A-Z]+ \\S+ \\d{3}");

    /** The last name of a path, and what is before it: {@code GET /users 200 items[].} and {@code name}. */
    private static final Pattern FIELD = Pattern.compile("(.*[ .])([^ .]+)");

    static List<String> ofStatuses(Change change) {
        if (change.removed() || change.added()) {
            return List.of(); // the route says so
        }
        var gone = gone(change, "declared");
        gone.addAll(gone(change, "set"));
        var warnings = new ArrayList<String>();
        add(warnings, change, gone, " no longer answers ");
        add(warnings, change, gone(change, "printed"), " no longer prints ");
        add(warnings, change, gone(change, "errors"), " no longer answers with the error ");
        add(warnings, change, headers(change), " no longer has the header ");
        return warnings;
    }

    private static void add(List<String> warnings, Change change, Set<String> gone, String what) {
        warnings.addAll(said(!gone.isEmpty(), change.subject() + what + String.join(", ", gone)));
    }

    private static Set<String> gone(Change change, String kind) {
        var gone = new TreeSet<String>();
        change.before().path(kind).forEach(value -> gone.add(value.asText()));
        change.after().path(kind).forEach(value -> gone.remove(value.asText()));
        return gone.stream().map(value -> value.replaceFirst(" for .*", "")).collect(toCollection(TreeSet::new));
    }

    /** The headers that a status has lost; a status that is gone has lost none. */
    private static Set<String> headers(Change change) {
        var statuses = new TreeSet<String>();
        change.after().path("declared").forEach(status -> statuses.add(status.asText()));
        return gone(change, "headers").stream()
                .filter(header -> statuses.contains(header.replaceFirst(".* ", "")))
                .collect(toCollection(TreeSet::new));
    }

    /** A client relies on what it is given: on each field, on its type, and on it being there. */
    List<String> of(Change change) {
        var subject = change.subject();
        if (change.added()) {
            return List.of();
        }
        if (change.removed()) {
            boolean wholeBody = WHOLE_BODY.matcher(subject).matches(); // the status says so
            return said(
                    !wholeBody
                            && isNotWithin(
                                    change,
                                    changes.stream().filter(Change::removed).toList()),
                    subject + " is gone from the response");
        }
        boolean optional = isRequired(change.before()) && !isRequired(change.after());
        var warnings = new ArrayList<>(said(optional, subject + " can be absent now"));
        for (var keyword : List.of("type", "enum", "format", "error", "status")) {
            warnings.addAll(said(
                    !change.after().path(keyword).equals(change.before().path(keyword)),
                    subject + " has another " + keyword));
        }
        return warnings;
    }

    /** The fields that every item has by its model now: those that were written before have none. */
    List<String> ofOlderItems() {
        var added = changes.stream().filter(Change::added).toList();
        return changes.stream()
                .filter(change -> change.section() == Section.RESPONSES
                        && change.isOfOneOf(routesBefore)
                        && !isRequired(change.before())
                        && isRequired(change.after())
                        && !WHOLE_BODY.matcher(change.subject()).matches()
                        && isNotWithin(change, added))
                .map(change -> FIELD.matcher(change.subject()))
                .filter(Matcher::matches)
                .collect(groupingBy(
                        field -> field.group(2),
                        TreeMap::new,
                        mapping(field -> field.group(1).replaceFirst("[ .]$", ""), joining(", "))))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + " is always there now, and not in items that exist already: "
                        + field.getValue())
                .toList();
    }

    private static boolean isRequired(JsonNode field) {
        return field.path("required").asBoolean();
    }

    /** True if none of some changes is of the object that a field is in. */
    private static boolean isNotWithin(Change field, List<Change> others) {
        return others.stream()
                .filter(other -> other.section() == Section.RESPONSES)
                .noneMatch(other -> field.subject().matches(Pattern.quote(other.subject()) + "[ .\\[].*"));
    }
}
