package lambdaless.infra;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lambdaless.infra.Alarm.Expression;
import lambdaless.infra.Alarm.Statistic;
import lambdaless.infra.Alarm.Window;

/** The alarms on what the stage answers. */
record StageAlarms(Output<String> apiName, String stageName, RefusedRequests refused) {
    /** The part of the requests that may fail: clients that try again get over it, and see errors beyond it. */
    static final double SERVER_ERROR_RATE = 0.01;

    /** Milliseconds: a call to DynamoDB takes about ten, so a second is a hundred times as long and what a person notices. */
    static final double SLOW = 1000;

    /** The part of the requests that may be wrong: a missing item or a lost race is one as well, a quarter of them is not chance. */
    static final double CLIENT_ERROR_RATE = 0.25;

    /** The requests in a minute from which a rate of wrong ones says something: one a second. */
    static final int BUSY = 60;

    /** The throttled requests in a minute that may be: a client that waits between its tries makes less than one a second. */
    static final double THROTTLED_REQUESTS = 60;

    List<Alarm> all() {
        return Stream.of(
                        Stream.of(serverErrors(), slowResponses(), clientErrors()),
                        refused.throttled().map(this::throttledRequests).stream(),
                        refused.overQuota().map(this::quotaExhausted).stream())
                .flatMap(alarms -> alarms)
                .toList();
    }

    private Alarm serverErrors() {
        return new Alarm(
                "server-errors",
                Runbook.SERVER_ERRORS,
                "More than 1 of 100 requests fails with a status of 5xx",
                new Statistic(metric("5XXError"), "Average"),
                SERVER_ERROR_RATE,
                Window.SUSTAINED);
    }

    private Alarm slowResponses() {
        return new Alarm(
                "slow-responses",
                Runbook.SLOW_RESPONSES,
                "The slowest of 100 requests takes longer than a second",
                new Statistic(metric("Latency"), "p99"),
                SLOW,
                Window.SUSTAINED);
    }

    private Alarm clientErrors() {
        var statistics = new TreeMap<>(Map.of(
                "rate", new Statistic(metric("4XXError"), "Average"),
                "requests", new Statistic(metric("Count"), "SampleCount")));
        return new Alarm(
                "client-errors",
                Runbook.CLIENT_ERRORS,
                "More than 1 of 4 requests is refused with a status of 4xx",
                new Expression("IF(requests >= " + BUSY + ", rate, 0)", statistics),
                CLIENT_ERROR_RATE,
                Window.SUSTAINED);
    }

    private Alarm throttledRequests(Metric throttled) {
        return new Alarm(
                "throttled-requests",
                Runbook.THROTTLED_REQUESTS,
                "API Gateway throttles more than one request a second",
                new Statistic(throttled, "Sum"),
                THROTTLED_REQUESTS,
                Window.SUSTAINED);
    }

    private Alarm quotaExhausted(Metric overQuota) {
        return new Alarm(
                "quota-exhausted",
                Runbook.QUOTA_EXHAUSTED,
                "A client has used up the quota of its usage plan and keeps calling",
                new Statistic(overQuota, "Sum"),
                0,
                Window.AT_ONCE);
    }

    private Metric metric(String name) {
        return Metric.ofStage(name, apiName, stageName);
    }
}
