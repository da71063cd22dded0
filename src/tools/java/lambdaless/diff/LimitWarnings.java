package lambdaless.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the limits that let callers do less than before. */
final class LimitWarnings {
    private static final Map<String, Integer> DAYS = Map.of("DAY", 1, "WEEK", 7, "MONTH", 30);

    private LimitWarnings() {}

    static List<String> of(Change change) {
        if (change.removed()) {
            return Warnings.said(
                    change.subject().startsWith("plan "), change.subject() + " is gone, and its key with it");
        }
        var warnings = new ArrayList<String>();
        for (var limit : List.of("rate", "burst")) {
            boolean lowered = change.after().path(limit).asDouble()
                    < change.before().path(limit).asDouble();
            warnings.addAll(Warnings.said(lowered, change.subject() + " has a lower " + limit));
        }
        boolean fewer = !change.added() && perDay(change.after()) < perDay(change.before());
        warnings.addAll(Warnings.said(fewer, change.subject() + " has a lower quota"));
        return warnings;
    }

    private static double perDay(JsonNode plan) {
        return plan.path("quota").asDouble()
                / DAYS.getOrDefault(plan.path("period").asText(), 1);
    }
}
