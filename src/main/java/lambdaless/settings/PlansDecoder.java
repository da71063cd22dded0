package lambdaless.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        values.refuseIfSet("plans", DEFAULT, "no call needs a key; requireApiKey true asks for one");
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
        if (names.size() == plans.size()) {
            checkKeys(list, plans, names);
        }
        return plans;
    }

    /** A key is called by its name among the outputs, where a plan's name stands for its first key. */
    private static void checkKeys(ConfigNode list, List<Plan> plans, Set<String> planNames) {
        var taken = new HashSet<String>();
        for (var plan : plans) {
            for (var key : plan.keys()) {
                if (!taken.add(key) || (planNames.contains(key) && !key.equals(plan.name()))) {
                    list.add("no two keys with the same name, and none named as another plan, "
                            + ConfigValues.quoted(key));
                }
            }
        }
    }

    private static Plan plan(ConfigNode node) {
        node.withFields(List.of("name", "rate", "burst", "quota", "period"), Set.of("keys"));
        var name = name(node.field("name"));
        return new Plan(
                name,
                ThrottlesDecoder.throttle(node),
                node.field("quota").whole(1, Integer.MAX_VALUE),
                node.field("period").text("DAY|WEEK|MONTH", "DAY, WEEK or MONTH"),
                keys(node.field("keys"), name));
    }

    private static String name(ConfigNode node) {
        return node.text("[A-Za-z0-9][A-Za-z0-9_-]{0,62}", "1 to 63 letters, digits, hyphens, underscores");
    }

    private static List<String> keys(ConfigNode node, String plan) {
        if (node.json().isJsonNull()) {
            return List.of(plan);
        }
        var keys = node.items().map(PlansDecoder::name).toList();
        if (keys.isEmpty()) {
            node.add("a list with the name of at least one key");
        }
        if (keys.lastIndexOf(plan) > 0) {
            node.add("a list in which the key that is named as its plan comes first");
        }
        return keys;
    }
}
