package lambdaless.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the changes that break existing clients or put stored data at risk. */
record Warnings(List<Change> changes, Set<String> routesBefore, Set<String> routesAfter) {
    private static final List<String> LOWER_BOUNDS = List.of("minLength", "minimum", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS = List.of("maxLength", "maximum", "maxItems");

    List<String> all() {
        var warnings = new ArrayList<String>();
        changes.forEach(change -> warnings.addAll(of(change)));
        warnings.addAll(new ResponseWarnings(changes, routesBefore).ofOlderItems());
        return warnings;
    }

    private List<String> of(Change change) {
        return switch (change.section()) {
            case ROUTES -> route(change);
            case CALLERS -> new CallerWarnings(routesBefore, routesAfter).of(change);
            case PARAMETERS -> parameter(change);
            case BODIES -> body(change);
            case RESPONSES -> new ResponseWarnings(changes, routesBefore).of(change);
            case STATUSES -> ResponseWarnings.ofStatuses(change);
            case LIMITS -> LimitWarnings.of(change);
            case ORIGINS -> said(change.removed(), "pages of " + change.subject() + " may no longer call");
            case TABLES -> table(change);
            case OUTPUTS -> said(change.removed(), "output " + change.subject() + " is gone");
            case OTHERS -> EdgeWarnings.ofResource(change);
            case PERMISSIONS, TEMPLATES -> List.of();
        };
    }

    private static List<String> route(Change change) {
        boolean keyAsked = !change.added()
                && !change.before().path("key").asBoolean()
                && change.after().path("key").asBoolean();
        var warnings = new ArrayList<>(said(change.removed(), change.subject() + " is gone"));
        warnings.addAll(said(keyAsked, change.subject() + " needs an API key now"));
        return warnings;
    }

    private List<String> parameter(Change change) {
        if (change.removed()) {
            boolean saidOtherwise = change.subject().contains(" path ") // by the route, and by who may call
                    || change.subject().endsWith(" header Authorization");
            return said(!saidOtherwise, change.subject() + " is no longer read");
        }
        return said(
                change.isOfOneOf(routesBefore)
                        && change.after().asBoolean()
                        && !change.before().asBoolean(),
                change.subject() + " is required now");
    }

    private List<String> body(Change change) {
        if (!change.isOfOneOf(routesBefore)) {
            return List.of();
        }
        var subject = change.subject();
        if (change.removed()) {
            return said(true, subject + " is no longer accepted");
        }
        if (change.added()) {
            return said(change.after().path("required").asBoolean(), subject + " is required now");
        }
        return narrowed(subject, change.before(), change.after());
    }

    private static List<String> narrowed(String subject, JsonNode before, JsonNode after) {
        var warnings = new ArrayList<String>();
        warnings.addAll(said(becomes(true, "required", before, after), subject + " is required now"));
        warnings.addAll(said(becomes(false, "nullable", before, after), subject + " can no longer be removed"));
        for (var keyword : List.of("type", "pattern", "enum", "format", "multipleOf")) {
            warnings.addAll(said(
                    after.has(keyword) && !after.path(keyword).equals(before.path(keyword)),
                    subject + " has another " + keyword));
        }
        warnings.addAll(
                said(before.has("uniqueItems") != after.has("uniqueItems"), subject + " is stored as another type"));
        for (var keyword : LOWER_BOUNDS) {
            boolean raised = after.path(keyword).asDouble(Double.NEGATIVE_INFINITY)
                    > before.path(keyword).asDouble(Double.NEGATIVE_INFINITY);
            warnings.addAll(said(raised, subject + " has a higher " + keyword));
        }
        for (var keyword : UPPER_BOUNDS) {
            boolean lowered = after.path(keyword).asDouble(Double.POSITIVE_INFINITY)
                    < before.path(keyword).asDouble(Double.POSITIVE_INFINITY);
            warnings.addAll(said(lowered, subject + " has a lower " + keyword));
        }
        return warnings;
    }

    private static boolean becomes(boolean flag, String keyword, JsonNode before, JsonNode after) {
        return before.path(keyword).asBoolean() != flag && after.path(keyword).asBoolean() == flag;
    }

    private static List<String> table(Change change) {
        var subject = change.subject();
        if (subject.endsWith(" protection")) {
            var dropped = new ArrayList<String>();
            change.before().properties().forEach(kind -> {
                if (kind.getValue().asBoolean()
                        && !change.after().path(kind.getKey()).asBoolean()) {
                    dropped.add(kind.getKey());
                }
            });
            return said(
                    !change.removed() && !dropped.isEmpty(),
                    "table " + subject.replace(" protection", "") + " loses its " + String.join(" and its ", dropped));
        }
        if (subject.contains(" index ") || subject.endsWith(" throughput")) {
            return said(change.removed() && subject.contains(" index "), "table " + subject + " is gone");
        }
        var data = "table " + subject + " is " + (change.removed() ? "gone" : "another one") + ", and its data with it";
        return said(!change.added(), data);
    }

    static List<String> said(boolean holds, String warning) {
        return holds ? List.of(warning) : List.of();
    }
}
