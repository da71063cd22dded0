package lambdaless.local;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A task that is run again and again on a thread of its own, whatever it throws. */
final class RepeatedTask implements AutoCloseable {
    private final ScheduledExecutorService thread;
    private final Future<?> runs;

    /**
     * Begins to run it.
     *
     * @param everyMillis from the end of one run to the beginning of the next
     * @param failed told, on the task's thread, of what a run has thrown
     */
    RepeatedTask(String name, int everyMillis, Runnable task, Consumer<Throwable> failed) {
        thread = Executors.newSingleThreadScheduledExecutor(run -> {
            var made = new Thread(run, name);
            made.setDaemon(true);
            return made;
        });
        runs = thread.scheduleWithFixedDelay(() -> run(task, failed), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    /** Runs it no more; a run that has begun goes on to its end. */
    @Override
    public void close() {
        runs.cancel(false);
        thread.shutdown();
    }

    /** To tell of a failure can fail as well, when there is no memory left; the next run tells again. */
    @SuppressWarnings("EmptyCatch")
    private static void run(Runnable task, Consumer<Throwable> failed) {
        try {
            task.run();
        } catch (RuntimeException | Error unforeseen) {
            try {
                failed.accept(unforeseen);
            } catch (RuntimeException | Error untold) {
                // an exception that left this method would end the task for good
            }
        }
    }
}
