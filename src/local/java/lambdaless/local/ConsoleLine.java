package lambdaless.local;

import java.util.concurrent.TimeUnit;
import lambdaless.gateway.log.LineText;
import lambdaless.gateway.road.Served;

/**
 * A request in one line: {@code GET /users/u1 → get-user → GetItem users → 200 (12 ms)}; after a colon the reason of whatever
 * is not a success.
 */
final class ConsoleLine {
    private ConsoleLine() {}

    static String of(Served served) {
        var journal = served.journal();
        var line = new StringBuilder();
        line.append(served.request().method()).append(' ').append(path(served));
        journal.method().ifPresent(method -> line.append(" → ").append(method.name()));
        if (!journal.call().isEmpty()) {
            line.append(" → ").append(journal.call());
        }
        line.append(" → ").append(served.response().status());
        line.append(" (").append(TimeUnit.NANOSECONDS.toMillis(served.nanos())).append(" ms)");
        if (!journal.reason().isEmpty()) {
            line.append(": ").append(journal.reason());
        }
        return LineText.of(line.toString());
    }

    private static String path(Served served) {
        var path = served.request().path();
        var prefix = served.stage().map(stage -> "/" + stage.name()).orElse("");
        var within = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        return within.isEmpty() ? "/" : within;
    }
}
