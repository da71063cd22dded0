package lambdaless.settings;

import java.util.HashSet;
import java.util.List;
import lambdaless.api.Access;
import lambdaless.settings.Settings.Plan;

/** The usage plans: without one nobody could call where every operation needs a key, and elsewhere there is none. */
record PlansDecoder(ConfigValues values) {
    private static final String DEFAULT = """
            [{"name":"standard","rate":50,"burst":100,"quota":1000000,"period":"MONTH"}]""";

    List<Plan> plans(Access access) {
        if (access.apiKeyRequired()) {
            return plans();
        }
        if (values.isSet("plans", DEFAULT)) {
            values.refuse("plans", "not to be set, since no call needs a key; requireApiKey true asks for one");
        }
        return List.of();
    }

    private List<Plan> plans() {
        var list = values.json(
                "plans",
                DEFAULT,
                json -> json.isJsonArray() && !json.getAsJsonArray().isEmpty(),
                "a list with at least one plan: " + DEFAULT);
        var plans = list.items().map(PlansDecoder::plan).toList();
        var names = new HashSet<String>();
        plans.stream()
                .filter(plan -> !names.add(plan.name()))
                .forEach(plan -> list.add("no two plans with the same name, " + ConfigValues.quoted(plan.name())));
        return plans;
    }

    private static Plan plan(ConfigNode node) {
        node.withFields(List.of("name", "rate", "burst", "quota", "period"));
        return new Plan(
                node.field("name")
                        .text("[A-Za-z0-9][A-Za-z0-9_-]{0,62}", "1 to 63 letters, digits, hyphens, underscores"),
                ThrottlesDecoder.throttle(node),
                node.field("quota").whole(1, Integer.MAX_VALUE),
                node.field("period").text("DAY|WEEK|MONTH", "DAY, WEEK or MONTH"));
    }
}
