package lambdaless.local.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lambdaless.gateway.message.HttpResponse;
import lambdaless.gateway.usageplan.Allowances.Allowed;

/** The limits of the usage plans, with what is left of them. */
final class Limits {
    private static final int TENTHS = 10;

    private Limits() {}

    /** {@code [{"plan", "key", "stage", "rate", "burst", "tokens", "quota", "period", "requests"}]}; what has no limit is left out. */
    static HttpResponse answer(Served served) {
        var limits = Reply.JSON.createArrayNode();
        served.counters().left(served.stack().keys().values()).forEach(allowed -> limits.add(described(allowed)));
        return Reply.json(limits);
    }

    private static ObjectNode described(Allowed allowed) {
        var described = Reply.object()
                .put("plan", allowed.plan())
                .put("key", allowed.key())
                .put("stage", allowed.stage());
        allowed.throttle()
                .ifPresent(throttle -> described.put("rate", throttle.rate()).put("burst", throttle.burst()));
        allowed.tokens().ifPresent(tokens -> described.put("tokens", Math.floor(tokens * TENTHS) / TENTHS));
        allowed.quota()
                .ifPresent(quota -> described
                        .put("quota", quota.limit())
                        .put("period", quota.period().name()));
        allowed.requests().ifPresent(requests -> described.put("requests", requests));
        return described;
    }
}
