package lambdaless.gateway.usageplan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.Method;
import lambdaless.gateway.model.Stage;
import lambdaless.gateway.model.Throttle;
import lambdaless.gateway.model.UsagePlan;
import lambdaless.gateway.model.UsagePlan.Quota;
import lambdaless.gateway.model.UsagePlan.StageKey;

/** The rest of the limits of usage plans, for whoever looks; nothing is taken by looking. */
public record Allowances(TokenBuckets buckets, Quotas quotas) {
    /**
     * The limits of one key on one stage, and what is left of them.
     *
     * @param tokens the requests that may be made at once; empty where the plan has no throttle
     * @param requests the requests that may be made in the period; empty where the plan has no quota
     */
    public record Allowed(
            String plan,
            String key,
            String stage,
            Optional<Throttle> throttle,
            Optional<Double> tokens,
            Optional<Quota> quota,
            Optional<Integer> requests) {}

    /**
     * The throttle of a method for all callers together.
     *
     * @param tokens the requests that may be made at once
     */
    public record Throttled(String stage, String method, Throttle throttle, double tokens) {}

    /** The owner of the bucket of a method on a stage. */
    static Object owner(Stage stage, Method method) {
        return owner(List.of("method"), stage, method);
    }

    /** The owner of a bucket that belongs to a method on a stage, besides. */
    static Object owner(List<Object> besides, Stage stage, Method method) {
        return List.of(besides, stage.api().id(), stage.name(), method.settingsKey());
    }

    /** The owner of the bucket of a key on a stage. */
    static Object owner(UsagePlan plan, ApiKey key, StageKey stage) {
        return List.of("plan", plan.id(), key.id(), stage);
    }

    /** The owner of the quota of a key. */
    static Object owner(UsagePlan plan, ApiKey key) {
        return List.of(plan.id(), key.id());
    }

    /** One for each plan of each key and each stage of the plan. */
    public List<Allowed> left(Collection<ApiKey> keys) {
        return keys.stream()
                .flatMap(key -> key.plans().stream()
                        .flatMap(plan -> plan.stages().stream().map(stage -> left(plan, key, stage))))
                .toList();
    }

    /** One for each method that has a throttle. */
    public List<Throttled> ofMethods(Collection<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.api().methods().stream()
                        .flatMap(method -> stage.settings().of(method).throttle().stream()
                                .map(throttle -> ofMethod(stage, method, throttle))))
                .toList();
    }

    private Throttled ofMethod(Stage stage, Method method, Throttle throttle) {
        return new Throttled(
                stage.name(),
                method.httpMethod() + " " + method.resourcePath(),
                throttle,
                buckets.left(owner(stage, method), throttle));
    }

    private Allowed left(UsagePlan plan, ApiKey key, StageKey stage) {
        return new Allowed(
                plan.name(),
                key.name(),
                stage.stage(),
                plan.throttle(),
                plan.throttle().map(throttle -> buckets.left(owner(plan, key, stage), throttle)),
                plan.quota(),
                plan.quota().map(quota -> quotas.left(owner(plan, key), quota)));
    }
}
