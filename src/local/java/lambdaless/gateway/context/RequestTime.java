package lambdaless.gateway.context;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of a request as {@code $context.requestTime} has it, written once a second. */
final class RequestTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    private volatile Written written = new Written(-1, "");

    private record Written(long epochSecond, String text) {}

    String text(Instant time) {
        var last = written;
        if (last.epochSecond() == time.getEpochSecond()) {
            return last.text();
        }
        var now = new Written(time.getEpochSecond(), FORMAT.format(time));
        written = now;
        return now.text();
    }
}
