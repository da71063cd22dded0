package lambdaless.local.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.usageplan.Allowances.Allowed;
import lambdaless.gateway.usageplan.Allowances.Throttled;

/** The limits of usage plans and methods, with what is left of them. */
final class Limits {
    private static final int TENTHS = 10;

    private Limits() {}

    /** {@code [{"plan", "key", "stage", "rate", "burst", "tokens", "quota", "period", "requests"}]}; what has no limit is left out. */
    static HttpResponse ofPlans(Served served) {
        var limits = Reply.JSON.createArrayNode();
        served.counters().left(served.stack().keys().values()).forEach(allowed -> limits.add(described(allowed)));
        return Reply.json(limits);
    }

    /** {@code [{"stage", "method", "rate", "burst", "tokens"}]}, of the methods that have a throttle. */
    static HttpResponse ofMethods(Served served) {
        var throttles = Reply.JSON.createArrayNode();
        served.counters().throttled(served.stack().stages()).forEach(throttled -> throttles.add(described(throttled)));
        return Reply.json(throttles);
    }

    private static ObjectNode described(Throttled throttled) {
        return Reply.object()
                .put("stage", throttled.stage())
                .put("method", throttled.method())
                .put("rate", throttled.throttle().rate())
                .put("burst", throttled.throttle().burst())
                .put("tokens", tenths(throttled.tokens()));
    }

    private static double tenths(double tokens) {
        return Math.floor(tokens * TENTHS) / TENTHS;
    }

    private static ObjectNode described(Allowed allowed) {
        var described = Reply.object()
                .put("plan", allowed.plan())
                .put("key", allowed.key())
                .put("stage", allowed.stage());
        allowed.throttle()
                .ifPresent(throttle -> described.put("rate", throttle.rate()).put("burst", throttle.burst()));
        allowed.tokens().ifPresent(tokens -> described.put("tokens", tenths(tokens)));
        allowed.quota()
                .ifPresent(quota -> described
                        .put("quota", quota.limit())
                        .put("period", quota.period().name()));
        allowed.requests().ifPresent(requests -> described.put("requests", requests));
        return described;
    }
}
