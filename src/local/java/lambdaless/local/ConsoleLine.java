package lambdaless.local;

import java.util.concurrent.TimeUnit;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.log.LineText;
import lambdaless.gateway.log.Shortened;

/**
 * A request in one line: {@code GET /users/u1 → get-user → GetItem users → 200 (12 ms)}; after a colon the reason of whatever
 * is not a success. What a caller sent is cut in its middle: a line has no more than 500 characters.
 */
final class ConsoleLine {
    private static final int LONGEST = 500;
    private static final int LONGEST_VERB = 20;
    private static final int LONGEST_PATH = 120;
    private static final int LONGEST_REASON = 280;

    private ConsoleLine() {}

    static String of(CompletedInvocation served) {
        var record = served.record();
        var line = new StringBuilder();
        line.append(Shortened.text(served.request().method(), LONGEST_VERB))
                .append(' ')
                .append(Shortened.text(path(served), LONGEST_PATH));
        record.method().ifPresent(method -> line.append(" → ").append(method.name()));
        if (!record.call().isEmpty()) {
            line.append(" → ").append(Shortened.text(record.call(), LONGEST_PATH));
        }
        line.append(" → ").append(served.response().status());
        line.append(" (").append(TimeUnit.NANOSECONDS.toMillis(served.nanos())).append(" ms)");
        if (!record.reason().isEmpty()) {
            line.append(": ").append(Shortened.text(record.reason(), LONGEST_REASON));
        }
        return Shortened.text(LineText.of(line.toString()), LONGEST);
    }

    private static String path(CompletedInvocation served) {
        var path = served.request().path();
        var prefix = served.stage().map(stage -> "/" + stage.name()).orElse("");
        var within = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        return within.isEmpty() ? "/" : within;
    }
}
