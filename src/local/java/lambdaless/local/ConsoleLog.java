package lambdaless.local;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import lambdaless.gateway.road.Served;

/**
 * Prints a line per request: {@code GET /users/u1 → get-user → GetItem users → 200 (12 ms)}. It prints on a thread of its own;
 * lines that come faster than they can be printed are counted instead.
 */
final class ConsoleLog implements Consumer<Served>, AutoCloseable {
    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Served> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    private final PrintStream out;
    private final Thread printer = new Thread(this::print, "console");

    ConsoleLog(PrintStream out) {
        this.out = out;
        printer.setDaemon(true);
        printer.start();
    }

    @Override
    public void accept(Served served) {
        if (!waiting.offer(served)) {
            leftOut.incrementAndGet();
        }
    }

    /** Prints what is waiting. */
    @Override
    public void close() {
        printer.interrupt();
        for (var served = waiting.poll(); served != null; served = waiting.poll()) {
            out.println(line(served));
        }
        out.flush();
    }

    private void print() {
        try {
            while (true) {
                var served = waiting.take();
                var lines = new StringBuilder();
                for (; served != null; served = waiting.poll()) {
                    lines.append(line(served)).append(System.lineSeparator());
                }
                long missing = leftOut.getAndSet(0);
                if (missing > 0) {
                    lines.append("(").append(missing).append(" more requests)").append(System.lineSeparator());
                }
                out.print(lines);
                out.flush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
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
        return (within.isEmpty() ? "/" : within).replaceAll("\\p{Cntrl}", "?");
    }
}
