package lambdaless.gateway.usageplan;

import java.util.Locale;
import lambdaless.gateway.context.MethodRequest;
import lambdaless.gateway.log.Masked;
import lambdaless.gateway.model.Throttle;
import lambdaless.gateway.model.UsagePlan;
import lambdaless.gateway.model.UsagePlan.Quota;
import lambdaless.gateway.model.UsagePlan.StageKey;

/**
 * The lines of the execution log about a key and its plan.
 *
 * @param key its value
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-429-limit">Lines of deployed APIs</a>
 */
record UsagePlanWords(MethodRequest request, String key, StageKey stage) {
    String verifying() {
        return "Verifying Usage Plan for request: " + request.invocation().requestId() + ". API Key: "
                + Masked.text(key) + " API Stage: " + place();
    }

    String succeeded() {
        return "Usage Plan check succeeded for API Key " + Masked.text(key) + " and API Stage " + place();
    }

    String withoutPlan() {
        return keyOf("not authorized because method '" + route(request) + "' requires API Key and API Key is not"
                + " associated with a Usage Plan for API Stage " + place()
                + ": No Usage Plan found for key and API Stage");
    }

    String throttled(UsagePlan plan, Throttle throttle) {
        return keyOf("exceeded throttle limit for API Stage " + place() + ": "
                + throttled(request, "Usage Plan ID " + plan.id() + ", ", throttle));
    }

    String exceeded(UsagePlan plan, Quota quota) {
        return keyOf("exceeded quota limit for API Stage " + place() + ": Key quota exhausted for Usage Plan ID "
                + plan.id() + ". Limit: " + quota.limit() + " Period: " + quota.period());
    }

    /** The line about a throttle of a method, which no plan has. */
    static String throttled(MethodRequest request, Throttle throttle) {
        return throttled(request, "", throttle);
    }

    /** The route as it is declared: {@code GET /users}. */
    static String route(MethodRequest request) {
        return request.method().httpMethod() + " " + request.method().resourcePath();
    }

    private static String throttled(MethodRequest request, String plan, Throttle throttle) {
        return String.format(
                Locale.ROOT,
                "Key throttle limit exceeded for %sRestApi %s, Stage %s, Resource %s, HttpMethod %s. Limit: %.2f Burst: %d",
                plan,
                request.invocation().api().id(),
                request.invocation().stage().name(),
                request.method().resourceId(),
                request.method().httpMethod(),
                throttle.rate(),
                throttle.burst());
    }

    private String keyOf(String what) {
        return "API Key " + Masked.text(key) + " " + what;
    }

    private String place() {
        return stage.apiId() + "/" + stage.stage();
    }
}
