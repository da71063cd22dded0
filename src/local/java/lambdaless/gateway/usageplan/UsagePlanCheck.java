package lambdaless.gateway.usageplan;

import static lambdaless.gateway.model.GatewayResponseType.INVALID_API_KEY;
import static lambdaless.gateway.model.GatewayResponseType.QUOTA_EXCEEDED;
import static lambdaless.gateway.model.GatewayResponseType.THROTTLED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.context.Road.Place;
import lambdaless.gateway.message.GatewayException;
import lambdaless.gateway.model.ApiKey;
import lambdaless.gateway.model.Throttle;
import lambdaless.gateway.model.UsagePlan;
import lambdaless.gateway.model.UsagePlan.StageKey;

/**
 * Checks the API key, its usage plan's limits, and the limits of the method. A key that is missing, unknown, disabled or in no
 * plan of this stage is all the same.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">Usage plans</a>
 */
public final class UsagePlanCheck {
    private final Map<String, ApiKey> keys;
    private final TokenBuckets buckets;
    private final Quotas quotas;

    public UsagePlanCheck(Map<String, ApiKey> keys, TokenBuckets buckets, Quotas quotas) {
        this.keys = keys;
        this.buckets = buckets;
        this.quotas = quotas;
    }

    /** Lets a request pass that carries this key, or ends it. */
    public void check(MethodRequest request, Optional<String> keyValue) {
        if (request.method().apiKeyRequired()) {
            checkKey(request, keyValue.orElse(""));
        } else {
            request.note(Place.API_KEY, "not required");
            request.log()
                    .info(() -> "API Key authorized because method '" + UsagePlanWords.route(request)
                            + "' does not require API Key. Request will not contribute to throttle or quota limits");
        }
        request.settings()
                .throttle()
                .ifPresent(throttle ->
                        take(request, throttle, List.of("method"), () -> UsagePlanWords.throttled(request, throttle)));
    }

    private void checkKey(MethodRequest request, String value) {
        var stage = new StageKey(
                request.invocation().api().id(), request.invocation().stage().name());
        var words = new UsagePlanWords(request, value, stage);
        request.log().info(words::verifying);
        var key = Optional.ofNullable(keys.get(value))
                .filter(ApiKey::enabled)
                .orElseThrow(() -> GatewayException.of(INVALID_API_KEY));
        var plan = key.plans().stream()
                .filter(candidate -> candidate.stages().contains(stage))
                .findFirst()
                .orElseThrow(() -> {
                    request.log().error(words.withoutPlan());
                    return GatewayException.of(INVALID_API_KEY);
                });
        checkLimits(words, key, plan);
        identify(request, key);
        request.note(Place.API_KEY, "key " + key.name() + " of plan " + plan.name());
        request.log().info(words::succeeded);
    }

    private void checkLimits(UsagePlanWords words, ApiKey key, UsagePlan plan) {
        var request = words.request();
        var stage = words.stage();
        var path = "/" + request.method().resourcePath().substring(1) + "/"
                + request.method().httpMethod();
        Optional.ofNullable(plan.methodThrottles().getOrDefault(stage, Map.of()).get(path))
                .ifPresent(throttle -> take(
                        request,
                        throttle,
                        List.of("plan method", plan.id(), key.id()),
                        () -> words.throttled(plan, throttle)));
        plan.throttle()
                .ifPresent(throttle -> takeOfKey(
                        request, throttle, Allowances.owner(plan, key, stage), () -> words.throttled(plan, throttle)));
        plan.quota()
                .filter(quota -> !quotas.count(Allowances.owner(plan, key), quota))
                .ifPresent(exceeded -> {
                    request.log().error(words.exceeded(plan, exceeded));
                    throw GatewayException.of(QUOTA_EXCEEDED);
                });
    }

    /** Takes a token of a bucket that belongs to the method as well. */
    private void take(MethodRequest request, Throttle throttle, List<Object> owner, Supplier<String> words) {
        takeOfKey(
                request, throttle, Allowances.owner(owner, request.invocation().stage(), request.method()), words);
    }

    private void takeOfKey(MethodRequest request, Throttle throttle, Object owner, Supplier<String> words) {
        if (!buckets.take(owner, throttle)) {
            request.log().error(words.get());
            throw GatewayException.of(THROTTLED);
        }
    }

    private static void identify(MethodRequest request, ApiKey key) {
        var identity = request.context().map("identity");
        identity.put("apiKey", key.value());
        identity.put("apiKeyId", key.id());
    }
}
