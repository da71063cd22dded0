package lambdaless.local;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lambdaless.gateway.log.ExecutionLog.Line;
import lambdaless.gateway.log.LineText;
import lambdaless.gateway.road.Served;

/**
 * Tells of every request: a line on the console, the stage's access log and the execution log as files. A thread of its own
 * writes what has come in meanwhile, so that no request waits for a terminal or a disk; what comes faster than it can be written
 * is counted instead.
 */
final class RequestLogs implements Consumer<Served>, AutoCloseable {
    private static final int MOST_WAITING = 20_000;
    private static final int EVERY_MILLIS = 50;

    private final Queue<Served> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final PrintStream console;
    private final PrintStream access;
    private final PrintStream execution;
    private final Timer writer = new Timer("request logs", true);

    private RequestLogs(PrintStream console, PrintStream access, PrintStream execution) {
        this.console = console;
        this.access = access;
        this.execution = execution;
        writer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        write();
                    }
                },
                EVERY_MILLIS,
                EVERY_MILLIS);
    }

    /** Opens the logs, empty; the files are {@code access.log} and {@code execution.log} of the folder. */
    static RequestLogs open(PrintStream console, Path folder) {
        try {
            Files.createDirectories(folder);
            return new RequestLogs(console, file(folder.resolve("access.log")), file(folder.resolve("execution.log")));
        } catch (IOException unwritable) {
            throw new UserError(
                    "folder " + folder + " cannot be written to (" + unwritable + "); expected one for logs");
        }
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

    /** Writes what is waiting. */
    @Override
    public void close() {
        writer.cancel();
        write();
        access.close();
        execution.close();
    }

    private static PrintStream file(Path path) throws IOException {
        return new PrintStream(new BufferedOutputStream(Files.newOutputStream(path)), false, StandardCharsets.UTF_8);
    }

    private synchronized void write() {
        var lines = new StringBuilder();
        for (var served = waiting.poll(); served != null; served = waiting.poll()) {
            count.decrementAndGet();
            lines.append(ConsoleLine.of(served)).append(System.lineSeparator());
            served.accessLogLine().ifPresent(access::println);
            execution(served);
        }
        int missing = leftOut.getAndSet(0);
        if (missing > 0) {
            lines.append("(").append(missing).append(" more requests)").append(System.lineSeparator());
        }
        if (!lines.isEmpty()) {
            console.print(lines);
            List.of(console, access, execution).forEach(PrintStream::flush);
        }
    }

    private void execution(Served served) {
        var requestId = served.context().get("requestId");
        for (Line line : served.journal().log().lines()) {
            execution.println(LineText.of(line.time() + " (" + requestId + ") " + line.text()));
        }
    }
}
