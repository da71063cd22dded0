package lambdaless.gateway.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.Throttle;
import lambdaless.gateway.model.UsagePlan;
import lambdaless.gateway.model.UsagePlan.Period;
import lambdaless.gateway.model.UsagePlan.Quota;
import lambdaless.gateway.model.UsagePlan.StageKey;

/** Loads API keys and the plans that they belong to. */
record UsagePlanLoader(Resources resources) {
    private static final int SHORTEST_VALUE = 20;
    private static final int LONGEST_VALUE = 128;

    /** The keys by value. */
    Map<String, ApiKey> keys() {
        refuseLooseBindings();
        var plans = plans();
        var keys = new HashMap<String, ApiKey>();
        for (var key : resources.all(ResourceType.API_KEY)) {
            var value = value(key);
            var ofKey = plansOf(key.resource().id(), plans);
            refuseSharedStages(key, ofKey);
            var loaded =
                    new ApiKey(key.resource().id(), key.resource().name(), value, key.flag("enabled", true), ofKey);
            if (keys.put(value, loaded) != null) {
                key.problem("has the same value as another key");
            }
        }
        return keys;
    }

    /** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html */
    private static void refuseSharedStages(Properties key, List<UsagePlan> plans) {
        var known = new HashMap<StageKey, String>();
        for (var plan : plans) {
            for (var stage : plan.stages()) {
                var other = known.putIfAbsent(stage, plan.name());
                if (other != null && !other.equals(plan.name())) {
                    key.problem("is in the usage plans " + other + " and " + plan.name()
                            + ", which both have the stage " + stage.stage() + "; expected one plan for each stage");
                }
            }
        }
    }

    /** A value as API Gateway takes it: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
    private static String value(Properties key) {
        var value = key.required("value");
        if (!value.isEmpty() && (value.length() < SHORTEST_VALUE || value.length() > LONGEST_VALUE)) {
            key.problem("has a value of " + value.length() + " characters; expected " + SHORTEST_VALUE + " to "
                    + LONGEST_VALUE);
        }
        return value;
    }

    private List<UsagePlan> plansOf(String keyId, Map<String, UsagePlan> plans) {
        return resources.all(ResourceType.USAGE_PLAN_KEY).stream()
                .filter(binding -> binding.text("keyId", "").equals(keyId))
                .flatMap(binding -> Optional.ofNullable(plans.get(binding.text("usagePlanId", ""))).stream())
                .toList();
    }

    private void refuseLooseBindings() {
        for (var binding : resources.all(ResourceType.USAGE_PLAN_KEY)) {
            refuseLoose(binding, "keyId", ResourceType.API_KEY, "API key");
            refuseLoose(binding, "usagePlanId", ResourceType.USAGE_PLAN, "usage plan");
        }
    }

    private void refuseLoose(Properties binding, String property, ResourceType type, String what) {
        var id = binding.text(property, "");
        if (resources.byId(type, id).isEmpty()) {
            binding.problem("names the " + what + " \"" + id + "\", which is not in the stack");
        }
    }

    private Map<String, UsagePlan> plans() {
        var plans = new LinkedHashMap<String, UsagePlan>();
        for (var plan : resources.all(ResourceType.USAGE_PLAN)) {
            plans.put(plan.resource().id(), plan(plan));
        }
        return plans;
    }

    private static UsagePlan plan(Properties plan) {
        var stages = new ArrayList<StageKey>();
        var methodThrottles = new HashMap<StageKey, Map<String, Throttle>>();
        for (var stage : plan.list("apiStages")) {
            var key = new StageKey(stage.required("apiId"), stage.required("stage"));
            stages.add(key);
            methodThrottles.put(key, methodThrottles(stage));
        }
        return new UsagePlan(
                plan.resource().id(),
                plan.resource().name(),
                StageLoader.throttle(plan.nested("throttleSettings"), "rateLimit", "burstLimit"),
                quota(plan.nested("quotaSettings")),
                stages,
                methodThrottles);
    }

    private static Map<String, Throttle> methodThrottles(Properties stage) {
        var throttles = new HashMap<String, Throttle>();
        for (var throttle : stage.list("throttles")) {
            StageLoader.throttle(throttle, "rateLimit", "burstLimit")
                    .ifPresent(limit -> throttles.put(throttle.required("path"), limit));
        }
        return throttles;
    }

    private static Optional<Quota> quota(Properties quota) {
        return quota.number("limit")
                .flatMap(limit ->
                        period(quota).map(period -> new Quota(limit.intValue(), period, quota.whole("offset", 0))));
    }

    private static Optional<Period> period(Properties quota) {
        var given = quota.text("period", "");
        var known = List.of(Period.values()).stream()
                .filter(period -> period.name().equals(given))
                .findFirst();
        if (known.isEmpty()) {
            quota.problem(
                    (given.isEmpty() ? "has a quota without a period" : "has a quota of the period \"" + given + "\"")
                            + "; expected DAY, WEEK or MONTH");
        }
        return known;
    }
}
