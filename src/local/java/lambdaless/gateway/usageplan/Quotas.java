package lambdaless.gateway.usageplan;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lambdaless.gateway.model.UsagePlan.Period;
import lambdaless.gateway.model.UsagePlan.Quota;

/** How much of its quota each key has used in the current period. */
public final class Quotas {
    private final Map<Object, Usage> usages = new ConcurrentHashMap<>();
    private final Clock clock;

    public Quotas(Clock clock) {
        this.clock = clock;
    }

    private record Usage(LocalDate since, int requests) {}

    /** Counts a request; false when the quota is used up. */
    boolean count(Object owner, Quota quota) {
        var since = beginning(quota.period(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var usage = usages.merge(
                owner,
                new Usage(since, 1 + quota.offset()),
                (known, first) -> new Usage(since, known.since().equals(since) ? known.requests() + 1 : 1));
        return usage.requests() <= quota.limit();
    }

    /** How many requests the owner may still make in this period. */
    int left(Object owner, Quota quota) {
        var since = beginning(quota.period(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var usage = usages.getOrDefault(owner, new Usage(since, quota.offset()));
        return usage.since().equals(since) ? Math.max(0, quota.limit() - usage.requests()) : quota.limit();
    }

    private static LocalDate beginning(Period period, LocalDate today) {
        return switch (period) {
            case DAY -> today;
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            case MONTH -> today.withDayOfMonth(1);
        };
    }
}
