package lambdaless.cost;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lambdaless.gateway.context.CompletedInvocation;

/** The line of a request in the access log, with latencies of two digits whatever the machine, so that its length is always the same. */
final class AccessLogLine {
    private static final long MILLIS = 15;

    private AccessLogLine() {}

    static Optional<String> of(CompletedInvocation served) {
        served.record().integrationMillis().ifPresent(waited -> served.record().waited(MILLIS));
        return new CompletedInvocation(
                        served.request(),
                        served.response(),
                        served.stage(),
                        served.context(),
                        served.record(),
                        TimeUnit.MILLISECONDS.toNanos(MILLIS))
                .accessLogLine();
    }
}
