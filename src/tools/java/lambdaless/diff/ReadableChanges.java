package lambdaless.diff;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;

/** Leaves out of a list of changes what others of them say already. */
record ReadableChanges(List<Change> all) {
    /** Changes that come with a route, a plan or a role, each of which has a section of its own. */
    private static final Set<String> PARTS = Set.of(
            "ApiKey",
            "Integration",
            "IntegrationResponse",
            "Method",
            "MethodResponse",
            "MethodSettings",
            "Model",
            "Policy",
            "Resource",
            "Role",
            "RolePolicyAttachment",
            "Table",
            "UsagePlan",
            "UsagePlanKey");

    List<Change> changes() {
        var gone = all.stream()
                .filter(change -> change.section() == Section.ROUTES && change.removed())
                .map(Change::subject)
                .collect(toSet());
        return all.stream()
                .filter(change -> switch (change.section()) {
                    case CALLERS, PARAMETERS, BODIES, RESPONSES, STATUSES -> !change.isOfOneOf(gone);
                    case LIMITS -> !isSaidOfEveryMethod(change);
                    case OTHERS -> !isPartThatComesOrGoes(change);
                    default -> true;
                })
                .toList();
    }

    /** A method that has the limit of every method changes with that; one that comes or goes is told by its route. */
    private boolean isSaidOfEveryMethod(Change change) {
        if (change.subject().startsWith("plan ") || change.subject().equals(Change.EVERY_METHOD)) {
            return false;
        }
        return change.added()
                || change.removed()
                || all.stream()
                        .filter(other -> other.section() == Section.LIMITS)
                        .filter(other -> other.subject().equals(Change.EVERY_METHOD))
                        .anyMatch(every -> every.before().equals(change.before())
                                && every.after().equals(change.after()));
    }

    private static boolean isPartThatComesOrGoes(Change change) {
        var kind = change.subject().substring(0, change.subject().indexOf(' '));
        return (change.added() || change.removed()) && PARTS.contains(kind);
    }
}
