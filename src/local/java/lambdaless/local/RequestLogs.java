package lambdaless.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lambdaless.gateway.context.CompletedInvocation;
import lambdaless.gateway.log.ExecutionLog.Line;
import lambdaless.gateway.log.LineText;

/**
 * Tells of every request: a line on the console, the stage's access log and the execution log as files. A thread of its own
 * writes what has come in meanwhile, so that no request waits for a terminal or a disk; what comes faster than it can be written
 * is counted instead.
 */
final class RequestLogs implements Consumer<CompletedInvocation>, AutoCloseable {
    private static final int MOST_WAITING = 20_000;
    /** Often, hence little at once: what has gathered in 50 ms takes a processor from a request for long enough to be measured. */
    private static final int EVERY_MILLIS = 5;

    private final Queue<CompletedInvocation> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final PrintStream console;
    private final LogFile access;
    private final LogFile execution;
    private final RepeatedTask writer;

    private RequestLogs(PrintStream console, LogFile access, LogFile execution) {
        this.console = console;
        this.access = access;
        this.execution = execution;
        writer = new RepeatedTask(
                "request logs", EVERY_MILLIS, this::write, failure -> print(Printed.stackTrace(failure)));
    }

    /** Opens the logs, empty; the files are {@code access.log} and {@code execution.log} of the folder. */
    static RequestLogs open(PrintStream console, Path folder) {
        try {
            return new RequestLogs(
                    console,
                    LogFile.create(folder.resolve("access.log")),
                    LogFile.create(folder.resolve("execution.log")));
        } catch (IOException unwritable) {
            throw new UserError(
                    "folder " + folder + " cannot be written to (" + unwritable + "); expected one for logs");
        }
    }

    @Override
    public void accept(CompletedInvocation served) {
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
        writer.close();
        write();
        close(access);
        close(execution);
    }

    private synchronized void write() {
        var lines = new StringBuilder();
        for (var served = waiting.poll(); served != null; served = waiting.poll()) {
            count.decrementAndGet();
            lines.append(logged(served)).append(System.lineSeparator());
        }
        int missing = leftOut.getAndSet(0);
        if (missing > 0) {
            lines.append("(").append(missing).append(" more requests)").append(System.lineSeparator());
        }
        if (!lines.isEmpty()) {
            write(access, lines);
            write(execution, lines);
            console.print(lines);
            console.flush();
        }
    }

    private void close(LogFile log) {
        try {
            log.close();
        } catch (IOException unwritten) {
            print("a log file cannot be closed: " + unwritten);
        }
    }

    private static void write(LogFile log, StringBuilder lines) {
        try {
            log.flush();
        } catch (IOException unwritable) {
            lines.append("(a log file cannot be written: ")
                    .append(unwritable)
                    .append(")")
                    .append(System.lineSeparator());
        }
    }

    /** Writes one request to the log files and returns its line for the console; a failure does not stop the requests after it. */
    private String logged(CompletedInvocation served) {
        try {
            served.accessLogLine().ifPresent(access::println);
            execution(served);
            var line = ConsoleLine.of(served);
            return served.record()
                    .crash()
                    .map(crash -> line + System.lineSeparator() + Printed.stackTrace(crash))
                    .orElse(line);
        } catch (RuntimeException | Error unforeseen) {
            return "a request cannot be logged: " + Printed.stackTrace(unforeseen);
        }
    }

    private void print(String text) {
        console.println(text);
        console.flush();
    }

    private void execution(CompletedInvocation served) {
        var requestId = served.context().get("requestId");
        for (Line line : served.record().log().lines()) {
            execution.println(LineText.of(line.time() + " (" + requestId + ") " + line.text()));
        }
    }
}
