package lambdaless.local;

import java.io.PrintStream;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lambdaless.gateway.road.Served;

/**
 * Prints a line per request: {@code GET /users/u1 → get-user → GetItem users → 200 (12 ms)}. A thread of its own prints what
 * has come in meanwhile, so that no request waits for a terminal; what comes faster than it can be printed is counted instead.
 */
final class ConsoleLog implements Consumer<Served>, AutoCloseable {
    private static final int MOST_WAITING = 20_000;
    private static final int EVERY_MILLIS = 50;

    private final Queue<Served> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final PrintStream out;
    private final Timer printer = new Timer("console", true);

    ConsoleLog(PrintStream out) {
        this.out = out;
        printer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        print();
                    }
                },
                EVERY_MILLIS,
                EVERY_MILLIS);
    }

    @Override
    public void accept(Served served) {
        if (count.get() < MOST_WAITING) {
            count.incrementAndGet();
            waiting.add(served);
        } else {
            leftOut.incrementAndGet();
        }
    }

    /** Prints what is waiting. */
    @Override
    public void close() {
        printer.cancel();
        print();
    }

    private synchronized void print() {
        var lines = new StringBuilder();
        for (var served = waiting.poll(); served != null; served = waiting.poll()) {
            count.decrementAndGet();
            lines.append(line(served)).append(System.lineSeparator());
        }
        int missing = leftOut.getAndSet(0);
        if (missing > 0) {
            lines.append("(").append(missing).append(" more requests)").append(System.lineSeparator());
        }
        if (!lines.isEmpty()) {
            out.print(lines);
            out.flush();
        }
    }

    static String line(Served served) {
        var journal = served.journal();
        var line = new StringBuilder();
        line.append(served.request().method()).append(' ').append(path(served));
        journal.method().ifPresent(method -> line.append(" → ").append(method.name()));
        if (!journal.call().isEmpty()) {
            line.append(" → ").append(journal.call());
        }
        line.append(" → ").append(served.response().status());
        line.append(" (").append(TimeUnit.NANOSECONDS.toMillis(served.nanos())).append(" ms)");
        if (!journal.refusal().isEmpty()) {
            line.append(": ").append(journal.refusal());
        }
        return line.toString();
    }

    /** The path within the stage, with what could disturb a terminal made harmless. */
    private static String path(Served served) {
        var path = served.request().path();
        var prefix = served.stage().map(stage -> "/" + stage.name()).orElse("");
        var within = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        return harmless(within.isEmpty() ? "/" : within);
    }

    private static String harmless(String text) {
        return text.chars().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", "?") : text;
    }
}
